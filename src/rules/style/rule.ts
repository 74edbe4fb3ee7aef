import type { Span } from '../../draft/span';
import type { Fix, ParagraphRule, Report, ReportTo, RuleCard } from '../../review/rule';
import { wordsOf, type Trigger, type Words } from './language/words';

/** A style rule that looks at places where certain words stand. */
export interface WordRule extends RuleCard {
  readonly at: Trigger | readonly Trigger[];
  check(words: Words, index: number, report: ReportTo): void;
}

/** Makes a rule of the review from one that waits for words: a passage without them costs nothing. */
export function atWords(rule: WordRule): ParagraphRule {
  const triggers = typeof rule.at === 'number' ? [rule.at] : rule.at;
  return {
    ...rule,
    looksAt: 'paragraph',
    check(passage, _stylebook, report) {
      const words = wordsOf(passage);
      for (const trigger of triggers) {
        for (const index of words.at(trigger)) rule.check(words, index, report);
      }
    },
  };
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
