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
