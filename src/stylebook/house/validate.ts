import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { nearest } from '../nearest';
import type { Problems } from '../problem';
import type { Shape } from './keys';

/** A node of the file; absent where nothing stands after a colon. */
export type Place = Node | null | undefined;

/** Where a node stands; the whole text where it has no place. */
export function rangeOf(node: Place): { readonly start: number; readonly end: number } {
  const range = node?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}

/** Says what does not fit a shape. Nothing is said about what stands below a place that does not fit. */
export function validate(node: Place, shape: Shape, problems: Problems, what: string): void {
  if (isAlias(node)) return;
  switch (shape.kind) {
    case 'text':
      validateText(node, shape, problems, what);
      return;
    case 'number': {
      const value = isScalar(node) ? node.value : undefined;
      if (typeof value !== 'number' || value < shape.least) {
        problems.add(rangeOf(node), `${what} must be a number of at least ${shape.least}`);
      }
      return;
    }
    case 'flag':
      if (!isScalar(node) || typeof node.value !== 'boolean') {
        problems.add(rangeOf(node), `${what} must be \`true\` or \`false\``);
      }
      return;
    case 'list':
      if (isSeq(node)) {
        for (const item of node.items) validate(item as Place, shape.of, problems, `an entry of ${what}`);
      } else if (shape.alone === true && isScalar(node)) validate(node, shape.of, problems, what);
      else problems.add(rangeOf(node), `${what} must be a list, each entry on a line after \`- \``);
      return;
    case 'map':
    case 'record':
    case 'definition':
      if (!isMap(node)) {
        const advice =
          shape.kind === 'definition' && isScalar(node)
            ? `${what} must be a rule of your own; to switch a rule write \`${what.replaceAll('`', '')}: ${String(node.value)}\` under \`severities:\``
            : `${what} must hold keys, each as \`key: value\``;
        problems.add(rangeOf(node), advice);
        return;
      }
      if (shape.kind === 'definition') return;
      for (const pair of node.items) {
        if (shape.kind === 'map') validate(pair.value as Place, shape.of, problems, `\`${keyOf(pair)}\``);
        else validateKey(pair, shape, problems);
      }
      if (shape.kind === 'record') validateRequired(node, shape, problems, what);
  }
}

/** The text of a key. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function validateKey(pair: Pair, shape: Extract<Shape, { kind: 'record' }>, problems: Problems): void {
  const name = keyOf(pair);
  if (name === '$schema') return; // names the JSON schema, for other editors
  const key = Object.hasOwn(shape.keys, name) ? shape.keys[name] : undefined;
  if (key !== undefined) {
    if (pair.value !== null) validate(pair.value as Place, key.shape, problems, `\`${name}\``);
    return;
  }
  const known = Object.keys(shape.keys);
  const meant =
    nearest(name, known) ?? known.find((one) => name.length > 3 && one.startsWith(name.replace(/[sy]$/, '')));
  const advice =
    adviceOn(name, pair, shape) ??
    (meant === undefined ? `known here: ${known.join(', ')}` : `did you mean \`${meant}\`?`);
  problems.add(rangeOf(pair.key as Place), `unknown key \`${name}\`; ${advice}`, { instead: meant });
}

/** What a newcomer most likely meant by a key that is none. */
function adviceOn(
  name: string,
  pair: Pair,
  { required }: Extract<Shape, { kind: 'record' }>,
): string | undefined {
  // A term as `Peking: Beijing`, which is how most would write it.
  if (required?.includes('avoid') !== true || !isScalar(pair.value)) return undefined;
  return `a term is written \`avoid: ${name}\` and, on the next line, \`prefer: ${String(pair.value.value)}\``;
}

function validateRequired(
  node: Node,
  shape: Extract<Shape, { kind: 'record' }>,
  problems: Problems,
  what: string,
): void {
  if (!isMap(node)) return;
  for (const name of shape.required ?? []) {
    if (!node.has(name)) problems.add(rangeOf(node), `${what} needs \`${name}:\``);
  }
}

/** What other tools call our values. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  no: 'off',
  none: 'off',
  never: 'off',
  ignore: 'off',
  false: 'off',
  warn: 'warning',
  info: 'information',
  suggestion: 'information',
  critical: 'error',
};

function validateText(
  node: Place,
  shape: Extract<Shape, { kind: 'text' }>,
  problems: Problems,
  what: string,
): void {
  if (!isScalar(node) || node.value === null) {
    problems.add(rangeOf(node), `${what} must be a text`);
    return;
  }
  const value = node.source ?? '';
  if (shape.date === true && !/^\d{4}-\d\d-\d\d$/.test(value)) {
    problems.add(rangeOf(node), `${what} must be a day, as 2026-12-31`);
  }
  if (shape.values === undefined || Object.hasOwn(shape.values, value)) return;
  const known = Object.keys(shape.values);
  const meant = nearest(value, known) ?? known.find((one) => one === OTHER_WORDS[value]);
  const choices = known.map((one) => `\`${one}\``).join(', ');
  problems.add(
    rangeOf(node),
    `${what} cannot be \`${value}\`; ${meant === undefined ? `write one of ${choices}` : `did you mean \`${meant}\`?`}`,
    { instead: meant },
  );
}
