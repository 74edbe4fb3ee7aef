import { Fields } from '../../../stylebook/fields';
import { heldBy } from '../../../stylebook/patterns/pattern';
import { PatternError } from '../../../stylebook/patterns/syntax';
import type { DataRule, Stylebook } from '../../../stylebook/stylebook';
import { cardOf } from './card';
import type { DraftCheck, SegmentCheck, TokenCheck, Unit } from './check';
import { commonOf, type Common, type SparedBy } from './common';
import { capitalization } from './capitalization';
import { conditional } from './conditional';
import { consistency } from './consistency';
import { existence } from './existence';
import { PhraseFinder } from './finder';
import { FormulaError } from './formula';
import { INLINE } from './inline';
import { metric, readability } from './metric';
import { occurrence } from './occurrence';
import { repetition } from './repetition';
import { substitution } from './substitution';
import type { RuleCard } from '../../../review/rule';
import { Spared } from './spared';
import type { Sign, TokenList } from './tokens';
import { onWholeText } from './wholeText';

type Compiled = TokenCheck | SegmentCheck | DraftCheck;

/** How a rule of each of Vale's kinds is made ready. */
type Make = (card: RuleCard, fields: Fields, common: Common) => Compiled | Generator<void, Compiled>;

const KINDS: Readonly<Record<string, Make>> = {
  existence,
  substitution,
  occurrence,
  repetition,
  consistency,
  conditional,
  capitalization,
  metric,
  readability,
};

/** Rules that read the same unit of text, and the one finder of all their words. */
export interface UnitRules {
  readonly unit: Unit;
  readonly finder: PhraseFinder<Sign>;
  readonly byTokens: ReadonlyMap<TokenList, TokenCheck>;
  /** Token lists with an expression that runs on every text. */
  readonly unannounced: readonly TokenList[];
  readonly wholes: readonly SegmentCheck[];
}

/** A rule that could not be made ready, and why. */
export interface Unready {
  readonly rule: DataRule;
  readonly why: string;
}

/** All rules of data that are in force under a stylebook. */
export interface CompiledRules {
  readonly cards: readonly RuleCard[];
  readonly units: readonly UnitRules[];
  readonly drafts: readonly DraftCheck[];
  readonly unready: readonly Unready[];
}

export function compileRules(stylebook: Stylebook): CompiledRules {
  return finished(compileInSteps(stylebook));
}

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* inSteps(made: ReturnType<Make>): Generator<void, Compiled> {
  return 'next' in made ? yield* made : made;
}

function atOnce(made: ReturnType<Make>): Compiled {
  return 'next' in made ? finished(made) : made;
}

/** Rules of data made ready a little at a time: some ten thousand rows would take longer than a frame. */
export function* compileInSteps(stylebook: Stylebook): Generator<void, CompiledRules> {
  const cards: RuleCard[] = [];
  const checks: Compiled[] = [];
  const unready: Unready[] = [];
  const spared = sparedBy(stylebook);
  for (const rule of stylebook.dataRules) {
    yield;
    const fields = new Fields(rule.definition);
    const card = cardOf(rule, fields);
    cards.push(card);
    if (stylebook.ruling(rule.id)?.severity === 'off') continue;
    const make = KINDS[fields.text('extends') ?? ''];
    if (make === undefined) {
      unready.push({ rule, why: `“extends: ${fields.text('extends') ?? ''}” is not supported` });
      continue;
    }
    try {
      const common = commonOf(rule, card, fields, spared);
      const check =
        rule.apart === true
          ? madeApart(rule, stylebook, () => atOnce(make(card, fields, common)))
          : yield* inSteps(make(card, fields, common));
      checks.push(common.whole && 'check' in check ? onWholeText(check, common.whole) : check);
    } catch (error) {
      if (!(error instanceof PatternError || error instanceof FormulaError)) throw error;
      unready.push({ rule, why: error.message });
    }
  }
  const units: UnitRules[] = [];
  for (const unit of ['passage', 'sentence', 'spaced', ...INLINE] as const) {
    const made = yield* unitRules(unit, checks);
    if (made.byTokens.size + made.wholes.length > 0) units.push(made);
  }
  return {
    cards,
    units,
    drafts: checks.filter((check): check is DraftCheck => 'checkDraft' in check),
    unready,
  };
}

/** A rule whose patterns answer with what was matched ahead. */
function madeApart(rule: DataRule, { ahead }: Stylebook, make: () => Compiled): Compiled {
  return heldBy((pattern, text) => ahead?.of(rule.id, pattern, text) ?? [], make);
}

function sparedBy(stylebook: Stylebook): SparedBy {
  const known = new Map<string, Spared>();
  return (ignores, sparesCode) => {
    const key = JSON.stringify([ignores, sparesCode]);
    const spared = known.get(key) ?? new Spared(stylebook, ignores, sparesCode);
    known.set(key, spared);
    return spared;
  };
}

/** Strings that the finder takes in before it gives the thread back. */
const AT_ONCE = 200;

function* unitRules(unit: Unit, checks: readonly Compiled[]): Generator<void, UnitRules> {
  const own = checks.filter((check) => 'unit' in check && check.unit === unit);
  const withTokens = own.filter((check): check is TokenCheck => 'tokens' in check);
  const finder = new PhraseFinder<Sign>(
    [],
    withTokens.reduce((sum, check) => sum + check.tokens.size, 0),
  );
  let added = 0;
  for (const { tokens } of withTokens) {
    for (const sought of tokens.sought()) {
      finder.add(sought);
      if (++added % AT_ONCE === 0) yield;
    }
  }
  return {
    unit,
    finder,
    byTokens: new Map(withTokens.map((check) => [check.tokens, check])),
    unannounced: withTokens.map((check) => check.tokens).filter((tokens) => tokens.unannounced.length > 0),
    wholes: own.filter((check): check is SegmentCheck => 'check' in check && !('tokens' in check)),
  };
}
