import { escapedCharacter, namedClass, readClass } from './classes';
import { PatternSource } from './source';
import { choice, sequence, type Edge, type Node } from './syntax';

/** The modes of regexp2 that a pattern may switch: `i`, `m`, `s`, `n` and `x`. */
export interface Modes {
  readonly fold: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  /** `(…)` does not capture. */
  readonly explicit: boolean;
  /** White space and `#` comments do not count. */
  readonly spaced: boolean;
}

export const NO_MODES: Modes = {
  fold: false,
  multiline: false,
  dotAll: false,
  explicit: false,
  spaced: false,
};

const MODE_LETTERS: Readonly<Record<string, keyof Modes>> = {
  i: 'fold',
  m: 'multiline',
  s: 'dotAll',
  n: 'explicit',
  x: 'spaced',
};

const EDGES: Readonly<Record<string, Edge>> = {
  b: 'word',
  B: 'notWord',
  A: 'textStart',
  z: 'textEnd',
  Z: 'textEndOrLastLine',
};

/** Groups nested deeper than this are refused, so that reading a pattern cannot run out of stack. */
const DEEPEST = 200;

/**
 * Reads a pattern in the dialect of Vale's regexp2: .NET's syntax, with Go's `(?P<name>)`.
 * @throws PatternError where the pattern is broken, or uses what JavaScript cannot do.
 */
export function parsePattern(source: string, modes: Modes = NO_MODES): Node {
  return new PatternReader(source).read(modes);
}

/** Whether a pattern has no special characters, so that it matches itself and nothing else. */
export function isPlain(source: string): boolean {
  return !/[\\^$.*+?()[\]{}|]/.test(source);
}

class PatternReader extends PatternSource {
  #depth = 0;

  read(modes: Modes): Node {
    const node = this.#choice(modes);
    if (!this.ended) this.fail('a `)` has no `(`');
    return node;
  }

  #choice(modes: Modes): Node {
    if (++this.#depth > DEEPEST) this.fail(`groups are nested more than ${DEEPEST} deep`);
    const branches: Node[] = [];
    let current = modes;
    let nodes: Node[] = [];
    while (!this.ended && this.next !== ')') {
      if (this.take('|')) {
        branches.push(sequence(nodes));
        nodes = [];
        continue;
      }
      if (this.next === '(') {
        // `(?i)` holds to the end of the group it stands in, over `|` too.
        const switched = this.match(/\(\?([imsnx]*)(?:-([imsnx]+))?\)/y);
        if (switched) {
          current = withModes(current, switched[1] ?? '', switched[2] ?? '');
          continue;
        }
        if (this.match(/\(\?#[^)]*\)/y)) continue;
      }
      if (current.spaced && this.match(/\s+|#[^\n]*/y)) continue;
      nodes.push(this.#repeated(this.#atom(current)));
    }
    this.#depth--;
    branches.push(sequence(nodes));
    return choice(branches);
  }

  #repeated(node: Node): Node {
    const match = '*+?{'.includes(this.next) ? this.match(/(?:[*+?]|\{(\d+)(,(\d*))?\})(\??)/y) : undefined;
    if (!match) return node;
    const [text, low, comma, high] = match;
    if (node.type === 'edge') this.fail(`\`${text}\` has nothing to repeat`, this.at - text.length);
    const bounds = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] }[text.charAt(0)];
    const min = bounds?.[0] ?? Number(low);
    const max = bounds?.[1] ?? (comma === undefined ? min : high === '' ? Infinity : Number(high));
    if (max < min) this.fail(`\`${text}\` counts down`, this.at - text.length);
    if (/[*+?]/.test(this.next)) this.fail('a repetition of a repetition is not known');
    return { type: 'repeat', node, min, max, lazy: match[4] === '?' };
  }

  #atom(modes: Modes): Node {
    const start = this.at;
    const char = this.character();
    switch (char) {
      case '(':
        return this.#group(modes);
      case '[':
        return readClass(this, modes.fold);
      case '.':
        return { type: 'any', lineEnds: modes.dotAll };
      case '^':
        return { type: 'edge', edge: modes.multiline ? 'lineStart' : 'textStart' };
      case '$':
        return { type: 'edge', edge: modes.multiline ? 'lineEnd' : 'textEndOrLastLine' };
      case '*':
      case '+':
      case '?':
        return this.fail(`\`${char}\` has nothing to repeat`, start);
      case '\\':
        return this.#escape(modes);
      default:
        return { type: 'char', char, fold: modes.fold };
    }
  }

  #group(modes: Modes): Node {
    const start = this.at - 1;
    const node = this.#groupStart(modes, start);
    if (!this.take(')')) this.fail('a `(` is not closed', start);
    return node;
  }

  #groupStart(modes: Modes, start: number): Node {
    if (!this.take('?')) {
      const node = this.#choice(modes);
      return modes.explicit ? node : { type: 'group', node };
    }
    if (this.take(':')) return this.#choice(modes);
    if (this.take('>')) return { type: 'atomic', node: this.#choice(modes) };
    const look = this.match(/(<?)([=!])/y);
    if (look) {
      return { type: 'look', node: this.#choice(modes), behind: look[1] === '<', negated: look[2] === '!' };
    }
    const named = this.match(/P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)'/y);
    if (named) return { type: 'group', node: this.#choice(modes), name: named[1] ?? named[2] ?? '' };
    const back = this.match(/P=([A-Za-z_]\w*)/y);
    if (back) return { type: 'back', to: back[1] ?? '', fold: modes.fold };
    const scoped = this.match(/([imsnx]*)(?:-([imsnx]+))?:/y);
    if (scoped) return this.#choice(withModes(modes, scoped[1] ?? '', scoped[2] ?? ''));
    if (this.take('(')) this.fail('a conditional group, `(?(…)…)`, has no equal in JavaScript', start);
    if (this.match(/P?<\w*-\w+>/y)) {
      this.fail('a balancing group, `(?<a-b>…)`, has no equal in JavaScript', start);
    }
    return this.fail('this kind of group is not known', start);
  }

  #escape(modes: Modes): Node {
    const start = this.at - 1;
    if (this.ended) this.fail('a `\\` stands at the end', start);
    const edge = EDGES[this.next];
    if (edge !== undefined) {
      this.at++;
      return { type: 'edge', edge };
    }
    const named = namedClass(this);
    if (named) return { type: 'class', items: { ranges: [], classes: [named] }, negated: false, fold: false };
    const back = this.match(/k<(\w+)>|k'(\w+)'|([1-9]\d?)(?!\d)/y);
    if (back) {
      const to = back[1] ?? back[2] ?? back[3] ?? '';
      return { type: 'back', to: /^\d+$/.test(to) ? Number(to) : to, fold: modes.fold };
    }
    if (this.take('G')) this.fail('`\\G` has no equal in JavaScript', start);
    return { type: 'char', char: escapedCharacter(this, start), fold: modes.fold };
  }
}

function withModes(modes: Modes, on: string, off: string): Modes {
  const changed: Partial<Record<keyof Modes, boolean>> = {};
  for (const letter of on) changed[MODE_LETTERS[letter] ?? 'fold'] = true;
  for (const letter of off) changed[MODE_LETTERS[letter] ?? 'fold'] = false;
  return { ...modes, ...changed };
}
