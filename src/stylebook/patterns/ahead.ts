import type { PatternText } from './inspect';

/** What a pattern catches at one place of a text: the place, the match, its groups. */
export type Caught = readonly [at: number, match: string, ...groups: (string | undefined)[]];

/** Texts of which is to be told what a pattern of a rule matches in them. */
export interface Wanted {
  readonly rule: string;
  readonly pattern: PatternText;
  readonly texts: readonly string[];
}

/** Texts that are remembered; more than any session of writing goes through. */
const MOST = 50_000;

/**
 * What patterns match that may not run where a review runs, because nobody can interrupt them there. A review takes
 * what is known and leaves word of what it missed; a desk has that looked up in a worker and reviews again. So a review
 * waits for nothing, and is the same whenever as much is known.
 */
export class MatchesAhead {
  readonly #known = new Map<string, readonly Caught[]>();
  readonly #wanted = new Map<
    string,
    { readonly rule: string; readonly pattern: PatternText; readonly texts: Set<string> }
  >();
  readonly #paused = new Map<string, string>();
  /** Grows whenever something is asked for that is not known: what was worked out meanwhile is not the last word. */
  misses = 0;
  /** Grows whenever something is known, or a rule paused, that was not before. */
  learned = 0;

  /** All places where a pattern of a rule matches in a text, as far as that is known. */
  of(rule: string, pattern: PatternText, text: string): readonly Caught[] {
    if (this.#paused.has(rule)) return [];
    const key = keyOf(pattern);
    const known = this.#known.get(`${key}\n${text}`);
    if (known !== undefined) return known;
    this.misses++;
    const wanted = this.#wanted.get(`${rule} ${key}`) ?? { rule, pattern, texts: new Set() };
    this.#wanted.set(`${rule} ${key}`, wanted);
    wanted.texts.add(text);
    return [];
  }

  /** What reviews missed since this was asked last. */
  takeWanted(): readonly Wanted[] {
    const taken = [...this.#wanted.values()].map(({ rule, pattern, texts }) => ({
      rule,
      pattern,
      texts: [...texts],
    }));
    this.#wanted.clear();
    return taken;
  }

  learn({ pattern, texts }: Wanted, caught: readonly (readonly Caught[])[]): void {
    this.learned++;
    if (this.#known.size > MOST) this.#known.clear();
    const key = keyOf(pattern);
    texts.forEach((text, index) => this.#known.set(`${key}\n${text}`, caught[index] ?? []));
  }

  /** Leaves a rule out from now on, until `reset`. */
  pause({ rule, pattern }: Wanted): void {
    this.learned++;
    this.#paused.set(rule, `/${pattern.source}/`);
  }

  /** The rules that are left out, each with the pattern that took too long. */
  get paused(): ReadonlyMap<string, string> {
    return this.#paused;
  }

  /** Begins anew: the files that rules come from have changed. */
  reset(): void {
    this.#known.clear();
    this.#wanted.clear();
    this.#paused.clear();
  }
}

function keyOf({ source, flags }: PatternText): string {
  return `${flags}/${source}`;
}

/** Every place where a pattern matches. It may take its time: call it where it can be ended. */
export function matchesEverywhere({ source, flags }: PatternText, text: string): readonly Caught[] {
  const expression = new RegExp(source, `y${flags}`);
  const caught: Caught[] = [];
  for (let at = 0; at <= text.length; at++) {
    expression.lastIndex = at;
    const match = expression.exec(text);
    // Between the halves of a letter beyond the first plane an expression steps back.
    if (match?.index === at) caught.push([at, match[0], ...match.slice(1)]);
  }
  return caught;
}
