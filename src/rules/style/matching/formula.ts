/** A formula that cannot be read, or that asks for what is not known. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
}

type Values = Readonly<Record<string, number>>;
type Part = (values: Values) => number;

/** Binding strength and meaning of each operator; what compares gives 1 or 0. */
const OPERATORS: Readonly<Record<string, readonly [number, (a: number, b: number) => number]>> = {
  '||': [1, (a, b) => (a !== 0 || b !== 0 ? 1 : 0)],
  '&&': [2, (a, b) => (a !== 0 && b !== 0 ? 1 : 0)],
  '==': [3, (a, b) => (a === b ? 1 : 0)],
  '!=': [3, (a, b) => (a !== b ? 1 : 0)],
  '<=': [4, (a, b) => (a <= b ? 1 : 0)],
  '>=': [4, (a, b) => (a >= b ? 1 : 0)],
  '<': [4, (a, b) => (a < b ? 1 : 0)],
  '>': [4, (a, b) => (a > b ? 1 : 0)],
  '+': [5, (a, b) => a + b],
  '-': [5, (a, b) => a - b],
  '*': [6, (a, b) => a * b],
  '/': [6, (a, b) => a / b],
  '%': [6, (a, b) => a % b],
};

/** Tengo's `math` functions that formulas of readability use. */
const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  'math.sqrt': Math.sqrt,
  'math.pow': Math.pow,
  'math.abs': Math.abs,
  'math.floor': Math.floor,
  'math.ceil': Math.ceil,
  'math.log': Math.log,
  'math.log10': Math.log10,
  'math.max': Math.max,
  'math.min': Math.min,
};

const TOKEN = /\s*(\d+(?:\.\d+)?|[A-Za-z_][\w.]*|\|\||&&|[=!<>]=|[-+*/%<>!(),])/y;
const DEEPEST = 100;

/** Reads an arithmetic formula over named values. @throws FormulaError */
export function readFormula(source: string): Part {
  const tokens: string[] = [];
  for (let at = 0; source.slice(at).trim() !== '';) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (match === null) throw new FormulaError(`“${source.slice(at).trim()}” cannot be read in a formula`);
    tokens.push(match[1] ?? '');
    at = TOKEN.lastIndex;
  }
  let next = 0;
  let depth = 0;
  const result = expression(0);
  if (next < tokens.length) throw new FormulaError(`“${tokens[next] ?? ''}” is one too many in a formula`);
  return result;

  function expression(strength: number): Part {
    if (++depth > DEEPEST) throw new FormulaError('a formula is nested too deep');
    let left = operand();
    for (;;) {
      const operator = OPERATORS[tokens[next] ?? ''];
      if (operator === undefined || operator[0] <= strength) break;
      next++;
      const [own, apply] = operator;
      const before = left;
      const right = expression(own);
      left = (values) => apply(before(values), right(values));
    }
    depth--;
    return left;
  }

  function operand(): Part {
    const token = tokens[next++];
    if (token === undefined) throw new FormulaError('a formula ends too early');
    if (/^\d/.test(token)) return () => Number(token);
    if (token === '-' || token === '!') {
      const inner = expression(6);
      return token === '-' ? (values) => -inner(values) : (values) => (inner(values) === 0 ? 1 : 0);
    }
    if (token === '(') {
      const inner = expression(0);
      expect(')');
      return inner;
    }
    if (!/^[A-Za-z_]/.test(token)) throw new FormulaError(`“${token}” has nothing to work on in a formula`);
    return tokens[next] === '(' ? call(token) : named(token);
  }

  function call(name: string): Part {
    const work = FUNCTIONS[name];
    if (work === undefined) throw new FormulaError(`“${name}” is no function of formulas`);
    expect('(');
    const parts = [expression(0)];
    while (tokens[next] === ',') {
      next++;
      parts.push(expression(0));
    }
    expect(')');
    return (values) => work(...parts.map((part) => part(values)));
  }

  function named(token: string): Part {
    const name = token.replaceAll('.', '_');
    return (values) => {
      const value = values[name];
      if (value === undefined) throw new FormulaError(`“${token}” is not counted`);
      return value;
    };
  }

  function expect(token: string): void {
    if (tokens[next++] !== token) throw new FormulaError(`a “${token}” is missing in a formula`);
  }
}
