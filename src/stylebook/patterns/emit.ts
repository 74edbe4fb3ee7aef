import { PatternError, type ClassItems, type NamedClass, type Node, type Range } from './syntax';

/** A pattern in JavaScript's words. */
export interface Emitted {
  readonly source: string;
  /** `u`, and `i` where case counts nowhere. */
  readonly flags: string;
  /** For each group of the original, by its number there (named groups come last), its number here. */
  readonly groups: readonly number[];
}

/** What a word is made of: regexp2 reads `\w` and `\b` by Unicode, JavaScript by ASCII. */
const UNICODE = { word: '\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}', digit: '\\p{Nd}', space: '\\s' };
const ASCII = { word: '\\w', digit: '\\d', space: '\\s' };

/**
 * Writes a pattern as JavaScript. With `ascii` the short classes of ASCII stand for words and digits, which is
 * right for any text without letters or digits beyond ASCII, and faster by far.
 * @throws PatternError where a reference names no group.
 */
export function emitPattern(node: Node, ascii: boolean): Emitted {
  return new PatternWriter(node, ascii).write();
}

class PatternWriter {
  readonly #words: typeof UNICODE;
  /** Where case counts nowhere the flag says so, and no letter needs both of its cases. */
  readonly #flagged: boolean;
  readonly #numbers: ReadonlyMap<Node, number>;
  readonly #byName: ReadonlyMap<string, number>;
  readonly #groups: readonly number[];

  constructor(
    readonly root: Node,
    readonly ascii: boolean,
  ) {
    this.#words = ascii ? ASCII : UNICODE;
    const groups = nodesOf(root).filter((node) => node.type === 'group' || node.type === 'atomic');
    this.#flagged = foldsCase(root) === true;
    this.#numbers = new Map(groups.map((node, index) => [node, index + 1]));
    const numberOf = (node: Node) => this.#numbers.get(node) ?? 0;
    const captures = groups.filter((node) => node.type === 'group');
    const named = captures.filter((node) => node.name !== undefined);
    const unnamed = captures.filter((node) => node.name === undefined);
    this.#byName = new Map(named.map((node) => [node.name ?? '', numberOf(node)]));
    this.#groups = [...unnamed, ...named].map(numberOf);
  }

  write(): Emitted {
    return { source: this.#node(this.root), flags: this.#flagged ? 'iu' : 'u', groups: this.#groups };
  }

  #node(node: Node): string {
    switch (node.type) {
      case 'char':
        return this.#char(node.char, node.fold);
      case 'class':
        return this.#class(node);
      case 'any':
        return node.lineEnds ? '[\\s\\S]' : '[^\\n]';
      case 'sequence':
        return node.nodes
          .map((child, at) => this.#inSequence(child, node.nodes[at - 1], node.nodes[at + 1]))
          .join('');
      case 'choice':
        return node.nodes.map((child) => this.#node(child)).join('|');
      case 'repeat':
        return `${this.#single(node.node)}${times(node.min, node.max)}${node.lazy ? '?' : ''}`;
      case 'group':
        return `(${this.#node(node.node)})`;
      case 'atomic':
        // What a look-ahead has captured is not given back.
        return `(?=(${this.#node(node.node)}))\\${this.#numbers.get(node) ?? 0}(?:)`;
      case 'look':
        return `(?${node.behind ? '<' : ''}${node.negated ? '!' : '='}${this.#node(node.node)})`;
      case 'edge':
        return this.#edge(node);
      case 'back':
        return `\\${this.#groupNumber(node.to)}(?:)`;
    }
  }

  #groupNumber(to: number | string): number {
    const number = typeof to === 'number' ? this.#groups[to - 1] : this.#byName.get(to);
    if (number === undefined) throw new PatternError(`\`\\${to}\` refers to no group`, 0);
    return number;
  }

  #inSequence(node: Node, before: Node | undefined, after: Node | undefined): string {
    if (node.type === 'edge' && node.edge === 'word') return this.#wordEdge(before, after);
    // Newsrooms type both apostrophes; inside a word they are one.
    if (node.type === 'char' && node.char === "'" && isLetter(before) && isLetter(after)) return "['’]";
    return node.type === 'choice' ? `(?:${this.#node(node)})` : this.#node(node);
  }

  #single(node: Node): string {
    const text = this.#node(node);
    return node.type === 'char' || node.type === 'class' || node.type === 'group' || node.type === 'any'
      ? text
      : `(?:${text})`;
  }

  #char(char: string, fold: boolean): string {
    if (!fold || this.#flagged || !hasCase(char)) return char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
    return `[${bothCases(char).join('')}]`;
  }

  #class(node: Extract<Node, { type: 'class' }>): string {
    const body = this.#classBody(node.items, node.fold && !this.#flagged);
    const text = body === '' ? (node.negated ? '[\\s\\S]' : '(?!)') : `[${node.negated ? '^' : ''}${body}]`;
    return node.except ? `(?:(?!${this.#node(node.except)})${text})` : text;
  }

  #classBody(items: ClassItems, fold: boolean): string {
    const ranges = fold ? items.ranges.flatMap(foldedRange) : items.ranges;
    const named = items.classes.map((one) => this.#named(one));
    return (
      ranges.map(({ from, to }) => (from === to ? member(from) : `${member(from)}-${member(to)}`)).join('') +
      named.join('')
    );
  }

  #named(one: NamedClass): string {
    if (one.name === 'property') return `\\${one.negated ? 'P' : 'p'}{${one.property}}`;
    if (!one.negated) return this.#words[one.name];
    if (one.name === 'space') return '\\S';
    if (this.ascii) return one.name === 'word' ? '\\W' : '\\D';
    // A class cannot hold the opposite of several properties, but everything else has a property of its own.
    return one.name === 'digit'
      ? '\\P{Nd}'
      : '\\p{Mc}\\p{Me}\\p{Nl}\\p{No}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Po}\\p{S}\\p{Z}\\p{C}';
  }

  #edge(node: Extract<Node, { type: 'edge' }>): string {
    const word = this.#words.word;
    switch (node.edge) {
      case 'word':
        return this.#wordEdge(undefined, undefined);
      case 'notWord':
        return this.ascii ? '\\B' : `(?:(?<=[${word}])(?=[${word}])|(?<![${word}])(?![${word}]))`;
      case 'lineStart':
        return '(?<![^\\n])';
      case 'lineEnd':
        return '(?![^\\n])';
      case 'textStart':
        return '(?<![\\s\\S])';
      case 'textEnd':
        return '(?![\\s\\S])';
      case 'textEndOrLastLine':
        return '(?=\\n?(?![\\s\\S]))';
    }
  }

  /** `\b`, as little of it as what stands beside it leaves open. */
  #wordEdge(before: Node | undefined, after: Node | undefined): string {
    if (this.ascii) return '\\b';
    const word = `[${this.#words.word}]`;
    const next = after && edgeKind(after, 'first');
    if (next !== undefined) return next === 'word' ? `(?<!${word})` : `(?<=${word})`;
    const last = before && edgeKind(before, 'last');
    if (last !== undefined) return last === 'word' ? `(?!${word})` : `(?=${word})`;
    return `(?:(?<!${word})(?=${word})|(?<=${word})(?!${word}))`;
  }
}

/** Whether whatever a node matches begins (ends) with a word character, or never does; undefined where it varies. */
export function edgeKind(node: Node, side: 'first' | 'last'): 'word' | 'other' | undefined {
  switch (node.type) {
    case 'char':
      return /[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u.test(node.char) ? 'word' : 'other';
    case 'class':
      return classKind(node);
    case 'sequence': {
      const first = side === 'first' ? node.nodes[0] : node.nodes.at(-1);
      return first && edgeKind(first, side);
    }
    case 'choice': {
      const kinds = new Set(node.nodes.map((child) => edgeKind(child, side)));
      return kinds.size === 1 ? [...kinds][0] : undefined;
    }
    case 'repeat':
      return node.min > 0 ? edgeKind(node.node, side) : undefined;
    case 'group':
    case 'atomic':
      return edgeKind(node.node, side);
    default:
      return undefined;
  }
}

function isLetter(node: Node | undefined): boolean {
  return node?.type === 'char' && /\p{L}/u.test(node.char);
}

function classKind(node: Extract<Node, { type: 'class' }>): 'word' | 'other' | undefined {
  if (node.negated) return undefined;
  const { ranges, classes } = node.items;
  const wordly = ranges.every((one) =>
    WORD_RANGES.some((word) => word.from <= one.from && one.to <= word.to),
  );
  if (wordly && classes.every((one) => !one.negated && (one.name === 'word' || one.name === 'digit')))
    return 'word';
  const spaces = classes.every((one) => !one.negated && one.name === 'space');
  const marks = ranges.every(
    (one) => one.from === one.to && !/[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u.test(String.fromCodePoint(one.from)),
  );
  return spaces && marks ? 'other' : undefined;
}

const WORD_RANGES: readonly Range[] = [
  { from: 0x30, to: 0x39 },
  { from: 0x41, to: 0x5a },
  { from: 0x5f, to: 0x5f },
  { from: 0x61, to: 0x7a },
];

/** Whether upper and lower case are the same all through a pattern (true) or nowhere in it (false); undefined where it varies. */
export function foldsCase(root: Node): boolean | undefined {
  const folds = new Set<boolean>();
  for (const node of nodesOf(root)) {
    if (node.type === 'char' && hasCase(node.char)) folds.add(node.fold);
    if ((node.type === 'class' && node.items.ranges.length > 0) || node.type === 'back') folds.add(node.fold);
  }
  return folds.size > 1 ? undefined : folds.has(true);
}

/** A pattern's nodes, each before those inside it. */
export function nodesOf(root: Node): readonly Node[] {
  const all: Node[] = [];
  const visit = (node: Node) => {
    all.push(node);
    if (node.type === 'sequence' || node.type === 'choice') node.nodes.forEach(visit);
    else if (node.type === 'class') {
      if (node.except) visit(node.except);
    } else if ('node' in node) visit(node.node);
  };
  visit(root);
  return all;
}

function times(min: number, max: number): string {
  if (min === 0 && max === 1) return '?';
  if (max === Infinity) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

/** Whether a text has a letter with two cases. */
export function hasCase(text: string): boolean {
  return text.toLowerCase() !== text.toUpperCase();
}

function bothCases(char: string): readonly string[] {
  return [...new Set([char, char.toLowerCase(), char.toUpperCase()])].filter(
    (one) => Array.from(one).length === 1,
  );
}

function foldedRange(one: Range): readonly Range[] {
  if (one.from === one.to) {
    return bothCases(String.fromCodePoint(one.from)).map((char) => {
      const code = char.codePointAt(0) ?? 0;
      return { from: code, to: code };
    });
  }
  const both: Range[] = [one];
  for (const [low, high, by] of CASE_PAIRS) {
    const from = Math.max(one.from, low);
    const to = Math.min(one.to, high);
    if (from <= to) both.push({ from: from + by, to: to + by });
  }
  return both;
}

/** Stretches of letters whose other case lies at a fixed distance: Latin, Latin-1, Greek and Cyrillic. */
const CASE_PAIRS: readonly (readonly [number, number, number])[] = [
  [0x41, 0x5a, 32],
  [0x61, 0x7a, -32],
  [0xc0, 0xde, 32],
  [0xe0, 0xfe, -32],
  [0x391, 0x3a9, 32],
  [0x3b1, 0x3c9, -32],
  [0x410, 0x42f, 32],
  [0x430, 0x44f, -32],
];

function member(code: number): string {
  const char = String.fromCodePoint(code);
  return /[\\\]^[-]/.test(char)
    ? `\\${char}`
    : code < 0x20
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : char;
}
