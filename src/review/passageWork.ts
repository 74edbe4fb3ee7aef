import { LONGEST_READ, type Block, type Draft, type Passage } from '../draft/draft';
import type { Stylebook } from '../stylebook/stylebook';
import { leaveQuotedAlone } from './filters/quotations';
import { looksInto, type InForce } from './inForce';
import type { Report, RuleCard } from './rule';

/** A report and who made it; positions relative to the passage it is kept with. */
export interface Spoken {
  readonly card: RuleCard;
  readonly report: Report;
}

/** What rules said of one passage alone. */
type PassageWork = ReadonlyMap<Passage, readonly Spoken[]>;

interface NeighboursWork {
  readonly before: Passage | undefined;
  readonly after: Passage | undefined;
  readonly said: readonly Spoken[];
}

/** What is kept from one review to the next: the work on every passage that still stands. */
export interface Kept {
  readonly alone: PassageWork;
  readonly beside: ReadonlyMap<Passage, readonly NeighboursWork[]>;
}

const NOTHING: readonly Spoken[] = [];

export const NOTHING_KEPT: Kept = { alone: new Map(), beside: new Map() };

/** What each block's passage gave, in the order of the blocks, doing anew only what `kept` does not hold. */
export function workOnPassages(
  draft: Draft,
  rules: InForce,
  stylebook: Stylebook,
  kept: Kept,
): { said: readonly (readonly Spoken[])[]; kept: Kept } {
  const alone = new Map<Passage, readonly Spoken[]>();
  const beside = new Map<Passage, NeighboursWork[]>();
  const said = draft.blocks.map((block, index) => {
    const { passage } = block;
    const misses = stylebook.ahead?.misses;
    const own = alone.get(passage) ?? kept.alone.get(passage) ?? readAlone(passage, rules, stylebook);
    // What waits for matches that are worked out elsewhere is not the last word on a passage.
    if (misses === stylebook.ahead?.misses) alone.set(passage, own);
    if (rules.neighbours.length === 0) return own;

    const before = neighbour(draft.blocks, index - 1);
    const after = neighbour(draft.blocks, index + 1);
    const fits = (work: NeighboursWork) => work.before === before && work.after === after;
    const work = kept.beside.get(passage)?.find(fits) ?? {
      before,
      after,
      said: readBeside(before, passage, after, rules, stylebook),
    };
    beside.set(passage, [...(beside.get(passage) ?? []), work]);
    return work.said.length === 0 ? own : [...own, ...work.said];
  });
  return { said, kept: { alone, beside } };
}

function neighbour(blocks: readonly Block[], index: number): Passage | undefined {
  return blocks[index]?.passage;
}

function readAlone(passage: Passage, rules: InForce, stylebook: Stylebook): readonly Spoken[] {
  if (passage.text.length > LONGEST_READ) return NOTHING;
  const said: Spoken[] = [];
  const report = (card: RuleCard, one: Report) => void said.push({ card, report: one });
  for (const check of rules.alone(passage.kind)) check(passage, stylebook, report);
  return said.length === 0 ? NOTHING : leaveQuotedAlone(said, passage);
}

function readBeside(
  before: Passage | undefined,
  passage: Passage,
  after: Passage | undefined,
  rules: InForce,
  stylebook: Stylebook,
): readonly Spoken[] {
  if (passage.text.length > LONGEST_READ) return NOTHING;
  const said: Spoken[] = [];
  for (const rule of rules.neighbours) {
    if (!looksInto(rule, passage.kind)) continue;
    rule.check({ before, passage, after }, stylebook, (report) => void said.push({ card: rule, report }));
  }
  return leaveQuotedAlone(said, passage);
}
