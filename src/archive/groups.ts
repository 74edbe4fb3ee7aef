import type { Span } from '../draft/span';
import { REPEAT_KINDS, type Place, type Repeat, type RepeatKind } from './repeat';

/** A place as it is known before it is in a group: absolute, and told from others by where it starts. */
export interface End extends Span {
  readonly block: number;
}

/** Two places of which one repeats the other, `earlier` first in the story. */
export interface Pair {
  readonly earlier: End;
  readonly later: End;
  readonly kind: RepeatKind;
  readonly similarity: number;
  readonly words: number;
  /** Which of the two is the copy. */
  readonly copy: 'earlier' | 'later';
}

/** A place and the pairs that it is part of. */
interface Node {
  readonly end: End;
  readonly pairs: Pair[];
}

/** Joins pairs that share a place: three copies are one group, not three pairs. */
export function groupsOf(pairs: readonly Pair[]): Repeat[] {
  const nodes = new Map<number, Node>();
  const leaders = new Leaders();
  for (const pair of pairs) {
    for (const end of [pair.earlier, pair.later]) {
      const node = nodes.get(end.start);
      if (node === undefined) nodes.set(end.start, { end, pairs: [pair] });
      else node.pairs.push(pair);
    }
    leaders.join(pair.earlier.start, pair.later.start);
  }
  const groups = new Map<number, Node[]>();
  for (const node of [...nodes.values()].sort((a, b) => a.end.start - b.end.start)) {
    const leader = leaders.of(node.end.start);
    const group = groups.get(leader);
    if (group === undefined) groups.set(leader, [node]);
    else group.push(node);
  }
  return [...groups.values()].map((group) => {
    const position = new Map(group.map(({ end }, index) => [end.start, index]));
    return { places: group.map((node) => placeOf(node, position)) };
  });
}

/** The place, with the strongest of its pairs: one in which it is the copy, of the first kind, the most similar. */
function placeOf({ end, pairs }: Node, position: ReadonlyMap<number, number>): Place {
  const isCopy = (pair: Pair) => pair[pair.copy].start === end.start;
  const best = pairs.reduce((a, b) => {
    const order =
      Number(isCopy(b)) - Number(isCopy(a)) ||
      REPEAT_KINDS.indexOf(a.kind) - REPEAT_KINDS.indexOf(b.kind) ||
      b.similarity - a.similarity ||
      a.earlier.start - b.earlier.start ||
      a.later.start - b.later.start;
    return order <= 0 ? a : b;
  });
  const [own, other] =
    best.earlier.start === end.start ? [best.earlier, best.later] : [best.later, best.earlier];
  const { kind, similarity, words } = best;
  const link = { to: position.get(other.start) ?? 0, kind, similarity, words, copy: isCopy(best) };
  return { start: own.start, end: own.end, block: own.block, link };
}

/** Which members belong together: each knows a lower one of its group, the lowest knows itself. */
class Leaders {
  private readonly known = new Map<number, number>();

  of(member: number): number {
    let leader = member;
    for (let next = this.known.get(leader); next !== undefined && next !== leader;) {
      leader = next;
      next = this.known.get(leader);
    }
    this.known.set(member, leader);
    return leader;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.of(a), this.of(b)];
    this.known.set(Math.max(first, second), Math.min(first, second));
  }
}
