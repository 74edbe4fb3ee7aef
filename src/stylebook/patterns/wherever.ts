import { Pattern } from './pattern';
import { choice, sequence, type NamedClass, type Node } from './syntax';

/**
 * A pattern that matches, taking no room, wherever one of some strings stands, as announcers are found: whatever the
 * case, the kind of space and the script of a digit.
 */
export function wherever(strings: readonly string[]): Pattern {
  const nodes = strings.map((one) => sequence(Array.from(one, unitNode)));
  return new Pattern({ type: 'look', node: choice(nodes), behind: false, negated: false });
}

function unitNode(char: string): Node {
  if (char === ' ') return classNode('space');
  return char >= '0' && char <= '9' ? classNode('digit') : { type: 'char', char, fold: true };
}

function classNode(name: Exclude<NamedClass['name'], 'property'>): Node {
  return {
    type: 'class',
    items: { ranges: [], classes: [{ name, negated: false }] },
    negated: false,
    fold: false,
  };
}
