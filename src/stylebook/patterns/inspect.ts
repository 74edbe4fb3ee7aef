import { Fields } from '../fields';
import { hashOf } from '../hash';
import { patternsOf } from '../ruleFile';
import type { DataDefinition } from '../stylebook';
import { MatchesAhead } from './ahead';
import known from './known.json';
import { Pattern } from './pattern';
import { riskOf } from './risk';
import { PatternError } from './syntax';

/** A pattern in JavaScript's words, for a checker. */
export interface PatternText {
  readonly source: string;
  readonly flags: string;
}

/** How the time of a pattern grows with its text; `unknown` where the checker could not tell in time. */
export type Verdict = 'safe' | 'quadratic' | 'worse' | 'exponential' | 'unknown';

/** Looks at patterns one by one, away from what must not wait: in a worker that is ended where it takes too long. */
export type CheckPatterns = (patterns: readonly PatternText[]) => Promise<readonly Verdict[]>;

/** Verdicts that were worked out before, for patterns of packages that many use. */
const KNOWN: ReadonlyMap<string, Promise<Verdict>> = new Map([
  ...known.safe.map((hash) => [hash, Promise.resolve<Verdict>('safe')] as const),
  ...known.quadratic.map((hash) => [hash, Promise.resolve<Verdict>('quadratic')] as const),
]);

export function hashOfPattern({ source, flags }: PatternText): string {
  return hashOf(`${flags}/${source}`);
}

/** Why a rule must not run, or nothing. */
export type Refusal = { readonly key: string; readonly message: string } | undefined;

/**
 * Decides which rules that came with a workspace may run, and where. Most patterns are words, or have a form that is
 * harmless on short texts: they run in the review. The rest is shown to a checker: what can take twice as long for every
 * character is refused; anything else runs apart, whatever the checker said of it, where it can be ended.
 * Verdicts are kept by the pattern's hash.
 */
export class PatternInspector {
  /** What the patterns match that run apart. */
  readonly ahead = new MatchesAhead();
  readonly #verdicts = new Map<string, Promise<Verdict>>();

  constructor(private readonly check: CheckPatterns) {}

  async refusal(definition: DataDefinition): Promise<Refusal> {
    for (const { key, pattern, emitted } of openPatterns(definition)) {
      if ((await this.#verdict(emitted)) !== 'exponential') continue;
      return {
        key,
        message: `the pattern \`${pattern}\` is not run: its time can double with every character of the text`,
      };
    }
    return undefined;
  }

  /** Whether a rule's patterns run apart: one of them cannot be told from its form, and has no verdict that is shipped. */
  runsApart(definition: DataDefinition): boolean {
    return openPatterns(definition).some(({ emitted }) => !KNOWN.has(hashOfPattern(emitted)));
  }

  /** Whether one of some words of a vocabulary, which are patterns, would have to run apart. */
  anyRunsApart(words: readonly string[]): boolean {
    return words.some((word) => {
      try {
        return this.runsApart({ extends: 'existence', tokens: [word] });
      } catch (error) {
        if (error instanceof PatternError) return false; // it runs nowhere
        throw error;
      }
    });
  }

  #verdict(pattern: PatternText): Promise<Verdict> {
    const hash = hashOfPattern(pattern);
    let verdict = this.#verdicts.get(hash) ?? KNOWN.get(hash);
    if (verdict === undefined) {
      verdict = this.check([pattern]).then(([first]) => first ?? 'unknown');
      this.#verdicts.set(hash, verdict);
    }
    return verdict;
  }
}

/** The patterns of a rule whose time cannot be told from their form. */
function openPatterns(definition: DataDefinition) {
  const fields = new Fields(definition);
  const fold = fields.flag('ignorecase');
  return patternsOf(fields).flatMap(({ key, pattern }) => {
    const read = Pattern.read(pattern, { fold });
    const open = riskOf(read.node) === 'open' && read.strings === undefined;
    return open ? [{ key, pattern, emitted: read.emitted }] : [];
  });
}
