// SYNTAX TEST "text.news-draft" "A story from its slug to its last paragraph"
HARBOR-LIGHTS-2
// <--------------- entity.name.tag.slug.news-draft
Harbor lights go dark as council argues over bill
// <------------------------------------------------- markup.heading.headline.news-draft entity.name.section.news-draft
Second night without a signal for the fishing fleet [CHECK BOAT COUNT]
// <------------------------------------------------- markup.heading.headline.news-draft
//                                                  ^^^^^^^^^^^^^^^^^^ keyword.control.placeholder.news-draft
By Ines Okafor and Tom Bell
// <-- meta.byline.news-draft keyword.other.byline.news-draft
// ^^^^^^^^^^^^^^^^^^^^^^^^ meta.byline.news-draft entity.name.type.author.news-draft

PORT ALDER, Maine (CND) — The lights of the old pier went out at 9 p.m.
// <---------- meta.dateline.news-draft entity.name.type.place.news-draft
//        ^^^^^^^ meta.dateline.news-draft constant.other.date.news-draft
//                ^^^^^ meta.dateline.news-draft entity.other.attribute-name.agency.news-draft
//                      ^ meta.dateline.news-draft punctuation.separator.dateline.news-draft
//                        ^^^ - meta.dateline.news-draft
A well-known skipper - and his crew - waited at the dock for an hour
// <- - meta.dateline.news-draft markup.heading.headline.news-draft

## What the harbor master found
// <-- markup.heading.subhead.news-draft punctuation.definition.heading.news-draft
// ^^^ markup.heading.subhead.news-draft entity.name.section.news-draft
The bill came to $48,000 TK, and XX boats stayed out.
//                       ^^ keyword.control.placeholder.news-draft
//                               ^^ keyword.control.placeholder.news-draft
"It [the bill] was paid," she said of [CHECK DATE] a letter.
//  ^^^^^^^^^^ - keyword.control.placeholder.news-draft comment.block.note.news-draft
//                                    ^^^^^^^^^^^^ keyword.control.placeholder.news-draft
The pier opened in 1911. [EDS: MOVE THIS UP] It is wooden. // ask Bell for the year
//                       ^^^^^^^^^^^^^^^^^^^ comment.block.note.news-draft
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.double-slash.news-draft
The story <!-- cut from here
//        ^^^^^^^^^^^^^^^^^^ comment.block.html.news-draft
to here? --> goes on at https://example.com/pier, the council's site.
// <------------ comment.block.html.news-draft
//           ^^^^ - comment.block.html.news-draft
//                      ^^^^^^^^^^^^^^^^^^^^^^^^ markup.underline.link.news-draft
//                                              ^ - markup.underline.link.news-draft
Read [the report](https://example.com/report) or write to desk@example.com today.
//    ^^^^^^^^^^ string.other.link.title.news-draft
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.underline.link.news-draft
//                                                        ^^^^^^^^^^^^^^^^ markup.underline.link.news-draft
