import { Fields } from '../fields';
import { hashOf } from '../hash';
import { patternsOf } from '../ruleFile';
import type { DataDefinition } from '../stylebook';
import known from './known.json';
import { Pattern } from './pattern';
import { riskOf } from './risk';

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

const REASONS: Readonly<Record<Verdict, string | undefined>> = {
  safe: undefined,
  quadratic: undefined,
  worse: 'its time can grow with the cube of the text or faster',
  exponential: 'its time can double with every character of the text',
  unknown: 'nobody could tell in time how its own time grows',
};

/**
 * Decides which rules that came with a workspace may run. Most patterns are words, or have a form that is harmless
 * on short texts; the rest is shown to a checker. Verdicts are kept by the pattern's hash.
 */
export class PatternInspector {
  readonly #verdicts = new Map<string, Promise<Verdict>>();

  constructor(private readonly check: CheckPatterns) {}

  async refusal(definition: DataDefinition): Promise<Refusal> {
    const fields = new Fields(definition);
    const fold = fields.flag('ignorecase');
    for (const { key, pattern } of patternsOf(fields)) {
      const read = Pattern.read(pattern, { fold });
      if (riskOf(read.node) !== 'open' || read.strings !== undefined) continue;
      const reason = REASONS[await this.#verdict(read.emitted)];
      if (reason !== undefined) return { key, message: `the pattern \`${pattern}\` is not run: ${reason}` };
    }
    return undefined;
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
