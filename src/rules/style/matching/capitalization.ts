import type { Fix, Report, RuleCard } from '../../../review/rule';
import type { Fields } from '../../../stylebook/fields';
import { Pattern, subjectOf } from '../../../stylebook/patterns/pattern';
import { replacement } from './actions';
import type { SegmentCheck } from './check';
import type { Common } from './common';
import { Exceptions } from './exceptions';
import { fillMessage } from './message';
import type { Segment } from './segment';
import { titleCase } from './titleCase';

/** A text as it should be written, and whether it is. */
interface Judgment {
  readonly expected: string | undefined;
  readonly conforms: boolean;
}

/** Share of words that must be right where a rule does not say. */
const THRESHOLD = 0.8;

/** Vale's `capitalization`: a heading or another text in one case. @throws PatternError */
export function capitalization(card: RuleCard, fields: Fields, common: Common): SegmentCheck {
  const judge = judgeOf(fields);
  const message = fields.text('message') ?? '';
  return {
    card,
    ...common.where,
    check(segment: Segment, report: (report: Report) => void) {
      const start = segment.text.search(/\S/);
      if (start < 0) return;
      const text = segment.text.trim();
      const end = start + text.length;
      const { expected, conforms } = judge(text);
      if (conforms) return;
      const [given] = common.action?.name === 'replace' ? common.action.params : [];
      const better = given ?? expected;
      const fixes: Fix[] =
        better !== undefined && better !== text
          ? [replacement(segment, start, end, better, common.safe)]
          : [];
      report({
        ...segment.span(start, end),
        message: fillMessage(message, [text, expected ?? text]),
        ...(fixes.length > 0 && { fixes }),
      });
    },
  };
}

function judgeOf(fields: Fields): (text: string) => Judgment {
  const match = fields.text('match') ?? '';
  const terms = fields.list('exceptions');
  const exceptions = new Exceptions(terms);
  const threshold = fields.number('threshold') ?? THRESHOLD;
  const prefix = fields.text('prefix');
  const prefixed = prefix === undefined ? undefined : Pattern.read(prefix);
  const behindPrefix = (convert: (text: string) => string) => (text: string) => {
    const found = prefixed?.exec(subjectOf(text));
    if (found?.index !== 0) return convert(text);
    return found[0] + convert(text.slice(found[0].length));
  };
  switch (match) {
    case '$title': {
      const style = fields.text('style') === 'Chicago' ? 'Chicago' : 'AP';
      const convert = behindPrefix((text) => titleCase(text, style, (word) => exceptions.has(word)));
      return (text) => byWords(text, convert(text), exceptions, threshold, true);
    }
    case '$sentence': {
      const convert = behindPrefix((text) => sentenceCase(text, terms, fields.list('indicators')));
      return (text) => byWords(text, convert(text), exceptions, threshold, false);
    }
    case '$lower':
      return (text) => whole(text, text.toLowerCase(), exceptions);
    case '$upper':
      return (text) => whole(text, text.toUpperCase(), exceptions);
    default: {
      const pattern = Pattern.read(match);
      return (text) => ({
        expected: undefined,
        conforms: pattern.test(subjectOf(text)) || exceptions.has(text),
      });
    }
  }
}

function whole(text: string, expected: string, exceptions: Exceptions): Judgment {
  return { expected, conforms: text === expected || exceptions.has(text) };
}

/** Compares word by word. A title lets capitals pass; a sentence must begin as it should. */
function byWords(
  text: string,
  expected: string,
  exceptions: Exceptions,
  threshold: number,
  title: boolean,
): Judgment {
  const words = wordsOf(text);
  const wanted = wordsOf(expected);
  let right = 0;
  for (const [at, word] of words.entries()) {
    const want = wanted[at];
    if (want === undefined || word === want || exceptions.has(word)) right++;
    else if (title && word === word.toUpperCase()) right++;
    else if (!title && at === 0 && word !== word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()) {
      return { expected, conforms: false };
    }
  }
  return { expected, conforms: words.length === 0 || right / words.length >= threshold };
}

const WORD = /[\p{N}\p{L}*]+\S*/gu;

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** A text in sentence case: one capital, but for names among the exceptions and words after an indicator. */
function sentenceCase(text: string, terms: readonly string[], indicators: readonly string[]): string {
  const names = terms.map((term) => ({ term, pattern: Pattern.read(`^(?:${term})$`, { fold: true }) }));
  let before: string | undefined;
  const spans = phraseSpans(text, terms);
  return text.replace(WORD, (word, at: number) => {
    const opens = before === undefined || opensAfter(before, indicators);
    before = word;
    const phrase = spans.find((span) => span.start <= at && at < span.end);
    if (phrase) {
      return (
        phrase.text.slice(at - phrase.start, at - phrase.start + word.length) +
        word.slice(Math.max(0, phrase.end - at))
      );
    }
    const bare = word.replace(/[^\p{L}\p{N}]+$/u, '');
    const name = names.find(({ pattern }) => pattern.test(subjectOf(bare)));
    if (name) return /[\\[\](){}|*+?^$.]/.test(name.term) ? word : name.term + word.slice(bare.length);
    return opens ? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase() : word.toLowerCase();
  });

  function opensAfter(previous: string, marks: readonly string[]): boolean {
    return (
      marks.some((mark) => previous.length > mark.length && previous.endsWith(mark)) ||
      /^\d+\.$/.test(previous)
    );
  }
}

interface PhraseSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where names of several words stand in a text, with the spelling they should have. */
function phraseSpans(text: string, terms: readonly string[]): readonly PhraseSpan[] {
  const lower = text.toLowerCase();
  return terms
    .filter((term) => term.includes(' '))
    .flatMap((term) => {
      const start = lower.indexOf(term.toLowerCase());
      return start < 0 ? [] : [{ start, end: start + term.length, text: term }];
    });
}
