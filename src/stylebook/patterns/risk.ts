import { nodesOf } from './emit';
import type { Node } from './syntax';

/**
 * How the time of a pattern can grow with its text, told from its form alone.
 * - `none`: with the length of the text.
 * - `some`: with its square at worst; harmless on the short texts that patterns are shown.
 * - `open`: cannot be told from the form; a checker has to look.
 */
export type Risk = 'none' | 'some' | 'open';

/** More than this many times counts as any number of times. */
const MANY = 20;

export function riskOf(root: Node): Risk {
  const repeats = nodesOf(root).filter((node) => node.type === 'repeat');
  const loops = repeats.filter((node) => node.max > MANY);
  if (nodesOf(root).some((node) => node.type === 'back')) return 'open';
  // A loop can double its work at every turn only if there are several ways through its inside.
  if (loops.length > 1 || loops.some((node) => hasSeveralWays(node.node))) return 'open';
  if (loops.length === 1) return 'some';
  return repeats.some((node) => node.max > 1 && repeatsInside(node.node)) ? 'open' : 'none';
}

function hasSeveralWays(node: Node): boolean {
  return nodesOf(node).some(
    (inner) => inner.type === 'choice' || (inner.type === 'repeat' && inner.min !== inner.max),
  );
}

/** `(a{0,9}){0,9}` is as bad as a loop in a loop. */
function repeatsInside(node: Node): boolean {
  return nodesOf(node).some((inner) => inner.type === 'repeat' && inner.max > 1);
}
