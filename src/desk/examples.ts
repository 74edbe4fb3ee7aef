import { Archive, type Elsewhere } from '../archive/archive';
import { parseDraft } from '../draft/parse';
import type { Language } from '../draft/draft';
import type { Span } from '../draft/span';
import { reviewDraft } from '../review/review';
import { replaced } from '../review/patch';
import type { RuleCard } from '../review/rule';
import { INSPECTORS } from '../rules/index';
import type { Stylebook } from '../stylebook/stylebook';
import { switchedOn } from './withSettings';

/** An example that does not come out as its rule says. */
export interface Failure {
  readonly rule: string;
  readonly what: string;
}

/** Runs the examples of each card through a whole review, as a user's draft would go; a rule that is off, too. */
export function testExamples(cards: readonly RuleCard[], stylebook: Stylebook): readonly Failure[] {
  return cards.flatMap((card) => {
    const on = switchedOn(stylebook, card.id, card.severity);
    return [
      ...card.examples.flags.flatMap((example) => checkFlagged(card, example, on)),
      ...card.examples.passes.flatMap((text) => checkPassed(card, text, on)),
    ];
  });
}

function findingsOf(
  card: RuleCard,
  text: string,
  language: Language,
  stylebook: Stylebook,
  elsewhere?: Elsewhere,
) {
  const review = reviewDraft(parseDraft(text, language), stylebook, { inspectors: INSPECTORS, elsewhere });
  return review.findings.filter((finding) => finding.rule === card.id);
}

function checkFlagged(
  card: RuleCard,
  example: RuleCard['examples']['flags'][number],
  stylebook: Stylebook,
): readonly Failure[] {
  const { text, span } = unmarked(example.text);
  if (span.start < 0 || span.end < span.start) {
    return [
      { rule: card.id, what: `in "${text}" nothing is marked: put the flagged words between ⟦ and ⟧.` },
    ];
  }
  const language = example.language ?? 'plaintext';
  const found = findingsOf(card, text, language, stylebook, beside(example.elsewhere));
  const finding = found.find((one) => one.start === span.start && one.end === span.end);
  if (finding === undefined) {
    const flagged = found.map((one) => `"${text.slice(one.start, one.end)}"`).join(', ');
    const instead = flagged === '' ? 'nothing was flagged' : `flagged ${flagged}`;
    return [
      { rule: card.id, what: `in "${text}" expected "${text.slice(span.start, span.end)}", but ${instead}.` },
    ];
  }
  if (example.fixed === undefined) return [];
  const fix = finding.fixes[0];
  if (fix === undefined)
    return [{ rule: card.id, what: `"${text}" came with no fix, expected "${example.fixed}".` }];
  const edits = [...fix.edits].sort((a, b) => a.start - b.start);
  const fixed = replaced(text, edits);
  return fixed === example.fixed
    ? []
    : [{ rule: card.id, what: `fixed to "${fixed}", expected "${example.fixed}".` }];
}

/** A workspace with one other file. */
function beside(text: string | undefined): Elsewhere | undefined {
  if (text === undefined) return undefined;
  const archive = new Archive();
  archive.set('earlier.txt', '', parseDraft(text, 'plaintext'));
  return archive.from(undefined);
}

function checkPassed(card: RuleCard, text: string, stylebook: Stylebook): readonly Failure[] {
  const found = findingsOf(card, text, 'plaintext', stylebook);
  return found.map((one) => ({
    rule: card.id,
    what: `"${text}" should pass, but "${text.slice(one.start, one.end)}" was flagged.`,
  }));
}

/** Takes the marks ⟦ and ⟧ out of an example and says where they stood. */
export function unmarked(example: string): { readonly text: string; readonly span: Span } {
  const start = example.indexOf('⟦');
  const end = example.indexOf('⟧') - 1;
  return { text: example.replace(/[⟦⟧]/g, ''), span: { start, end } };
}
