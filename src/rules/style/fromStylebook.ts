import type { Passage } from '../../draft/draft';
import type { Report, RuleCard, RuleFamily } from '../../review/rule';
import type { Stylebook } from '../../stylebook/stylebook';
import { compileInSteps, type CompiledRules, type UnitRules } from './matching/compile';
import { inlineSegments, isInline } from './matching/inline';
import { matchesOf } from './matching/matches';
import { Segment } from './matching/segment';
import { segmentsIn, windowsOf } from './matching/windows';
import { sightingsIn } from './matching/sightings';

const compiled = new WeakMap<Stylebook, CompiledRules>();
/** The stylebook made ready last: stylebooks that read alike are often made anew, by one version. */
let last: (Reading & { readonly rules: CompiledRules }) | undefined;
/** A stylebook that is being made ready. */
let making: (Reading & { readonly steps: Generator<void, CompiledRules> }) | undefined;

/** What the rules of data are made from: equal for stylebooks that read alike. */
type Reading = Pick<Stylebook, 'version' | 'ahead'>;

function readAlike(a: Reading | undefined, b: Reading): boolean {
  return a?.version === b.version && a.ahead === b.ahead;
}

/** The rules of data of a stylebook, made ready once. */
export function rulesOf(stylebook: Stylebook): CompiledRules {
  let rules = compiled.get(stylebook);
  while (rules === undefined) rules = takeStep(stylebook);
  return rules;
}

/** Makes a stylebook a little readier; its rules where they are ready. */
function takeStep(stylebook: Stylebook): CompiledRules | undefined {
  const { version, ahead } = stylebook;
  if (last === undefined || !readAlike(last, stylebook)) {
    if (making === undefined || !readAlike(making, stylebook)) {
      making = { version, ahead, steps: compileInSteps(stylebook) };
    }
    const step = making.steps.next();
    if (step.done !== true) return undefined;
    making = undefined;
    last = { version, ahead, rules: step.value };
  }
  compiled.set(stylebook, last.rules);
  return last.rules;
}

/** Every rule that is data: AP style, packages in Vale's format, the newsroom's own. */
export const fromStylebook: RuleFamily = {
  looksAt: 'family',

  prepare: (stylebook) => (compiled.get(stylebook) ?? takeStep(stylebook)) !== undefined,

  cards: (stylebook) => rulesOf(stylebook).cards,

  check(passage, stylebook, report) {
    for (const unit of rulesOf(stylebook).units) {
      for (const segment of segmentsOf(passage, unit.unit)) checkSegment(segment, unit, report);
    }
  },

  checkDraft(story, report) {
    for (const check of rulesOf(story.stylebook).drafts) {
      check.checkDraft(story, (one) => report(check.card, one));
    }
  },
};

function segmentsOf(passage: Passage, unit: UnitRules['unit']): readonly Segment[] {
  if (unit === 'passage') return segmentsIn(passage);
  if (isInline(unit)) return inlineSegments(passage, unit);
  const spans =
    unit === 'sentence' ? passage.sentences.flatMap((one) => windowsOf(passage, one)) : windowsOf(passage);
  return spans.map(({ start, end }) => new Segment(passage, start, end, unit === 'spaced'));
}

function checkSegment(
  segment: Segment,
  unit: UnitRules,
  report: (card: RuleCard, report: Report) => void,
): void {
  const seen = sightingsIn(segment, unit.finder, unit.unannounced);
  for (const [list, sightings] of seen) {
    const check = unit.byTokens.get(list);
    if (!check?.reads(segment.passage)) continue;
    const all = matchesOf(list, segment, sightings);
    const matches = segment.spaced ? all.filter(({ start, end }) => segment.isAsTyped(start, end)) : all;
    if (matches.length === 0) continue;
    check.check(segment, matches, (one) => {
      if (!check.spared.covers(segment.passage, one)) report(check.card, one);
    });
  }
  for (const check of unit.wholes) {
    if (check.reads(segment.passage)) check.check(segment, (one) => report(check.card, one));
  }
}
