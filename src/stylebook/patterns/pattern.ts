import type { Caught } from './ahead';
import { announcementOf, type Announcement } from './announce';
import { emitPattern, type Emitted } from './emit';
import type { PatternText } from './inspect';
import { NO_MODES, parsePattern, type Modes } from './parse';
import { stringsOf } from './strings';
import type { Node } from './syntax';
import { tailOf } from './tail';

/** A letter, a digit or a joining mark beyond ASCII. */
const FOREIGN = /[^\x00-\x7f\p{P}\p{Z}\p{S}\p{Cf}]|[^\x00-\x7f\P{Pc}]/u;

/** A text, and whether the short classes of ASCII read it rightly. */
export interface Subject {
  readonly text: string;
  readonly ascii: boolean;
}

export function subjectOf(text: string): Subject {
  return { text, ascii: !FOREIGN.test(text) };
}

/** Whoever knows what patterns match that may not run here. */
export type Held = (pattern: PatternText, text: string) => readonly Caught[];

let holder: Held | undefined;

/** Makes something whose patterns are not run where they are asked: `held` answers for all that `make` makes. */
export function heldBy<T>(held: Held, make: () => T): T {
  const before = holder;
  holder = held;
  try {
    return make();
  } finally {
    holder = before;
  }
}

/** A pattern of Vale's dialect, ready to run. What is costly is made when first needed. */
export class Pattern {
  #ascii: RegExp | undefined;
  #unicode: RegExp | undefined;
  #asciiHere: RegExp | undefined;
  #unicodeHere: RegExp | undefined;
  #emitted: Emitted | undefined;
  /** What every match ends with, where it pays to look for that first. */
  #tail: Pattern | undefined;
  #tailTold = false;
  readonly #held = holder;
  #node: Node | (() => Node);

  /** @param node or who parses it when it is first needed */
  constructor(node: Node | (() => Node)) {
    this.#node = node;
  }

  get node(): Node {
    if (typeof this.#node === 'function') this.#node = this.#node();
    return this.#node;
  }

  /** @throws PatternError */
  static read(source: string, modes: Partial<Modes> = {}): Pattern {
    return new Pattern(parsePattern(source, { ...NO_MODES, ...modes }));
  }

  /** Every string it matches, where they are few; see `stringsOf`. */
  get strings(): readonly string[] | undefined {
    return stringsOf(this.node);
  }

  /** Strings of which one must stand where it matches; see `announcementOf`. */
  get announcement(): Announcement | undefined {
    return announcementOf(this.node);
  }

  /** In JavaScript, right for any text. @throws PatternError */
  get emitted(): Emitted {
    this.#emitted ??= emitPattern(this.node, false);
    return this.#emitted;
  }

  /** Makes sure that the pattern can run. @throws PatternError */
  check(): void {
    this.#emitted ??= emitPattern(this.node, false);
  }

  /** The first match at or after `from`. */
  exec(subject: Subject, from = 0): RegExpExecArray | null {
    if (this.#held)
      return asMatch(
        this.#caught(subject).find(([at]) => at >= from),
        subject,
      );
    if (this.#lacksTail(subject, from)) return null;
    const expression = this.#for(subject);
    // From between the halves of a letter an expression would step back, and never get past it.
    expression.lastIndex = splitsPair(subject.text, from) ? from + 1 : from;
    return expression.exec(subject.text);
  }

  /** The match that begins at `at`, if one does. */
  matchAt(subject: Subject, at: number): RegExpExecArray | null {
    if (this.#held)
      return asMatch(
        this.#caught(subject).find(([start]) => start === at),
        subject,
      );
    const expression = subject.ascii
      ? (this.#asciiHere ??= compiled(emitPattern(this.node, true), 'y'))
      : (this.#unicodeHere ??= compiled(this.emitted, 'y'));
    expression.lastIndex = at;
    return expression.exec(subject.text);
  }

  /** The text of every match, without its place: much faster than `all`. */
  texts(subject: Subject): readonly string[] {
    if (this.#held) return [...this.all(subject)].map(([text]) => text);
    return subject.text.match(this.#for(subject)) ?? [];
  }

  /** All matches, from left to right, without overlap. */
  *all(subject: Subject): Generator<RegExpExecArray> {
    for (let from = 0; from <= subject.text.length;) {
      const match = this.exec(subject, from);
      if (match === null) return;
      yield match;
      from = match.index + Math.max(1, match[0].length);
    }
  }

  test(subject: Subject): boolean {
    return this.exec(subject) !== null;
  }

  /** What group `number` of the original caught, counted as the original counts. */
  group(match: RegExpExecArray, number: number): string | undefined {
    return match[this.emitted.groups[number - 1] ?? -1];
  }

  get groupCount(): number {
    return this.emitted.groups.length;
  }

  #caught({ text }: Subject): readonly Caught[] {
    const { source, flags } = this.emitted;
    return this.#held?.({ source, flags }, text) ?? [];
  }

  #lacksTail(subject: Subject, from: number): boolean {
    if (!this.#tailTold) {
      const tail = tailOf(this.node);
      this.#tail = tail && new Pattern(tail);
      this.#tailTold = true;
    }
    return this.#tail?.exec(subject, from) === null;
  }

  #for(subject: Subject): RegExp {
    return subject.ascii
      ? (this.#ascii ??= compiled(emitPattern(this.node, true), 'g'))
      : (this.#unicode ??= compiled(this.emitted, 'g'));
  }
}

function splitsPair(text: string, at: number): boolean {
  const low = text.charCodeAt(at);
  const high = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
}

/** What was caught elsewhere, as an expression would have answered. */
function asMatch(caught: Caught | undefined, { text }: Subject): RegExpExecArray | null {
  if (caught === undefined) return null;
  const [index, ...groups] = caught;
  return Object.assign(groups, { index, input: text }) as RegExpExecArray;
}

function compiled({ source, flags }: Emitted, mode: 'g' | 'y'): RegExp {
  return new RegExp(source, mode + flags);
}
