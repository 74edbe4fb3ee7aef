// SYNTAX TEST "text.news-draft" "Front matter, then the story"
---
// <--- meta.front-matter.news-draft punctuation.definition.front-matter.begin.news-draft
title: Ferry fares rise TK
// <----- meta.front-matter.news-draft entity.name.tag.key.news-draft
//     ^^^^^^^^^^^^^^^^ string.unquoted.value.news-draft
//                      ^^ keyword.control.placeholder.news-draft
# kept for the web
// <------------------ meta.front-matter.news-draft comment.line.number-sign.news-draft
---
// <--- meta.front-matter.news-draft punctuation.definition.front-matter.end.news-draft
Ferry fares rise for islanders
// <------------------------------ markup.heading.headline.news-draft - meta.front-matter.news-draft
KELL ISLAND, Jan. 10 — Fares rise on Monday, “steeply.”
// <----------- meta.dateline.news-draft - meta.front-matter.news-draft
//                                           ^^^^^^^^^^ string.quoted.double.curly.news-draft
---
// <--- - meta.front-matter.news-draft
