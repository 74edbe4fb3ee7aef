import type { Fix, Report, RuleCard } from '../../../review/rule';
import type { Fields } from '../../../stylebook/fields';
import { Pattern, subjectOf } from '../../../stylebook/patterns/pattern';
import { contains } from '../../../draft/span';
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
      const { expected, conforms } = judge(common.package ? withoutCode(segment).trim() : text);
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

/** A segment's text with code as asterisks, as Vale reads it: code is no word. */
function withoutCode(segment: Segment): string {
  const { passage, text } = segment;
  if (!passage.text.includes('`')) return text;
  const code = [...passage.text.matchAll(/(?<!`)(`+)(?!`)[^`]+\1(?!`)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  // By code units: places are counted in them.
  return text.replace(/[^]/g, (letter, at: number) =>
    code.some((one) => contains(one, segment.span(at, at + 1))) ? '*' : letter,
  );
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
      const names = new Names(terms);
      const indicators = fields.list('indicators');
      const convert = behindPrefix((text) => sentenceCase(text, names, indicators));
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

/** Names among a rule's exceptions: what keeps its capitals in a heading in sentence case. */
class Names {
  readonly #plain = new Map<string, string>();
  readonly #phrases: string[] = [];
  readonly #patterns: Pattern[] = [];

  constructor(terms: readonly string[]) {
    for (const term of terms) {
      if (/[\\[\](){}|*+?^$]/.test(term)) this.#patterns.push(Pattern.read(`^(?:${term})$`, { fold: true }));
      else if (term.includes(' ')) this.#phrases.push(term);
      else this.#plain.set(term.toLowerCase(), term);
    }
  }

  /** A word as its name writes it; undefined where it is no name. */
  spelling(word: string): string | undefined {
    const plain = this.#plain.get(word.toLowerCase());
    if (plain !== undefined) return plain;
    const subject = subjectOf(word);
    return this.#patterns.some((pattern) => pattern.test(subject)) ? word : undefined;
  }

  /** Where names of several words stand in a text. */
  phrasesIn(text: string): readonly { readonly start: number; readonly name: string }[] {
    const lower = text.toLowerCase();
    return this.#phrases.flatMap((name) => {
      const start = lower.indexOf(name.toLowerCase());
      return start < 0 ? [] : [{ start, name }];
    });
  }
}

/** A text in sentence case: one capital, but for names and words after an indicator. */
function sentenceCase(text: string, names: Names, indicators: readonly string[]): string {
  const phrases = names.phrasesIn(text);
  let before: string | undefined;
  return text.replace(WORD, (word, at: number) => {
    const opens = before === undefined || opensAfter(before, indicators);
    before = word;
    const phrase = phrases.find(({ start, name }) => start <= at && at < start + name.length);
    if (phrase) {
      const named = phrase.name.slice(at - phrase.start, at - phrase.start + word.length);
      return named + word.slice(named.length);
    }
    const bare = word.replace(/[^\p{L}\p{N}]+$/u, '');
    const spelling = names.spelling(bare);
    if (spelling !== undefined) return spelling + word.slice(bare.length);
    return opens ? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase() : word.toLowerCase();
  });
}

/** Whether the word after this one opens a sentence of its own: after a colon that the rule names, after "1.". */
function opensAfter(word: string, indicators: readonly string[]): boolean {
  return indicators.some((mark) => word.length > mark.length && word.endsWith(mark)) || /^\d+\.$/.test(word);
}
