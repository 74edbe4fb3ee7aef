import type { Passage, Token } from '../../../draft/draft';
import { isSpaceAt } from '../../../draft/characters';

/** Words that a rule waits for. Made once, when the rule is loaded. */
export type Trigger = number & { readonly trigger: unique symbol };

/** Kinds of token that a rule can wait for without knowing the word. */
export type Shape = 'number' | 'hyphenated' | 'dotted' | 'apostrophe' | 'capital';

const triggersOf = new Map<string, number[]>();
const shapeTriggers: Record<Shape, Trigger> = {
  number: 0 as Trigger,
  hyphenated: 1 as Trigger,
  dotted: 2 as Trigger,
  apostrophe: 3 as Trigger,
  capital: 4 as Trigger,
};
let count = 5;

/** A trigger for words, in lower case. All triggers share one look at each word of a passage. */
export function onWords(words: Iterable<string>): Trigger {
  const trigger = count++ as Trigger;
  for (const word of words) {
    const known = triggersOf.get(word);
    if (known === undefined) triggersOf.set(word, [trigger]);
    else if (known.at(-1) !== trigger) known.push(trigger);
  }
  return trigger;
}

/** A trigger for tokens of a shape: with a digit first, with a hyphen, period or apostrophe inside, capitalized. */
export function onShape(shape: Shape): Trigger {
  return shapeTriggers[shape];
}

const NOWHERE: readonly number[] = [];

/** The words of a passage as style rules look at them: by index, with nothing ('' or false) beyond the edges. */
export class Words {
  readonly prose: string;
  readonly tokens: readonly Token[];
  readonly #lower: string[] = [];
  readonly #places: (number[] | undefined)[] = [];
  #sentenceStarts: ReadonlySet<number> | undefined;

  constructor(readonly passage: Passage) {
    this.prose = passage.prose;
    this.tokens = passage.tokens;
    for (let index = 0; index < this.tokens.length; index++) this.#meet(index);
  }

  #meet(index: number): void {
    const text = this.text(index);
    const lower = text.toLowerCase();
    this.#lower.push(lower);
    for (const trigger of triggersOf.get(lower) ?? NOWHERE) this.#note(trigger, index);
    if (text !== lower) this.#note(shapeTriggers.capital, index);
    if (this.tokens[index]?.kind === 'number') this.#note(shapeTriggers.number, index);
    if (text.length < 2) return;
    if (text.includes('-')) this.#note(shapeTriggers.hyphenated, index);
    if (text.includes('.')) this.#note(shapeTriggers.dotted, index);
    if (text.includes("'") || text.includes('’')) this.#note(shapeTriggers.apostrophe, index);
  }

  #note(trigger: number, index: number): void {
    const places = this.#places[trigger];
    if (places === undefined) this.#places[trigger] = [index];
    else places.push(index);
  }

  /** Where the words of a trigger stand. */
  at(trigger: Trigger): readonly number[] {
    return this.#places[trigger] ?? NOWHERE;
  }

  text(index: number): string {
    const token = this.tokens[index];
    return token === undefined ? '' : this.prose.slice(token.start, token.end);
  }

  lower(index: number): string {
    return this.#lower[index] ?? '';
  }

  start(index: number): number {
    return this.tokens[index]?.start ?? this.prose.length;
  }

  end(index: number): number {
    return this.tokens[index]?.end ?? (index < 0 ? 0 : this.prose.length);
  }

  /** The prose from the start of one word to the end of another. */
  slice(from: number, to: number): string {
    return this.prose.slice(this.start(from), this.end(to));
  }

  /** Matches a sticky expression from the start of a word. */
  match(index: number, pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.start(index);
    return pattern.exec(this.prose);
  }

  /** Whether white space stands before the word, or it is the first. */
  spaced(index: number): boolean {
    return isSpaceAt(this.prose, this.start(index) - 1);
  }

  isWord(index: number): boolean {
    return this.tokens[index]?.kind === 'word';
  }

  isNumber(index: number): boolean {
    return this.tokens[index]?.kind === 'number';
  }

  /** Whether the token begins with a capital letter. */
  isCapital(index: number): boolean {
    const first = this.prose.charAt(this.start(index));
    return index >= 0 && first !== first.toLowerCase();
  }

  /** Whether the token is a word that begins with a small letter. */
  isLowercase(index: number): boolean {
    return (
      this.isWord(index) && !this.isCapital(index) && /\p{Ll}/u.test(this.prose.charAt(this.start(index)))
    );
  }

  /** Whether the word opens a sentence, marks before it left out. */
  startsSentence(index: number): boolean {
    let first = index;
    while (
      first > 0 &&
      !this.#starts().has(first) &&
      this.tokens[first - 1]?.kind === 'punctuation' &&
      isOpening(this.text(first - 1))
    )
      first--;
    return first === 0 || this.#starts().has(first);
  }

  /** Whether the word is the last of its sentence, so that its period, where it has one, ends the sentence too. */
  endsSentence(index: number): boolean {
    return index === this.tokens.length - 1 || this.startsSentence(index + 1);
  }

  #starts(): ReadonlySet<number> {
    return (this.#sentenceStarts ??= new Set(this.passage.sentences.map((one) => one.firstToken)));
  }
}

function isOpening(mark: string): boolean {
  return '"“‘\'([—'.includes(mark);
}

const known = new WeakMap<Passage, Words>();

/** The words of a passage, looked at once for all rules. */
export function wordsOf(passage: Passage): Words {
  let words = known.get(passage);
  if (words === undefined) known.set(passage, (words = new Words(passage)));
  return words;
}
