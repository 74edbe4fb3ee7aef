import type { Passage, Sentence } from '../../draft/draft';
import type { Span } from '../../draft/span';
import type { CheckOfMany, Fix, ParagraphRule, Report, ReportTo, RuleCard } from '../../review/rule';
import { wordsOf, type Trigger, type Words } from './language/words';

/** A style rule that looks at places where certain words stand. */
export interface WordRule extends RuleCard {
  readonly at: Trigger | readonly Trigger[];
  check(words: Words, index: number, report: ReportTo): void;
}

/** Makes a rule of the review from one that waits for words: a passage without them costs nothing. */
export function atWords(rule: WordRule): ParagraphRule {
  const triggers = triggersOf(rule);
  const made: ParagraphRule = {
    ...rule,
    looksAt: 'paragraph',
    check(passage, _stylebook, report) {
      checkAt(rule, triggers, wordsOf(passage), report);
    },
    together,
  };
  wordRules.set(made, rule);
  return made;
}

/** What each rule was made from. */
const wordRules = new WeakMap<ParagraphRule, WordRule>();

/** Of many rules that wait for words, checks those that find some in a passage. */
function together(rules: readonly ParagraphRule[]): CheckOfMany {
  const all = rules.flatMap((made) => {
    const rule = wordRules.get(made);
    return rule === undefined ? [] : [{ made, rule, triggers: triggersOf(rule) }];
  });
  /** By trigger, which of them wait for it. */
  const waiting: (number[] | undefined)[] = [];
  const due = new Uint8Array(all.length);
  all.forEach(({ triggers }, number) => {
    for (const trigger of triggers) (waiting[trigger] ??= []).push(number);
  });
  return (passage, _stylebook, report) => {
    const words = wordsOf(passage);
    due.fill(0);
    for (const trigger of words.triggers) for (const number of waiting[trigger] ?? []) due[number] = 1;
    let card: RuleCard | undefined;
    const say = (said: Report) => {
      if (card !== undefined) report(card, said);
    };
    for (let number = 0; number < all.length; number++) {
      const one = due[number] === 0 ? undefined : all[number];
      if (one === undefined) continue;
      card = one.made;
      checkAt(one.rule, one.triggers, words, say);
    }
  };
}

function checkAt(rule: WordRule, triggers: readonly Trigger[], words: Words, report: ReportTo): void {
  for (const trigger of triggers) for (const index of words.at(trigger)) rule.check(words, index, report);
}

function triggersOf({ at }: WordRule): readonly Trigger[] {
  return typeof at === 'number' ? [at] : at;
}

/** What to say of words that should read otherwise: the first text is what would stand there, others are offered too. */
export function instead(span: Span, message: string, text: string | readonly string[], safe = false): Report {
  const texts = typeof text === 'string' ? [text] : text;
  return {
    start: span.start,
    end: span.end,
    message,
    fixes: texts.map((one, index) => replacement(span, one, safe && index === 0)),
  };
}

function replacement(span: Span, text: string, safe: boolean): Fix {
  return {
    title: text === '' ? 'Delete' : text,
    safe,
    ...(safe && { preferred: true }),
    edits: [{ start: span.start, end: span.end, text }],
  };
}

/** The source of an expression that matches one of some words, which are parted by spaces. */
export function anyOf(words: string): string {
  return `(?:${words.replaceAll(' ', '|')})`;
}

/** A sentence without its end mark, where it is no longer than so many letters and holds no speech and no aside. */
export function plainSentence(
  { prose }: Passage,
  { start, end }: Sentence,
  longest: number,
): string | undefined {
  let last = end;
  while (last > start && '.?!'.includes(prose.charAt(last - 1))) last--;
  if (last - start > longest) return undefined;
  const text = prose.slice(start, last);
  return /["“”()]/.test(text) ? undefined : text;
}

/** The span from the start of one word to the end of another. */
export function across(words: Words, from: number, to: number): Span {
  return { start: words.start(from), end: words.end(to) };
}

/** The text with its first letter a capital where the model's first letter is one. */
export function likeCase(text: string, model: string): string {
  const first = model.charAt(0);
  return first !== first.toLowerCase() ? capitalized(text) : text;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
