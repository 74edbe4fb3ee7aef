import { nodesOf } from './emit';
import { sequence, type Node } from './syntax';
import { widthOf } from './width';

/**
 * What every match ends with, of a pattern that begins with an endless repetition ("a, b, c and"): to look for that
 * takes time by the length of a text, to look for the whole by its square. Undefined for any other pattern.
 */
export function tailOf(node: Node): Node | undefined {
  const parts = partsOf(node);
  const at = parts.findIndex(({ type }) => type !== 'edge' && type !== 'look');
  const first = parts[at];
  const rest = parts.slice(at + 1);
  if (first?.type !== 'repeat' || first.min === 0 || first.max !== Infinity) return undefined;
  const refers = rest.some((part) => nodesOf(part).some(({ type }) => type === 'back'));
  return refers || rest.every((part) => widthOf(part).least === 0)
    ? undefined
    : sequence([...endOf(first.node), ...rest]);
}

/** The last character of what is repeated, where one is told. */
function endOf(node: Node): readonly Node[] {
  const last = partsOf(node).at(-1);
  return last?.type === 'char' || last?.type === 'class' ? [last] : [];
}

function partsOf(node: Node): readonly Node[] {
  return node.type === 'sequence' ? node.nodes.flatMap(partsOf) : [node];
}
