import { isWordAt } from '../../../draft/characters';
import { shareOfUnit } from '../../../stylebook/patterns/frequency';
import type { Sought, Visit } from './finder';
import { foldUnit, standsAt } from './fold';

/** A string, and where in it the pair of units stands by which it is found. */
interface Part<T> {
  readonly text: string;
  readonly lead: number;
  readonly atWordStart: boolean;
  readonly value: T;
  /** Another one with the same pair. */
  readonly next: Part<T> | undefined;
}

/** Strings without a whole word, each found by the two units in it that are met least often side by side. */
export class StringsByPair<T> {
  readonly #parts = new Array<Part<T> | undefined>(PAIRS).fill(undefined);
  /** By unit, folded, whether such a pair begins with it. */
  readonly begins = new Uint8Array(0x10000);

  add({ text, atWordStart, value }: Sought<T>): void {
    const lead = rarestPair(text);
    this.begins[foldUnit(text.charCodeAt(lead))] = 1;
    const pairs = text.length > 1 ? [pairAt(text, lead)] : pairsWith(text);
    for (const pair of pairs) {
      this.#parts[pair] = { text, lead, atWordStart, value, next: this.#parts[pair] };
    }
  }

  /** Reports the strings whose pair stands at an offset. */
  find(text: string, at: number, visit: Visit<T>): void {
    for (let part = this.#parts[pairAt(text, at)]; part !== undefined; part = part.next) {
      const start = at - part.lead;
      if (start < 0 || !standsAt(text, start, part.text)) continue;
      if (!part.atWordStart || !isWordAt(text, start - 1)) visit(part.value, start, start + part.text.length);
    }
  }
}

/** Two units share a number with few others. */
const BITS = 6;
const PAIRS = 1 << (2 * BITS);
const MASK = (1 << BITS) - 1;

function pairAt(text: string, at: number): number {
  const second = at + 1 < text.length ? foldUnit(text.charCodeAt(at + 1)) : 0;
  return ((foldUnit(text.charCodeAt(at)) & MASK) << BITS) | (second & MASK);
}

/** All pairs that begin with a single unit. */
function pairsWith(unit: string): readonly number[] {
  const first = (foldUnit(unit.charCodeAt(0)) & MASK) << BITS;
  return Array.from({ length: 1 << BITS }, (_, second) => first | second);
}

function rarestPair(text: string): number {
  let best = 0;
  let least = Infinity;
  for (let at = 0; at + 1 < text.length; at++) {
    const share = shareOfUnit(text.charAt(at)) * shareOfUnit(text.charAt(at + 1));
    if (share < least) [best, least] = [at, share];
  }
  return best;
}
