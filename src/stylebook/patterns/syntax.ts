/** One stretch of a character class: code points `from` to `to`, both in. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a class holds: ranges, and classes such as `\w` or `\p{Lu}` in JavaScript's words. */
export interface ClassItems {
  readonly ranges: readonly Range[];
  readonly classes: readonly NamedClass[];
}

/** `\w`, `\d` and `\s` in both of their senses, or a Unicode property as JavaScript writes it. */
export type NamedClass =
  | { readonly name: 'word' | 'digit' | 'space'; readonly negated: boolean }
  | { readonly name: 'property'; readonly property: string; readonly negated: boolean };

export type Edge =
  'word' | 'notWord' | 'lineStart' | 'lineEnd' | 'textStart' | 'textEnd' | 'textEndOrLastLine';

/** The parsed pattern. `fold` says that upper and lower case are the same at this place. */
export type Node =
  | { readonly type: 'char'; readonly char: string; readonly fold: boolean }
  | {
      readonly type: 'class';
      readonly items: ClassItems;
      readonly negated: boolean;
      readonly fold: boolean;
      /** What .NET's `[a-z-[aeiou]]` takes away. */
      readonly except?: Node;
    }
  | { readonly type: 'any'; readonly lineEnds: boolean }
  | { readonly type: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly type: 'choice'; readonly nodes: readonly Node[] }
  | {
      readonly type: 'repeat';
      readonly node: Node;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
    }
  | { readonly type: 'group'; readonly node: Node; readonly name?: string }
  | { readonly type: 'look'; readonly node: Node; readonly behind: boolean; readonly negated: boolean }
  | { readonly type: 'atomic'; readonly node: Node }
  | { readonly type: 'edge'; readonly edge: Edge }
  | { readonly type: 'back'; readonly to: number | string; readonly fold: boolean };

/** A pattern that cannot be read, or that JavaScript has no words for. */
export class PatternError extends Error {
  override readonly name = 'PatternError';

  constructor(
    message: string,
    /** UTF-16 offset in the pattern. */
    readonly offset: number,
  ) {
    super(message);
  }
}

export function sequence(nodes: readonly Node[]): Node {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only : { type: 'sequence', nodes };
}

export function choice(nodes: readonly Node[]): Node {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only : { type: 'choice', nodes };
}
