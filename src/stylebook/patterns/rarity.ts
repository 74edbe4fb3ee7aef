import { EDGE, shareOf, START } from './frequency';
import type { Strings } from './writtenOut';

/** What is met as rarely needs nothing better to announce it. */
export const RARE = 1e-4;

/** How often one of some strings is met; infinite where they tell nothing. */
export function costOf(strings: Strings | undefined): number {
  if (strings === undefined) return Infinity;
  return strings.reduce((sum, marked) => sum + (isBlank(marked) ? Infinity : shareOf(marked)), 0);
}

export function isBlank(marked: string): boolean {
  for (const unit of marked) if (unit !== EDGE && unit !== START) return false;
  return true;
}

/** The set that is met less often, the later one where two are alike. */
export function rarer(a: Strings | undefined, b: Strings | undefined): Strings | undefined {
  if (b === undefined || b.some(isBlank)) return a;
  return a === undefined || costOf(b) <= costOf(a) ? b : a;
}
