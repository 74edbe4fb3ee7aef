import { nodesOf } from './emit';
import { sequence, type Node } from './syntax';

/** A pattern that matches more strings than this is not written out. */
export const MOST_STRINGS = 128;

/**
 * Every string a pattern matches, in the order it would try them, where they are few and case is the same for all;
 * undefined where they are not (`\w+`, look-around).
 */
export function stringsOf(node: Node): readonly string[] | undefined {
  switch (node.type) {
    case 'char':
      return [node.char];
    case 'class':
      return membersOf(node);
    case 'sequence':
      return node.nodes.reduce<readonly string[] | undefined>(
        (before, child) => {
          const after = before && stringsOf(child);
          if (after?.length === 1) return before?.map((head) => head + (after[0] ?? ''));
          return after && before.length * after.length <= MOST_STRINGS
            ? before.flatMap((head) => after.map((tail) => head + tail))
            : undefined;
        },
        [''],
      );
    case 'choice': {
      const all: string[] = [];
      for (const child of node.nodes) {
        const own = stringsOf(child);
        if (own === undefined || all.length + own.length > MOST_STRINGS) return undefined;
        all.push(...own);
      }
      return all;
    }
    case 'repeat': {
      if (node.min !== 0 || node.max !== 1) return undefined;
      const own = stringsOf(node.node);
      return own && own.length < MOST_STRINGS ? (node.lazy ? ['', ...own] : [...own, '']) : undefined;
    }
    default:
      return undefined;
  }
}

export function membersOf(node: Extract<Node, { type: 'class' }>): readonly string[] | undefined {
  const { ranges, classes } = node.items;
  if (node.negated || node.except || classes.length > 0) return undefined;
  const members: string[] = [];
  for (const { from, to } of ranges) {
    if (to - from + members.length > 12) return undefined;
    for (let code = from; code <= to; code++) members.push(String.fromCodePoint(code));
  }
  return members;
}

/** Without edges of words at both ends; undefined where it has none there. */
export function insideWordEdges(node: Node): Node | undefined {
  if (node.type !== 'sequence' || node.nodes.length < 3) return undefined;
  const isEdge = (end: Node | undefined) => end?.type === 'edge' && end.edge === 'word';
  return isEdge(node.nodes[0]) && isEdge(node.nodes.at(-1)) ? sequence(node.nodes.slice(1, -1)) : undefined;
}

/** Whether a pattern tells one space from two, so that it has to see white space as it was typed. */
export function mindsSpacing(root: Node): boolean {
  return nodesOf(root).some((node) => {
    if (node.type === 'repeat') return node.min > 1 && isSpace(node.node);
    if (node.type !== 'sequence') return false;
    const spaces = node.nodes.map((child) =>
      isSpace(child.type === 'repeat' && child.min > 0 ? child.node : child),
    );
    return spaces.some((space, at) => space && spaces[at + 1] === true);
  });
}

export function isDigit(node: Node): boolean {
  if (node.type !== 'class' || node.negated || node.items.ranges.length > 0) return false;
  return (
    node.items.classes.length > 0 && node.items.classes.every((one) => one.name === 'digit' && !one.negated)
  );
}

export function isSpace(node: Node): boolean {
  if (node.type === 'char') return /\s/.test(node.char);
  if (node.type !== 'class' || node.negated) return false;
  const { ranges, classes } = node.items;
  return (
    classes.every((one) => one.name === 'space' && !one.negated) &&
    ranges.every(({ from, to }) => from === to && /\s/.test(String.fromCodePoint(from)))
  );
}
