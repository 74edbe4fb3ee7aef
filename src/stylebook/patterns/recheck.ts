import { checkSync } from 'recheck/lib/browser.js';
import type { PatternText, Verdict } from './inspect';

/** Milliseconds for one pattern. */
const PATIENCE = 10_000;

/** What `recheck` says of a pattern. It may take its time: call it where nobody waits. */
export function verdictOf({ source, flags }: PatternText): Verdict {
  const found = checkSync(source, flags, { timeout: PATIENCE });
  if (found.status !== 'vulnerable') return found.status;
  if (found.complexity.type === 'exponential') return 'exponential';
  return found.complexity.degree > 2 ? 'worse' : 'quadratic';
}
