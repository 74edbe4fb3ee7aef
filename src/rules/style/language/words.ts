import type { Passage, Token } from '../../../draft/draft';
import { isSpaceAt } from '../../../draft/characters';
import { factOf } from '../../../draft/facts';
import { numberOfWord, wordNumbers, wordOfNumber } from '../../../draft/vocabulary';

/** Words that a rule waits for. Made once, when the rule is loaded. */
export type Trigger = number & { readonly trigger: unique symbol };

/** Kinds of token that a rule can wait for without knowing the word. */
export type Shape = 'number' | 'hyphenated' | 'dotted' | 'apostrophe' | 'capital';

/** By number of the word, the triggers that it sets off. */
const triggersOf: (number[] | undefined)[] = [];
const SHAPES = {
  number: 0 as Trigger,
  hyphenated: 1 as Trigger,
  dotted: 2 as Trigger,
  apostrophe: 3 as Trigger,
  capital: 4 as Trigger,
} as const satisfies Record<Shape, Trigger>;
let count = 5;

/** A trigger for words, in lower case. All triggers share one look at each word of a passage. */
export function onWords(words: Iterable<string>): Trigger {
  const trigger = count++ as Trigger;
  for (const word of words) {
    const number = numberOfWord(word);
    const known = triggersOf[number];
    if (known === undefined) triggersOf[number] = [trigger];
    else if (known.at(-1) !== trigger) known.push(trigger);
  }
  return trigger;
}

/** A trigger for tokens of a shape: with a digit first, with a hyphen, period or apostrophe inside, capitalized. */
export function onShape(shape: Shape): Trigger {
  return SHAPES[shape];
}

const NOWHERE: readonly number[] = [];

/** The words of a passage as style rules look at them: by index, with nothing ('' or false) beyond the edges. */
export class Words {
  readonly prose: string;
  readonly tokens: readonly Token[];
  /** The triggers that something here sets off. */
  readonly triggers: readonly number[];
  readonly #numbers: readonly number[];
  /** Lower case of words without a number, made when asked for. */
  #lower: (string | undefined)[] | undefined;
  readonly #places: (number[] | undefined)[] = [];

  constructor(readonly passage: Passage) {
    this.prose = passage.prose;
    this.tokens = passage.tokens;
    this.#numbers = wordNumbers(passage);
    const triggers: number[] = [];
    this.tokens.forEach((token, index) => {
      const number = this.#numbers[index] ?? 0;
      if (number !== 0)
        for (const trigger of triggersOf[number] ?? NOWHERE) this.#note(trigger, index, triggers);
      if (token.kind === 'punctuation') return;
      if (token.kind === 'number') this.#note(SHAPES.number, index, triggers);
      const shapes = shapesOf(this.prose, token);
      if (shapes === 0) return;
      if ((shapes & CAPITAL) !== 0) this.#note(SHAPES.capital, index, triggers);
      if (token.end - token.start < 2) return;
      if ((shapes & HYPHEN) !== 0) this.#note(SHAPES.hyphenated, index, triggers);
      if ((shapes & PERIOD) !== 0) this.#note(SHAPES.dotted, index, triggers);
      if ((shapes & APOSTROPHE) !== 0) this.#note(SHAPES.apostrophe, index, triggers);
    });
    this.triggers = triggers;
  }

  #note(trigger: number, index: number, triggers: number[]): void {
    const places = this.#places[trigger];
    if (places !== undefined) {
      places.push(index);
      return;
    }
    this.#places[trigger] = [index];
    triggers.push(trigger);
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
    const number = this.#numbers[index];
    if (number !== 0) return number === undefined ? '' : wordOfNumber(number);
    this.#lower ??= [];
    return (this.#lower[index] ??= this.text(index).toLowerCase());
  }

  /** Whether a word reads like the one before it, whatever the case of the two. */
  repeats(index: number): boolean {
    const number = this.#numbers[index];
    if (number !== this.#numbers[index - 1]) return false;
    if (number !== 0) return number !== undefined;
    const sameLength = this.end(index) - this.start(index) === this.end(index - 1) - this.start(index - 1);
    return sameLength && this.lower(index) === this.lower(index - 1);
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
    if (index < 0) return false;
    const start = this.start(index);
    const code = this.prose.charCodeAt(start);
    if (code < 0x80) return isAsciiCapital(code);
    const first = this.prose.charAt(start);
    return first !== first.toLowerCase();
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
      !this.#opensSentence(first) &&
      this.tokens[first - 1]?.kind === 'punctuation' &&
      isOpening(this.text(first - 1))
    )
      first--;
    return first === 0 || this.#opensSentence(first);
  }

  /** Whether the word is the last of its sentence, so that its period, where it has one, ends the sentence too. */
  endsSentence(index: number): boolean {
    return index === this.tokens.length - 1 || this.startsSentence(index + 1);
  }

  #opensSentence(index: number): boolean {
    const { sentences } = this.passage;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.firstToken ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return sentences[low]?.firstToken === index;
  }
}

function isOpening(mark: string): boolean {
  return '"“‘\'([—'.includes(mark);
}

const CAPITAL = 1;
const HYPHEN = 2;
const PERIOD = 4;
const APOSTROPHE = 8;

/** What a token has in it, as a sum of the four numbers above. */
function shapesOf(prose: string, { start, end }: Token): number {
  let shapes = 0;
  for (let at = start; at < end; at++) {
    const code = prose.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) continue;
    if (isAsciiCapital(code)) shapes |= CAPITAL;
    else if (code === 0x2d) shapes |= HYPHEN;
    else if (code === 0x2e) shapes |= PERIOD;
    else if (code === 0x27 || code === 0x2019) shapes |= APOSTROPHE;
    else if (code >= 0x80 && hasCapital(prose.slice(at, end))) shapes |= CAPITAL;
  }
  return shapes;
}

function hasCapital(text: string): boolean {
  return text !== text.toLowerCase();
}

function isAsciiCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** The words of a passage, looked at once for all rules. */
export function wordsOf(passage: Passage): Words {
  return factOf(makeWords, passage);
}

function makeWords(passage: Passage): Words {
  return new Words(passage);
}
