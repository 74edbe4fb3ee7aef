import type { Report, RuleCard, Story } from '../../../review/rule';
import type { Fields } from '../../../stylebook/fields';
import type { DraftCheck, SegmentCheck } from './check';
import type { Common } from './common';
import { countsOf, countsOfPassage, type Counts } from './counts';
import { readFormula } from './formula';
import { fillMessage } from './message';
import type { Segment } from './segment';

/** Vale's `metric`: a formula over counts, and a condition that the result should not meet. @throws FormulaError */
export function metric(card: RuleCard, fields: Fields, common: Common): DraftCheck | SegmentCheck {
  const formula = readFormula(fields.text('formula') ?? '');
  const condition = readFormula(`result ${fields.text('condition') ?? ''}`);
  return measured(card, fields, common, (counts) => {
    const result = formula(counts);
    return condition({ ...counts, result }) !== 0 ? result : undefined;
  });
}

/** How the grades of the older `readability` are worked out; sources: the papers of their authors. */
const GRADES: Readonly<Record<string, string>> = {
  'Flesch-Kincaid': '0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59',
  'Gunning Fog': '0.4 * ((words / sentences) + 100 * (complex_words / words))',
  'Coleman-Liau': '0.0588 * (characters / words * 100) - 0.296 * (sentences / words * 100) - 15.8',
  SMOG: '1.0430 * math.sqrt(polysyllabic_words * 30.0 / sentences) + 3.1291',
  'Automated Readability': '4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43',
};

/** Vale's older `readability`: the mean of school grades. */
export function readability(card: RuleCard, fields: Fields, common: Common): DraftCheck | SegmentCheck {
  const formulas = fields
    .list('metrics')
    .flatMap((name) => GRADES[name] ?? [])
    .map(readFormula);
  const highest = fields.number('grade') ?? 0;
  return measured(card, fields, common, (counts) => {
    const sum = formulas.reduce((total, formula) => total + formula(counts), 0);
    const grade = formulas.length === 0 ? 0 : sum / formulas.length;
    return grade > highest ? grade : undefined;
  });
}

/** Speaks where `judge` gives a number: at the head of the draft, or at every block that the rule's scope names. */
function measured(
  card: RuleCard,
  fields: Fields,
  common: Common,
  judge: (counts: Counts) => number | undefined,
): DraftCheck | SegmentCheck {
  const message = fields.text('message') ?? '';
  const say = (counts: Counts): string | undefined => {
    const result = counts.words === 0 ? undefined : judge(counts);
    return result === undefined ? undefined : fillMessage(message, [result.toFixed(2)]);
  };
  if (fields.list('scope').some((scope) => scope !== 'text' && scope !== 'summary')) {
    return {
      card,
      ...common.where,
      check(segment: Segment, report: (report: Report) => void) {
        const words = say(countsOfPassage(segment.passage));
        if (words !== undefined) report({ ...segment.firstWord, start: 0, message: words });
      },
    };
  }
  return {
    card,
    reads: common.where.reads,
    checkDraft(story: Story, report: (report: Report) => void) {
      const words = say(countsOf(story));
      if (words === undefined) return;
      const first = /\S+/.exec(story.draft.text);
      report({
        start: first?.index ?? 0,
        end: (first?.index ?? 0) + (first?.[0].length ?? 0),
        message: words,
      });
    },
  };
}
