// SYNTAX TEST "text.news-draft" "Quoted speech: nested, over lines, over paragraphs, and marks that are none"
PORT ALDER — “We were ‘blind’ out there,” said Mara Voss, a pilot.
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ string.quoted.double.curly.news-draft
//                    ^^^^^^^ string.quoted.double.curly.news-draft string.quoted.single.curly.news-draft
//                                        ^^^^ keyword.other.attribution.news-draft
//                                             ^^^^ - keyword.other.attribution.news-draft string.quoted
"It's the crews' third night," the harbor master told council. "Enough."
// <----------------------------- string.quoted.double.straight.news-draft
//                           ^ punctuation.definition.string.end.news-draft
//                             ^^^^^^^^^^^^^^^^^^ - string.quoted
//                                               ^^^^ keyword.other.attribution.news-draft
//                                                             ^^^^^^^^^ string.quoted.double.straight.news-draft
Voss warned: “The fog came
//   ^^^^^^ keyword.other.attribution.news-draft
//           ^^^^^^^^^^^^^ string.quoted.double.curly.news-draft
down in an hour, and nobody
// <--------------------------- string.quoted.double.curly.news-draft
had told us.” The pier's lamps were out.
// <------------- string.quoted.double.curly.news-draft
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^ - string.quoted
“A long quotation opens each paragraph anew.
// <- string.quoted.double.curly.news-draft punctuation.definition.string.begin.news-draft
“And closes in the last,” he said.
// <- string.quoted.double.curly.news-draft punctuation.definition.string.begin.news-draft
//                        ^^ - string.quoted
//                           ^^^^ keyword.other.attribution.news-draft

“A mark that is never closed ends with its paragraph

and the next one is the story again.
// <------------------------------------ - string.quoted
A straight mark that opens "here and is never closed.
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ string.quoted.double.straight.news-draft
The line after it is the story again, 6" of snow or not.
// <-------------------------------------------------------- - string.quoted
»Nicht so«, sagte sie, „sondern so“ und «comme ça».
// <---------- string.quoted.double.guillemet.inward.news-draft
//                     ^^^^^^^^^^^^ string.quoted.double.german.news-draft
//                                 ^^^^^ - string.quoted
//                                      ^^^^^^^^^^ string.quoted.double.guillemet.news-draft
The '90s were good to the crews' families, and to rock 'n' roll.
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ - string.quoted
He was called 'the old man' by all.
//            ^^^^^^^^^^^^^ string.quoted.single.straight.news-draft
//                         ^^ - string.quoted
The town said nothing of the sort.
//       ^^^^ - keyword.other.attribution.news-draft
