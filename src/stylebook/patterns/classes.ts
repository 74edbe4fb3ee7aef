import type { PatternSource } from './source';
import type { ClassItems, NamedClass, Node, Range } from './syntax';

const ESCAPED_CONTROLS: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  f: '\f',
  v: '\v',
  a: '\u0007',
  e: '\u001b',
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

/** The character that a `\` which is read already, at `start` or just before, stands for. */
export function escapedCharacter(source: PatternSource, start: number): string {
  const code = source.match(/x([0-9a-fA-F]{2})|x\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|(0[0-7]{0,2})/y);
  if (code) {
    const hex = code[1] ?? code[2] ?? code[3];
    return String.fromCodePoint(hex === undefined ? parseInt(code[4] ?? '0', 8) : parseInt(hex, 16));
  }
  const control = source.match(/c([A-Za-z])/y);
  if (control) return String.fromCharCode((control[1] ?? '@').toUpperCase().charCodeAt(0) - 64);
  const char = source.character();
  const known = ESCAPED_CONTROLS[char];
  if (known !== undefined) return known;
  if (/[A-Za-z0-9]/.test(char)) source.fail(`\`\\${char}\` is not known`, start);
  return char;
}

/** `\w`, `\p{Lu}` and the like, the `\` read already. */
export function namedClass(source: PatternSource): NamedClass | undefined {
  const simple = source.match(/[wWdDsS]/y)?.[0];
  if (simple !== undefined) {
    const name = { w: 'word', d: 'digit', s: 'space' } as const;
    const letter = simple.toLowerCase() as keyof typeof name; // the expression admits these alone
    return { name: name[letter], negated: simple !== letter };
  }
  const property = source.match(/([pP])(?:\{(\^?)(\w+)\}|([A-Z]))/y);
  if (!property) return undefined;
  const negated = (property[1] === 'P') !== (property[2] === '^');
  return { name: 'property', property: propertyNamed(source, property[3] ?? property[4] ?? ''), negated };
}

/** A general category as it is, a script by its name; .NET's blocks (`IsCyrillic`) by the script of that name. */
function propertyNamed(source: PatternSource, name: string): string {
  const script = `Script=${name.replace(/^Is/, '')}`;
  for (const property of [name, script]) {
    try {
      new RegExp(`\\p{${property}}`, 'u');
      return property;
    } catch {
      // Not this one.
    }
  }
  return source.fail(`\`\\p{${name}}\` is not known`);
}

/** Reads `[…]`, whose bracket is read already. */
export function readClass(source: PatternSource, fold: boolean): Node {
  const start = source.at - 1;
  const negated = source.take('^');
  const ranges: Range[] = [];
  const classes: NamedClass[] = [];
  let except: Node | undefined;
  for (let first = true; ; first = false) {
    if (source.ended) source.fail('a `[` is not closed', start);
    if (!first && source.take(']')) break;
    if (!first && source.take('-[')) {
      except = readClass(source, fold);
      continue;
    }
    const posix = source.match(/\[:(\w+):\]/y);
    if (posix) {
      ranges.push(...(POSIX[posix[1] ?? ''] ?? source.fail(`\`${posix[0]}\` is not known`, source.at)));
      continue;
    }
    const member = classMember(source);
    if (typeof member !== 'string') {
      classes.push(member);
      continue;
    }
    ranges.push(rangeFrom(source, member));
  }
  const items: ClassItems = { ranges, classes };
  return { type: 'class', items, negated, fold, ...(except && { except }) };
}

function classMember(source: PatternSource): string | NamedClass {
  const start = source.at;
  if (!source.take('\\')) return source.character();
  if (source.take('b')) return '\b';
  return namedClass(source) ?? escapedCharacter(source, start);
}

function rangeFrom(source: PatternSource, low: string): Range {
  const at = source.at;
  const next = source.text.charAt(at + 1);
  if (source.next === '-' && next !== ']' && next !== '[' && next !== '') {
    source.at++;
    const high = classMember(source);
    if (typeof high === 'string') {
      if (codeOf(high) < codeOf(low)) source.fail(`\`${low}-${high}\` runs backwards`, at);
      return range(low, high);
    }
    source.at = at;
  }
  return range(low, low);
}

function range(from: string, to: string): Range {
  return { from: codeOf(from), to: codeOf(to) };
}

function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0;
}
