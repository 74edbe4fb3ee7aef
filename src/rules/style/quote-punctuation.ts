import type { ParagraphRule, ReportTo } from '../../review/rule';
import type { Passage, Quotation } from '../../draft/draft';
import { instead } from './rule';

/** A comma or period after a closing quotation mark. */
export const quotePunctuation: ParagraphRule = {
  id: 'ap/quote-punctuation',
  title: 'Punctuation with quotation marks',
  why: 'A comma or a period always stands inside the closing quotation mark.',
  source: 'The Associated Press Stylebook, punctuation guide, “quotation marks”',
  severity: 'warning',
  insideQuotes: true,
  blocks: ['body', 'list-item', 'block-quote', 'caption', 'deck', 'headline'],
  examples: {
    flags: [
      { text: '“The lake is ⟦frozen”,⟧ he said.', fixed: '“The lake is frozen,” he said.' },
      { text: 'The mayor said, “⟦w⟧e will rebuild.”', fixed: 'The mayor said, “We will rebuild.”' },
      { text: 'Did she say, “I quit⟦?”⟧', fixed: 'Did she say, “I quit”?' },
    ],
    passes: [
      '“The lake is frozen,” he said.',
      'But, the mayor said, “we will rebuild.” She asked, “Did he quit?”',
      'Is it “frozen”? He said “no”; she did not.',
    ],
  },
  looksAt: 'paragraph',
  check(passage, _stylebook, report) {
    if (passage.quotations.length === 0) return;
    checkNested(passage, report);
    for (const quotation of passage.quotations) {
      const { closed, inner, end } = quotation;
      const mark = passage.prose.charAt(end);
      checkOther(passage, quotation, report);
      if (!closed || (mark !== ',' && mark !== '.') || passage.prose.charAt(end + 1) === mark) continue;
      const closing = passage.prose.slice(inner.end, end);
      const last = passage.prose.charAt(inner.end - 1);
      const from = Math.max(inner.start, passage.prose.lastIndexOf(' ', inner.end - 1) + 1);
      const word = passage.prose.slice(from, inner.end);
      const asked =
        mark === ',' &&
        isQuestion(passage.prose.slice(inner.start, inner.end)) &&
        /^, (?:\w+ ){0,3}asked\b/.test(passage.prose.slice(end, end + 40));
      const nested = /^(.*[\p{L}\d])(['’])$/u.exec(word);
      const text =
        nested !== null
          ? (nested[1] ?? '') + mark + (nested[2] ?? '') + closing
          : /[,.?!]/.test(last)
            ? word + closing
            : word + (asked ? '?' : mark) + closing;
      const name = mark === ',' ? 'comma' : 'period';
      report(
        instead({ start: from, end: end + 1 }, `The ${name} goes inside the quotation marks.`, text, false),
      );
    }
  },
};

/** Verbs that a comma follows before a quotation. */
const SAY =
  /(?<!\b(?:that|has|have|had|been|was) )\b(?:said|says|asked|added|replied|answered|shouted|told (?:him|her|them|us|me|reporters|police|lawmakers|supporters|voters|jurors|the (?:crowd|court|judge|jury|audience|board|council|panel|committee|newspaper|class|students)))$/;
/** What follows a quotation that is the beginning of its sentence. */
const ATTRIBUTED =
  /^ (?:he|she|they|(?:the|a|his|her) [a-z]+(?: [a-z]+){0,2}|[A-Z]\w+\.?(?: [A-Z]\w+\.?){0,4}) (?:said|says|asked|told|added)(?=[.;]|$| (?:on|in|at|during|after|of|to|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|reporters|police)\b)/;

/** "I love it" said Ann Lee. */
const INVERTED = /^ (?:said|says|added) (?:[A-Z]\w+|the [a-z]+|a [a-z]+)/;
const SAID =
  /^ (?:he|she|they|(?:the|a) [a-z]+(?: [a-z]+)?|(?:[A-Z]\w+\.? ){1,3})(?: |(?<= ))(?:said|asked|told|wrote|tweeted|shouted|added)\b/;
/** Words that take a capital only at the head of a sentence. */
const SMALL =
  /^(?:He|She|It|We|They|The|There|This|That|My|Our|His|Her|No|A|For|And|But|To|In|On|Because|So|If|When|At|By|With|From|Not) [a-z]/;

/** "The mayor said,": a sentence so far that needs one to follow. */
const INTRODUCED =
  /(?:^|(?<!\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|St|Justice))[.!?] )(?:He|She|It|They|(?:The|A|His|Her) [a-z]+(?: [a-z]+)?|[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:said|asked|added|replied|shouted|told (?:reporters|police)),$/;

/** Words that carry a sentence on. */
const LINKING = /^(?:For|And|But|To|In|On|Because|So|If|When|At|By|With|From|Not) /;

const ASKED =
  /^\? (?:he|she|they|(?:the|a) [a-z]+(?: [a-z]+)?|[A-Z]\w+(?: [A-Z]\w+)?) (?:asked|said|wondered)\b/;

/** What else goes wrong beside a mark: a period before “he said”, a question mark or a semicolon on the wrong side. */
function checkOther({ prose }: Passage, quotation: Quotation, report: ReportTo): void {
  const { start, inner, end, closed, depth } = quotation;
  if (!closed || depth > 0) return;
  const words = prose.slice(inner.start, inner.end);
  const last = words.at(-1) ?? '';
  const closing = prose.slice(inner.end, end);
  const lead = prose.slice(0, start).trimEnd();
  const after = prose.slice(end);
  const opens = lead === '' || endsSentence(lead);
  const say = (from: number, to: number, message: string, text: string) => {
    report({ ...instead({ start: from, end: to }, message, text), severity: 'information' });
  };
  if (last === '.' && opens && ATTRIBUTED.test(after)) {
    say(inner.end - 1, end, 'A comma closes the quotation before its attribution.', `,${closing}`);
  } else if (/[\p{L}\d]/u.test(last) && opens && /^\p{Lu}.* /u.test(words) && ATTRIBUTED.test(after)) {
    const from = inner.start + words.lastIndexOf(' ') + 1;
    const asks = isQuestion(words) && /^ [\w. ]+ asked\b/.test(after);
    const comma = `${prose.slice(from, inner.end)}${asks ? '?' : ','}${closing}`;
    say(from, end, 'A comma closes the quotation before its attribution.', comma);
  } else if (/[\p{L}\d]/u.test(last) && opens && /^\p{Lu}.* /u.test(words) && INVERTED.test(after)) {
    const from = inner.start + words.lastIndexOf(' ') + 1;
    const comma = `${prose.slice(from, inner.end)},${closing}`;
    say(from, end, 'A comma closes the quotation before its attribution.', comma);
  } else if (last !== '!' && opens && /^\p{Lu}/u.test(words) && after.startsWith('!')) {
    say(inner.end, end + 1, 'The quotation exclaims, so the mark is its own.', `!${closing}`);
  } else if (/[?!],$/.test(words) && SAID.test(after)) {
    say(inner.end - 1, inner.end, 'One mark closes a quotation.', '');
  } else if (last === ';') {
    say(inner.end - 1, end, 'A semicolon goes outside the quotation marks.', `${closing};`);
  } else if (
    after.startsWith('?') &&
    (/[,:]$/.test(lead) || (opens && ASKED.test(after))) &&
    isQuestion(words)
  ) {
    say(inner.end, end + 1, 'The question is inside the quotation, and so is its mark.', `?${closing}`);
  }
  if (
    last === ',' &&
    opens &&
    isQuestion(words) &&
    /^ (?:he|she|they|[A-Z]\w+(?: [A-Z]\w+)?) asked\b/.test(after)
  ) {
    say(inner.end - 1, inner.end, 'A question ends with a question mark.', '?');
  } else if (
    /\p{L}[?]$/u.test(words) &&
    /^\s*$|^ \p{Lu}/u.test(after) &&
    isQuestion(lead.slice(lead.search(/[^.!?]*$/)).trim()) &&
    !isQuestion(words)
  ) {
    say(inner.end - 1, end, 'The whole sentence asks, so its mark stands outside.', `${closing}?`);
  }
  const broken = /\p{L}[,?!]["”] (?:[\w.]+ ){1,4}(?:said|added)(,)$/u.test(lead);
  if (broken && SMALL.test(words) && !LINKING.test(words) && /[.?!]$/.test(words)) {
    say(lead.length - 1, lead.length, 'A sentence ends before a quotation that begins another.', '.');
  }
  if (INTRODUCED.test(lead) && /^\p{Ll}[^.?!]* [^.?!]* [^.?!]*[.?!]$/u.test(words)) {
    const capital = words.charAt(0).toUpperCase();
    say(inner.start, inner.start + 1, 'A quotation that is a sentence begins with a capital.', capital);
  }
  const goesOn = () =>
    (lead.endsWith('that') && /\bthat$/.test(lead.slice(-5))) ||
    (/(?:said|added),$/.test(lead.slice(-6)) &&
      LINKING.test(words) &&
      /\p{L},["”] (?:[\w.]+ ){1,4}(?:said|added),$/u.test(lead));
  if (SMALL.test(words) && goesOn()) {
    const small = words.charAt(0).toLowerCase();
    say(inner.start, inner.start + 1, 'The quotation goes on with the sentence, so it begins small.', small);
  }
  if (opens && /^\p{Ll}/u.test(words) && last === ',' && ATTRIBUTED.test(after)) {
    const capital = words.charAt(0).toUpperCase();
    say(inner.start, inner.start + 1, 'A quotation that opens a sentence begins with a capital.', capital);
  }
  if (words.length > 80 || !'.,!?'.includes(last) || !/^\p{Lu}[^.!?]* [^.!?]*[.,!?]$/u.test(words)) return;
  const near = lead.slice(-60);
  if (SAY.test(near) && lead.length + 1 === start) {
    const from = lead.lastIndexOf(' ') + 1;
    const comma = `${lead.slice(from)}, ${prose.slice(start, inner.start)}`;
    say(from, start + 1, 'A comma goes before a quotation that is a sentence.', comma);
  } else if (lead.endsWith(':') && SAY.test(near.slice(0, -1))) {
    say(lead.length - 1, lead.length, 'A comma goes before a quotation of one sentence.', ',');
  }
}

/** Whether words end with a period or the like, behind it at most quotation marks. */
function endsSentence(words: string): boolean {
  let at = words.length - 1;
  while (at >= 0 && '"”’'.includes(words.charAt(at))) at--;
  return at >= 0 && '.!?'.includes(words.charAt(at));
}

/** A quotation opened by a second mark while one is open: "He told me, "Run," and I did," Cole said. */
const NESTED = /((?<![^\s(])"|“)(\p{Lu}[^"“”]* )(["“])([^"“”]{1,80})(["”])( [^"“”]*[,.?!]["”])/gu;

function checkNested({ prose }: Passage, report: ReportTo): void {
  if (!/["“][^"“”]* ["“]/.test(prose)) return;
  for (const match of prose.matchAll(NESTED)) {
    const [, outer = '', lead = '', , words = ''] = match;
    const start = match.index + outer.length + lead.length;
    const text = outer === '"' ? `'${words}'` : `‘${words}’`;
    report(
      instead({ start, end: start + words.length + 2 }, 'A quotation within one takes single marks.', text),
    );
  }
}

function isQuestion(text: string): boolean {
  return /^(?:who|what|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will|would|should|have|has|am|may)\b/i.test(
    text,
  );
}
