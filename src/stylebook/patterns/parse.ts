import {
  choice,
  PatternError,
  sequence,
  type ClassItems,
  type Edge,
  type NamedClass,
  type Node,
  type Range,
} from './syntax';

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

const ESCAPED_CONTROLS: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  f: '\f',
  v: '\v',
  a: '\u0007',
  e: '\u001b',
};

const EDGES: Readonly<Record<string, Edge>> = {
  b: 'word',
  B: 'notWord',
  A: 'textStart',
  z: 'textEnd',
  Z: 'textEndOrLastLine',
};

const POSIX: Readonly<Record<string, readonly Range[]>> = {
  alpha: [range('A', 'Z'), range('a', 'z')],
  digit: [range('0', '9')],
  alnum: [range('A', 'Z'), range('a', 'z'), range('0', '9')],
  upper: [range('A', 'Z')],
  lower: [range('a', 'z')],
  punct: [range('!', '/'), range(':', '@'), range('[', '`'), range('{', '~')],
  space: [range('\t', '\r'), range(' ', ' ')],
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

class PatternReader {
  #at = 0;
  #depth = 0;

  constructor(readonly source: string) {}

  read(modes: Modes): Node {
    const node = this.#choice(modes);
    if (this.#at < this.source.length) this.#fail('a `)` has no `(`');
    return node;
  }

  #fail(message: string, at = this.#at): never {
    throw new PatternError(message, at);
  }

  #take(text: string): boolean {
    if (!this.source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.source);
    if (match === null) return undefined;
    this.#at += match[0].length;
    return match;
  }

  #choice(modes: Modes): Node {
    if (++this.#depth > DEEPEST) this.#fail(`groups are nested more than ${DEEPEST} deep`);
    const branches: Node[] = [];
    let current = modes;
    let nodes: Node[] = [];
    while (this.#at < this.source.length && this.source[this.#at] !== ')') {
      if (this.#take('|')) {
        branches.push(sequence(nodes));
        nodes = [];
        continue;
      }
      // `(?i)` holds to the end of the group it stands in, over `|` too.
      const switched = this.#match(/\(\?([imsnx]*)(?:-([imsnx]+))?\)/y);
      if (switched) {
        current = withModes(current, switched[1] ?? '', switched[2] ?? '');
        continue;
      }
      if (this.#match(/\(\?#[^)]*\)/y)) continue;
      if (current.spaced && this.#match(/\s+|#[^\n]*/y)) continue;
      nodes.push(this.#repeated(this.#atom(current)));
    }
    this.#depth--;
    branches.push(sequence(nodes));
    return choice(branches);
  }

  #repeated(node: Node): Node {
    const match = this.#match(/(?:[*+?]|\{(\d+)(,(\d*))?\})(\??)/y);
    if (!match) return node;
    const [text, low, comma, high] = match;
    if (node.type === 'edge') this.#fail(`\`${text}\` has nothing to repeat`, this.#at - text.length);
    const bounds = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] }[text.charAt(0)];
    const min = bounds?.[0] ?? Number(low);
    const max = bounds?.[1] ?? (comma === undefined ? min : high === '' ? Infinity : Number(high));
    if (max < min) this.#fail(`\`${text}\` counts down`, this.#at - text.length);
    if (/[*+?]/.test(this.source.charAt(this.#at))) this.#fail('a repetition of a repetition is not known');
    return { type: 'repeat', node, min, max, lazy: match[4] === '?' };
  }

  #atom(modes: Modes): Node {
    const start = this.#at;
    const char = this.#character();
    switch (char) {
      case '(':
        return this.#group(modes);
      case '[':
        return this.#class(modes);
      case '.':
        return { type: 'any', lineEnds: modes.dotAll };
      case '^':
        return { type: 'edge', edge: modes.multiline ? 'lineStart' : 'textStart' };
      case '$':
        return { type: 'edge', edge: modes.multiline ? 'lineEnd' : 'textEndOrLastLine' };
      case '*':
      case '+':
      case '?':
        return this.#fail(`\`${char}\` has nothing to repeat`, start);
      case '\\':
        return this.#escape(modes);
      default:
        return { type: 'char', char, fold: modes.fold };
    }
  }

  /** The next code point. */
  #character(): string {
    const char = String.fromCodePoint(this.source.codePointAt(this.#at) ?? 0);
    this.#at += char.length;
    return char;
  }

  #group(modes: Modes): Node {
    const start = this.#at - 1;
    const node = this.#groupStart(modes, start);
    if (!this.#take(')')) this.#fail('a `(` is not closed', start);
    return node;
  }

  #groupStart(modes: Modes, start: number): Node {
    if (!this.#take('?')) {
      const node = this.#choice(modes);
      return modes.explicit ? node : { type: 'group', node };
    }
    if (this.#take(':')) return this.#choice(modes);
    if (this.#take('>')) return { type: 'atomic', node: this.#choice(modes) };
    const look = this.#match(/(<?)([=!])/y);
    if (look) {
      return { type: 'look', node: this.#choice(modes), behind: look[1] === '<', negated: look[2] === '!' };
    }
    const named = this.#match(/P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)'/y);
    if (named) return { type: 'group', node: this.#choice(modes), name: named[1] ?? named[2] ?? '' };
    const back = this.#match(/P=([A-Za-z_]\w*)/y);
    if (back) return { type: 'back', to: back[1] ?? '', fold: modes.fold };
    const scoped = this.#match(/([imsnx]*)(?:-([imsnx]+))?:/y);
    if (scoped) return this.#choice(withModes(modes, scoped[1] ?? '', scoped[2] ?? ''));
    if (this.#take('(')) this.#fail('a conditional group, `(?(…)…)`, has no equal in JavaScript', start);
    if (this.#match(/P?<\w*-\w+>/y)) {
      this.#fail('a balancing group, `(?<a-b>…)`, has no equal in JavaScript', start);
    }
    return this.#fail('this kind of group is not known', start);
  }

  #escape(modes: Modes): Node {
    const start = this.#at - 1;
    if (this.#at >= this.source.length) this.#fail('a `\\` stands at the end', start);
    const edge = EDGES[this.source.charAt(this.#at)];
    if (edge !== undefined) {
      this.#at++;
      return { type: 'edge', edge };
    }
    const named = this.#namedClass();
    if (named) return { type: 'class', items: { ranges: [], classes: [named] }, negated: false, fold: false };
    const back = this.#match(/k<(\w+)>|k'(\w+)'|([1-9]\d?)(?!\d)/y);
    if (back) {
      const to = back[1] ?? back[2] ?? back[3] ?? '';
      return { type: 'back', to: /^\d+$/.test(to) ? Number(to) : to, fold: modes.fold };
    }
    if (this.#take('G')) this.#fail('`\\G` has no equal in JavaScript', start);
    return { type: 'char', char: this.#escapedCharacter(start), fold: modes.fold };
  }

  #escapedCharacter(start: number): string {
    const code = this.#match(/x([0-9a-fA-F]{2})|x\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|(0[0-7]{0,2})/y);
    if (code) {
      const hex = code[1] ?? code[2] ?? code[3];
      return String.fromCodePoint(hex === undefined ? parseInt(code[4] ?? '0', 8) : parseInt(hex, 16));
    }
    const control = this.#match(/c([A-Za-z])/y);
    if (control) return String.fromCharCode((control[1] ?? '@').toUpperCase().charCodeAt(0) - 64);
    const char = this.#character();
    const known = ESCAPED_CONTROLS[char];
    if (known !== undefined) return known;
    if (/[A-Za-z0-9]/.test(char)) this.#fail(`\`\\${char}\` is not known`, start);
    return char;
  }

  #namedClass(): NamedClass | undefined {
    const simple = this.#match(/[wWdDsS]/y)?.[0];
    if (simple !== undefined) {
      const name = { w: 'word', d: 'digit', s: 'space' } as const;
      const letter = simple.toLowerCase() as keyof typeof name; // the expression admits these alone
      return { name: name[letter], negated: simple !== letter };
    }
    const property = this.#match(/([pP])(?:\{(\^?)(\w+)\}|([A-Z]))/y);
    if (!property) return undefined;
    const negated = (property[1] === 'P') !== (property[2] === '^');
    return { name: 'property', property: this.#property(property[3] ?? property[4] ?? ''), negated };
  }

  /** A general category as it is, a script by its name; .NET's blocks (`IsCyrillic`) by the script of that name. */
  #property(name: string): string {
    const script = `Script=${name.replace(/^Is/, '')}`;
    for (const property of [name, script]) {
      try {
        new RegExp(`\\p{${property}}`, 'u');
        return property;
      } catch {
        // Not this one.
      }
    }
    return this.#fail(`\`\\p{${name}}\` is not known`);
  }

  #class(modes: Modes): Node {
    const start = this.#at - 1;
    const negated = this.#take('^');
    const ranges: Range[] = [];
    const classes: NamedClass[] = [];
    let except: Node | undefined;
    for (let first = true; ; first = false) {
      if (this.#at >= this.source.length) this.#fail('a `[` is not closed', start);
      if (!first && this.#take(']')) break;
      if (!first && this.#take('-[')) {
        except = this.#class(modes);
        continue;
      }
      const posix = this.#match(/\[:(\w+):\]/y);
      if (posix) {
        ranges.push(...(POSIX[posix[1] ?? ''] ?? this.#fail(`\`${posix[0]}\` is not known`, this.#at)));
        continue;
      }
      const member = this.#classMember();
      if (typeof member !== 'string') {
        classes.push(member);
        continue;
      }
      ranges.push(this.#rangeFrom(member));
    }
    const items: ClassItems = { ranges, classes };
    return { type: 'class', items, negated, fold: modes.fold, ...(except && { except }) };
  }

  #classMember(): string | NamedClass {
    const start = this.#at;
    if (!this.#take('\\')) return this.#character();
    if (this.#take('b')) return '\b';
    return this.#namedClass() ?? this.#escapedCharacter(start);
  }

  #rangeFrom(low: string): Range {
    const at = this.#at;
    const next = this.source.charAt(at + 1);
    if (this.source[at] === '-' && next !== ']' && next !== '[' && next !== '') {
      this.#at++;
      const high = this.#classMember();
      if (typeof high === 'string') {
        if (codeOf(high) < codeOf(low)) this.#fail(`\`${low}-${high}\` runs backwards`, at);
        return range(low, high);
      }
      this.#at = at;
    }
    return range(low, low);
  }
}

function withModes(modes: Modes, on: string, off: string): Modes {
  const changed: Partial<Record<keyof Modes, boolean>> = {};
  for (const letter of on) changed[MODE_LETTERS[letter] ?? 'fold'] = true;
  for (const letter of off) changed[MODE_LETTERS[letter] ?? 'fold'] = false;
  return { ...modes, ...changed };
}

function range(from: string, to: string): Range {
  return { from: codeOf(from), to: codeOf(to) };
}

function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0;
}
