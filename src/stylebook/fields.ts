import type { DataDefinition } from './stylebook';

/** A rule's file by the kinds of its values. Like Vale it takes `12` for `"12"` and one value for a list of one. */
export class Fields {
  readonly #byKey: ReadonlyMap<string, unknown>;

  constructor(readonly definition: DataDefinition) {
    this.#byKey = new Map(Object.entries(definition).map(([key, value]) => [key.toLowerCase(), value]));
  }

  value(key: string): unknown {
    return this.#byKey.get(key);
  }

  text(key: string): string | undefined {
    return scalar(this.value(key));
  }

  flag(key: string, otherwise = false): boolean {
    const value = this.value(key);
    return typeof value === 'boolean' ? value : otherwise;
  }

  number(key: string): number | undefined {
    const value = Number(this.value(key) ?? NaN);
    return Number.isFinite(value) ? value : undefined;
  }

  list(key: string): readonly string[] {
    const value = this.value(key);
    const items: readonly unknown[] = Array.isArray(value)
      ? value
      : value === undefined || value === null
        ? []
        : [value];
    return items.flatMap((item) => scalar(item) ?? []);
  }

  /** Pairs of a mapping, in the order written. */
  pairs(key: string): readonly (readonly [string, string])[] {
    const value = this.value(key);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.entries(value).map(([name, item]) => [name, scalar(item) ?? ''] as const);
  }

  /** A mapping inside, such as `action`. */
  inner(key: string): Fields | undefined {
    const value = this.value(key);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new Fields(Object.fromEntries(Object.entries(value)));
  }
}

function scalar(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}
