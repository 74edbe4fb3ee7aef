import { DEPTH, LEAVES } from '../../../src/archive/trees';

/** One pair to learn from. */
export interface Example {
  readonly features: readonly number[];
  readonly target: 0 | 1;
  readonly weight: number;
}

/** A tree as it is kept: which feature each of its inner nodes asks about, where it parts them, what its leaves add. */
export interface Tree {
  readonly ask: number[];
  readonly above: number[];
  readonly add: number[];
}

export interface Growing {
  readonly trees: number;
  /** What a tree adds of what it would take to be right. */
  readonly rate: number;
  /** Features that may only speak for likeness, the more the larger they are; so chance is not learned. */
  readonly rising: readonly boolean[];
  /** Draws leaves to zero where few examples meet. */
  readonly caution: number;
  /** Fewest examples of a leaf. */
  readonly fewest: number;
}

const BINS = 64;
/** Where nothing is to be gained all go left. */
const NO_SPLIT = { feature: 0, bin: BINS, threshold: 9 };

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly threshold: number;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Gradient boosting of trees of one depth under logistic loss. Nothing is drawn by lot: the same every time. */
export function grow(examples: readonly Example[], how: Growing): { bias: number; trees: Tree[] } {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const positive = examples.reduce((sum, { weight, target }) => sum + weight * target, 0);
  const bias = Math.log(positive / (total - positive));
  const table = new Table(examples, how);
  const scores = new Float64Array(examples.length).fill(bias);
  const trees: Tree[] = [];
  while (trees.length < how.trees) trees.push(table.tree(scores));
  return { bias, trees };
}

/** The examples, each feature cut into bins. */
class Table {
  private readonly edges: readonly (readonly number[])[];
  private readonly bins: readonly Uint8Array[];
  private readonly slope: Float64Array;
  private readonly curve: Float64Array;
  private readonly nodes: Uint8Array;

  constructor(
    private readonly examples: readonly Example[],
    private readonly how: Growing,
  ) {
    const width = examples[0]?.features.length ?? 0;
    const columns = Array.from({ length: width }, (_, at) =>
      examples.map(({ features }) => features[at] ?? 0),
    );
    this.edges = columns.map(edgesOf);
    this.bins = columns.map((column, at) =>
      Uint8Array.from(column, (value) => binOf(value, this.edges[at] ?? [])),
    );
    this.slope = new Float64Array(examples.length);
    this.curve = new Float64Array(examples.length);
    this.nodes = new Uint8Array(examples.length);
  }

  /** The tree that mends most of what `scores` get wrong; they take it in. */
  tree(scores: Float64Array): Tree {
    this.examples.forEach(({ target, weight }, index) => {
      const chance = 1 / (1 + Math.exp(-(scores[index] ?? 0)));
      this.slope[index] = weight * (target - chance);
      this.curve[index] = weight * chance * (1 - chance);
    });
    this.nodes.fill(0);
    const tree: Tree = { ask: [], above: [], add: [] };
    let bounds: readonly Bounds[] = [{ low: -Infinity, high: Infinity }];
    for (let level = 0; level < DEPTH; level++) {
      const found = bounds.map((within, node) => this.bestSplit(node, within));
      for (const { split } of found) {
        tree.ask.push(split.feature);
        tree.above.push(split.threshold);
      }
      bounds = found.flatMap(({ left, right }) => [left, right]);
      for (let index = 0; index < this.nodes.length; index++) {
        const node = this.nodes[index] ?? 0;
        const { feature, bin } = found[node]?.split ?? NO_SPLIT;
        this.nodes[index] = 2 * node + ((this.bins[feature]?.[index] ?? 0) > bin ? 1 : 0);
      }
    }
    const sums = Array.from({ length: LEAVES }, () => ({ slope: 0, curve: 0 }));
    this.nodes.forEach((leaf, index) => {
      const sum = sums[leaf];
      if (sum === undefined) return;
      sum.slope += this.slope[index] ?? 0;
      sum.curve += this.curve[index] ?? 0;
    });
    tree.add.push(
      ...sums.map(({ slope, curve }, leaf) => {
        const { low = 0, high = 0 } = bounds[leaf] ?? {};
        return rounded(this.how.rate * Math.min(high, Math.max(low, this.value(slope, curve))));
      }),
    );
    this.nodes.forEach((leaf, index) => (scores[index] = (scores[index] ?? 0) + (tree.add[leaf] ?? 0)));
    return tree;
  }

  private value(slope: number, curve: number): number {
    return slope / (curve + this.how.caution);
  }

  private bestSplit(node: number, within: Bounds): { split: Split; left: Bounds; right: Bounds } {
    let best = { split: NO_SPLIT as Split, left: within, right: within };
    let most = 1e-6;
    for (const [feature, bins] of this.bins.entries()) {
      const slopes = new Float64Array(BINS + 1);
      const curves = new Float64Array(BINS + 1);
      const counts = new Uint32Array(BINS + 1);
      let [slope, curve, count] = [0, 0, 0];
      for (let index = 0; index < bins.length; index++) {
        if (this.nodes[index] !== node) continue;
        const bin = bins[index] ?? 0;
        slopes[bin] = (slopes[bin] ?? 0) + (this.slope[index] ?? 0);
        curves[bin] = (curves[bin] ?? 0) + (this.curve[index] ?? 0);
        counts[bin] = (counts[bin] ?? 0) + 1;
        slope += this.slope[index] ?? 0;
        curve += this.curve[index] ?? 0;
        count++;
      }
      const gained = (s: number, c: number) => s ** 2 / (c + this.how.caution);
      let [leftSlope, leftCurve, leftCount] = [0, 0, 0];
      for (const [bin, threshold] of (this.edges[feature] ?? []).entries()) {
        leftSlope += slopes[bin] ?? 0;
        leftCurve += curves[bin] ?? 0;
        leftCount += counts[bin] ?? 0;
        if (leftCount < this.how.fewest || count - leftCount < this.how.fewest) continue;
        const gain =
          gained(leftSlope, leftCurve) + gained(slope - leftSlope, curve - leftCurve) - gained(slope, curve);
        if (gain <= most) continue;
        const clip = (value: number) => Math.min(within.high, Math.max(within.low, value));
        const left = clip(this.value(leftSlope, leftCurve));
        const right = clip(this.value(slope - leftSlope, curve - leftCurve));
        const rising = this.how.rising[feature] === true;
        if (rising && left > right) continue;
        most = gain;
        const middle = (left + right) / 2;
        best = {
          split: { feature, bin, threshold },
          left: rising ? { low: within.low, high: middle } : within,
          right: rising ? { low: middle, high: within.high } : within,
        };
      }
    }
    return best;
  }
}

/** Values that part a feature into bins of about as many examples each. */
function edgesOf(column: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(column).sort();
  const edges = new Set<number>();
  for (let bin = 1; bin < BINS; bin++)
    edges.add(rounded(sorted[Math.floor((bin * sorted.length) / BINS)] ?? 0));
  return [...edges].sort((a, b) => a - b);
}

/** How many edges lie below a value. */
function binOf(value: number, edges: readonly number[]): number {
  let bin = 0;
  while (bin < edges.length && value > (edges[bin] ?? 0)) bin++;
  return bin;
}

function rounded(value: number): number {
  return Math.round(1_000 * value) / 1_000;
}
