/** A row to learn from: the features that hold, by name, and whether it is a positive. */
export interface Row {
  readonly features: readonly string[];
  readonly positive: boolean;
}

/** A logistic regression over features that hold or do not. */
export interface Logistic {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

export interface Settings {
  readonly rounds: number;
  readonly rate: number;
  /** Pull towards zero. */
  readonly penalty: number;
  readonly seed: number;
}

/** Learns by AdaGrad in shuffled order; the same seed gives the same weights. */
export function learn(rows: readonly Row[], { rounds, rate, penalty, seed }: Settings): Logistic {
  const ids = new Map<string, number>();
  const indexed = rows.map(({ features, positive }) => ({
    ids: features.map((name) => ids.get(name) ?? (ids.set(name, ids.size), ids.size - 1)),
    target: positive ? 1 : 0,
  }));
  const weights = new Float64Array(ids.size + 1);
  const squares = new Float64Array(ids.size + 1).fill(1e-6);
  const bias = ids.size;
  const step = (id: number, gradient: number) => {
    squares[id] = (squares[id] ?? 0) + gradient * gradient;
    weights[id] = (weights[id] ?? 0) - (rate * gradient) / Math.sqrt(squares[id]);
  };
  const random = randomFrom(seed);
  for (let round = 0; round < rounds; round++) {
    for (const row of shuffled(indexed, random)) {
      const sum = row.ids.reduce((total, id) => total + (weights[id] ?? 0), weights[bias] ?? 0);
      const error = 1 / (1 + Math.exp(-sum)) - row.target;
      step(bias, error);
      for (const id of row.ids) step(id, error + penalty * (weights[id] ?? 0));
    }
  }
  return {
    bias: weights[bias] ?? 0,
    weights: new Map([...ids].map(([name, id]) => [name, weights[id] ?? 0])),
  };
}

/** Passes over all features; the steps are far below a hundredth by then. */
const PASSES = 60;

/** Learns to the optimum, a feature at a time by Newton's steps, with a pull towards zero of `1 / strength`. */
export function fit(rows: readonly Row[], strength: number): Logistic {
  const holds = new Map<string, number[]>();
  for (const [index, { features }] of rows.entries()) {
    for (const name of features) {
      const list = holds.get(name);
      if (list === undefined) holds.set(name, [index]);
      else list.push(index);
    }
  }
  const all = rows.map((_, index) => index);
  const odds = new Float64Array(rows.length);
  const targets = rows.map(({ positive }) => (positive ? 1 : 0));
  const weights = new Map([...holds.keys()].map((name) => [name, 0]));
  let bias = 0;
  const step = (where: readonly number[], weight: number, pull: number): number => {
    let gradient = pull * weight;
    let curve = pull;
    for (const index of where) {
      const chance = 1 / (1 + Math.exp(-(odds[index] ?? 0)));
      gradient += chance - (targets[index] ?? 0);
      curve += Math.max(chance * (1 - chance), 1e-4);
    }
    const by = -gradient / curve;
    for (const index of where) odds[index] = (odds[index] ?? 0) + by;
    return weight + by;
  };
  for (let pass = 0; pass < PASSES; pass++) {
    bias = step(all, bias, 1 / strength);
    for (const [name, where] of holds) weights.set(name, step(where, weights.get(name) ?? 0, 1 / strength));
  }
  return { bias, weights };
}

/** The log odds that a row with these features is a positive. */
export function oddsOf({ bias, weights }: Logistic, features: readonly string[]): number {
  return features.reduce((sum, name) => sum + (weights.get(name) ?? 0), bias);
}

/** Numbers in [0, 1) by a linear congruential generator. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
