/** Trees of one depth: three questions lead to one of eight leaves. */
export const DEPTH = 3;
export const INNER = 2 ** DEPTH - 1;
export const LEAVES = 2 ** DEPTH;

/** Small trees of which each adds to a score; as learned, a row of numbers a tree. */
export class Trees {
  private readonly features: Uint8Array;
  private readonly thresholds: Float64Array;
  private readonly leaves: Float64Array;

  /** A tree is its inner nodes from the root down, level by level: which feature, above what; then what its leaves add. */
  constructor(
    private readonly bias: number,
    trees: readonly {
      readonly ask: readonly number[];
      readonly above: readonly number[];
      readonly add: readonly number[];
    }[],
  ) {
    this.features = Uint8Array.from(trees.flatMap(({ ask }) => ask));
    this.thresholds = Float64Array.from(trees.flatMap(({ above }) => above));
    this.leaves = Float64Array.from(trees.flatMap(({ add }) => add));
  }

  score(features: ArrayLike<number>): number {
    let score = this.bias;
    for (let tree = 0; tree * LEAVES < this.leaves.length; tree++) {
      let node = 0;
      while (node < INNER) {
        const at = tree * INNER + node;
        const value = features[this.features[at] ?? 0] ?? 0;
        node = 2 * node + (value > (this.thresholds[at] ?? 0) ? 2 : 1);
      }
      score += this.leaves[tree * LEAVES + node - INNER] ?? 0;
    }
    return score;
  }
}
