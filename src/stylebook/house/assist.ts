import { isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Problem } from '../problem';
import { HOUSE, type Key, type Shape } from './keys';
import { documentOf, readHouseFile } from './read';
import { keyOf, rangeOf, type Place } from './validate';

/** Something to write at a place of `copydesk.yml`. */
export interface Completion {
  /** What is listed and matched against what is typed. */
  readonly label: string;
  readonly kind: 'key' | 'value';
  /** What goes in between `start` and `end`. */
  readonly insert: string;
  readonly start: number;
  readonly end: number;
  /** Markdown. */
  readonly about: string;
}

/** What is known about the place under the pointer. */
export interface HouseHover {
  readonly start: number;
  readonly end: number;
  /** Markdown. */
  readonly about: string;
}

/** What is wrong with a `copydesk.yml`, for the editor that shows it. */
export function problemsIn(text: string): readonly Problem[] {
  return readHouseFile(text, 'house', 'copydesk.yml', '').problems;
}

/**
 * What may be written at an offset. The file is seldom whole while it is written, so the place is told from the
 * lines above and how far they are indented.
 * @param rules ids of the rules there are, offered where a rule is named
 */
export function completionsAt(
  text: string,
  offset: number,
  rules: readonly string[] = [],
): readonly Completion[] {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, offset);
  if (/^\s*#/.test(line)) return [];
  const value = /^(\s*(?:- +)*)(["']?)([^:#]*?)\2:[ \t]+(["']?)([^"']*)$/.exec(line);
  if (value) {
    const [, indent = '', , name = '', , typed = ''] = value;
    const shape = shapeBelow(shapeAt(text, start, indent.length), name);
    return valuesOf(shape, offset - typed.length, offset);
  }
  const key = /^(\s*(?:- +)*)(["']?)([\w/*.-]*)$/.exec(line);
  if (!key) return [];
  const [, indent = '', , typed = ''] = key;
  const shape = shapeAt(text, start, indent.length, indent.trim() !== '');
  const from = offset - typed.length;
  if (shape?.kind === 'record') {
    const written = keysBeside(text, offset, indent.length);
    return Object.entries(shape.keys)
      .filter(([name]) => !written.has(name))
      .map(([name, one]) => ({
        label: name,
        kind: 'key',
        insert: `${name}:${opens(one) ? '' : ' '}`,
        start: from,
        end: offset,
        about: one.about,
      }));
  }
  if (shape?.kind === 'map' && shape.keys === 'rule') {
    return rules.map((rule) => ({
      label: rule,
      kind: 'key',
      insert: `${rule}: `,
      start: from,
      end: offset,
      about: '',
    }));
  }
  return valuesOf(shape, from, offset);
}

function opens({ shape }: Key): boolean {
  return shape.kind === 'record' || shape.kind === 'map' || (shape.kind === 'list' && shape.alone !== true);
}

function valuesOf(shape: Shape | undefined, start: number, end: number): readonly Completion[] {
  const values =
    shape?.kind === 'flag'
      ? { true: 'Yes.', false: 'No.' }
      : shape?.kind === 'text'
        ? (shape.values ?? {})
        : shape?.kind === 'list' && shape.of.kind === 'text'
          ? (shape.of.values ?? {})
          : {};
  return Object.entries(values).map(([value, about]) => ({
    label: value,
    kind: 'value',
    insert: value,
    start,
    end,
    about,
  }));
}

/** The shape that the keys or items at an indentation belong to, told from the lines above. */
function shapeAt(text: string, lineStart: number, indent: number, item = false): Shape | undefined {
  const path: string[] = [];
  let left = item ? indent - 1 : indent;
  const above = text.slice(0, lineStart).split('\n').slice(0, -1).reverse();
  for (const line of above) {
    const match = /^(\s*(?:- +)*)(["']?)([\w/*.-]+)\2:/.exec(line);
    if (!match || left === 0) {
      if (left === 0) break;
      continue;
    }
    const own = (match[1] ?? '').length;
    const dash = /^\s*(?=- )/.exec(line)?.[0].length;
    // A key beside the others of a list's item says nothing, but the dash before it does.
    if (own < left) {
      path.unshift(match[3] ?? '');
      left = own;
    }
    if (dash !== undefined && own >= left && dash < left) left = dash + 1;
  }
  let shape: Shape | undefined = HOUSE;
  for (const name of path) {
    shape = shapeBelow(shape, name);
    if (shape?.kind === 'list') shape = shape.of;
  }
  return shape;
}

function shapeBelow(shape: Shape | undefined, name: string): Shape | undefined {
  if (shape?.kind === 'record') return Object.hasOwn(shape.keys, name) ? shape.keys[name]?.shape : undefined;
  return shape?.kind === 'map' ? shape.of : undefined;
}

/** Keys of the same record that are written already. */
function keysBeside(text: string, offset: number, indent: number): ReadonlySet<string> {
  const { document } = documentOf(text);
  let best: Node | undefined;
  const visit = (node: Place): void => {
    if (isMap(node)) {
      const range = rangeOf(node);
      const column = range.start - (text.lastIndexOf('\n', range.start - 1) + 1);
      const follows = text.slice(range.end, offset).trim() === '';
      if (column === indent && range.start <= offset && follows) best = node;
      for (const pair of node.items) visit(pair.value as Place);
    } else if (isSeq(node)) for (const item of node.items) visit(item as Place);
  };
  visit(document.contents);
  return new Set(isMap(best) ? best.items.map((pair) => keyOf(pair)) : []);
}

/** What the key at an offset is for. */
export function hoverAt(text: string, offset: number): HouseHover | undefined {
  const { document } = documentOf(text);
  return hoverIn(document.contents, HOUSE, offset);
}

function hoverIn(node: Place, shape: Shape, offset: number): HouseHover | undefined {
  if (isSeq(node) && shape.kind === 'list') {
    for (const item of node.items) {
      const found = hoverIn(item as Place, shape.of, offset);
      if (found) return found;
    }
    return undefined;
  }
  if (isScalar(node)) {
    const about = shape.kind === 'text' ? shape.values?.[node.source ?? ''] : undefined;
    const range = rangeOf(node);
    return about !== undefined && holds(range, offset) ? { ...range, about } : undefined;
  }
  if (!isMap(node)) return undefined;
  for (const pair of node.items) {
    if (!isPair(pair)) continue;
    const found = hoverOfPair(pair, shape, offset);
    if (found) return found;
  }
  return undefined;
}

function hoverOfPair(pair: Pair, shape: Shape, offset: number): HouseHover | undefined {
  const name = keyOf(pair);
  const range = rangeOf(pair.key as Place);
  const key = shape.kind === 'record' && Object.hasOwn(shape.keys, name) ? shape.keys[name] : undefined;
  if (holds(range, offset)) return key && { ...range, about: `**${name}**: ${key.about}` };
  const below = shapeBelow(shape, name);
  return below && hoverIn(pair.value as Place, below, offset);
}

function holds({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean {
  return start <= offset && offset <= end;
}
