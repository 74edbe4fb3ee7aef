import type { Passage, Token } from '../../../draft/draft';
import { firstFrom } from '../../../draft/span';
import { isSpaceAt } from '../../../draft/characters';
import { factOf } from '../../../draft/facts';
import {
  APOSTROPHE,
  HYPHEN,
  numberIn,
  numberOfWord,
  PERIOD,
  signsOf,
  wordOfNumber,
} from '../../../draft/vocabulary';

/** Words that a rule waits for. Made once, when the rule is loaded. */
export type Trigger = number & { readonly trigger: unique symbol };

/** Kinds of token that a rule can wait for without knowing the word. */
export type Shape = 'number' | 'hyphenated' | 'dotted' | 'apostrophe';

/** By number of the word, the triggers that it sets off. */
const triggersOf: (number[] | undefined)[] = [];
const SHAPES = {
  number: 0 as Trigger,
  hyphenated: 1 as Trigger,
  dotted: 2 as Trigger,
  apostrophe: 3 as Trigger,
} as const satisfies Record<Shape, Trigger>;
let count = 4;

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

/** A trigger for tokens of a shape: with a digit first, with a hyphen, period or apostrophe inside. */
export function onShape(shape: Shape): Trigger {
  return SHAPES[shape];
}

const NOWHERE: readonly number[] = [];
/** By trigger, its place among those of the passage that was read last. */
const placeOf: number[] = [];
/** The words that `placeOf` is about. */
let latest: Words | undefined;

/** The words of a passage as style rules look at them: by index, with nothing ('' or false) beyond the edges. */
export class Words {
  readonly prose: string;
  readonly tokens: readonly Token[];
  /** The triggers that something here sets off. */
  readonly triggers: readonly number[];
  readonly #signs: readonly number[];
  /** Lower case of words without a number, made when asked for. */
  #lower: (string | undefined)[] | undefined;
  /** Where the words of each of `triggers` stand. */
  readonly #places: number[][] = [];

  constructor(readonly passage: Passage) {
    this.prose = passage.prose;
    this.tokens = passage.tokens;
    this.#signs = signsOf(passage);
    const triggers: number[] = [];
    for (let index = 0; index < this.#signs.length; index++) {
      const sign = this.#signs[index] ?? 0;
      const waiting = sign < 16 ? undefined : triggersOf[numberIn(sign)];
      if (waiting !== undefined) for (const trigger of waiting) this.#note(trigger, index, triggers);
      const kind = this.tokens[index]?.kind;
      if (kind === 'number') this.#note(SHAPES.number, index, triggers);
      if ((sign & SHAPED) === 0 || kind === 'punctuation') continue;
      if ((sign & HYPHEN) !== 0) this.#note(SHAPES.hyphenated, index, triggers);
      if ((sign & PERIOD) !== 0) this.#note(SHAPES.dotted, index, triggers);
      if ((sign & APOSTROPHE) !== 0) this.#note(SHAPES.apostrophe, index, triggers);
    }
    this.triggers = triggers;
  }

  #note(trigger: number, index: number, triggers: number[]): void {
    const place = placeOf[trigger] ?? -1;
    if (triggers[place] === trigger) this.#places[place]?.push(index);
    else {
      placeOf[trigger] = triggers.push(trigger) - 1;
      this.#places.push([index]);
    }
  }

  /** Where the words of a trigger stand. */
  at(trigger: Trigger): readonly number[] {
    const place = placeOf[trigger] ?? -1;
    const known =
      this.triggers[place] === trigger ? place : this === latest ? -1 : this.triggers.indexOf(trigger);
    return this.#places[known] ?? NOWHERE;
  }

  text(index: number): string {
    const token = this.tokens[index];
    return token === undefined ? '' : this.prose.slice(token.start, token.end);
  }

  lower(index: number): string {
    const sign = this.#signs[index];
    if (sign === undefined) return '';
    if (sign >= 16) return wordOfNumber(numberIn(sign));
    this.#lower ??= new Array<string | undefined>(this.tokens.length);
    return (this.#lower[index] ??= this.text(index).toLowerCase());
  }

  /** The number of a word that some rule asks for (`numberOfWord`), 0 for any other. */
  number(index: number): number {
    return numberIn(this.#signs[index] ?? 0);
  }

  /** Whether a word reads like the one before it, or that many words before it, whatever the case of the two. */
  repeats(index: number, back = 1): boolean {
    const number = this.number(index);
    if (number !== this.number(index - back)) return false;
    if (number !== 0) return true;
    const before = index - back;
    const sameLength = this.end(index) - this.start(index) === this.end(before) - this.start(before);
    return sameLength && this.lower(index) === this.lower(before);
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
    const at = firstFrom(sentences.length, (one) => sentences[one]?.firstToken ?? 0, index);
    return sentences[at]?.firstToken === index;
  }
}

function isOpening(mark: string): boolean {
  return '"“‘\'([—'.includes(mark);
}

const SHAPED = HYPHEN | PERIOD | APOSTROPHE;

function isAsciiCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** The words of a passage, looked at once for all rules. */
export function wordsOf(passage: Passage): Words {
  return factOf(makeWords, passage);
}

function makeWords(passage: Passage): Words {
  return (latest = new Words(passage));
}
