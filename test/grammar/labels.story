// SYNTAX TEST "text.news-draft" "A head of labelled lines, and text that only looks like a head"
Slug: FERRY-FARES
// <---- keyword.other.label.news-draft
//    ^^^^^^^^^^^ markup.heading.labelled.news-draft
Headline: Ferry fares rise for islanders [TK]
// <-------- keyword.other.label.news-draft
//                                       ^^^^ keyword.control.placeholder.news-draft
By INES OKAFOR
// <-- keyword.other.byline.news-draft
KELL ISLAND, Jan. 10 -- Fares rise on Monday, the company said.
// <----------- meta.dateline.news-draft entity.name.type.place.news-draft
//         ^^^^^^^^^ meta.dateline.news-draft constant.other.date.news-draft
Source: of all the trouble here is money, and nobody has any.
// <------ - keyword.other.label.news-draft
By Monday the boats were full.
// <- - meta.byline.news-draft
