import type { Severity, Stylebook } from '../stylebook/stylebook';
import type { Inspector, RuleCard } from './rule';

/** The severity a rule has under a stylebook, or 'off'. */
export function severityOf(card: RuleCard, stylebook: Stylebook): Severity | 'off' {
  return stylebook.ruling(card.id)?.severity ?? card.severity;
}

/** Every card of the inspectors, families opened, in their order. */
export function cardsOf(inspectors: readonly Inspector[], stylebook: Stylebook): readonly RuleCard[] {
  return inspectors.flatMap((one) => (one.looksAt === 'family' ? one.cards(stylebook) : [one]));
}

/** The inspectors with work to do under a stylebook, by what they look at. */
export interface InForce {
  readonly passage: readonly Exclude<Inspector, { looksAt: 'draft' | 'neighbours' }>[];
  readonly neighbours: readonly Extract<Inspector, { looksAt: 'neighbours' }>[];
  readonly draft: readonly Extract<Inspector, { looksAt: 'draft' | 'family' }>[];
}

/** Leaves out rules that are switched off and, for a draft that is not English, rules that read English. */
export function inForce(inspectors: readonly Inspector[], stylebook: Stylebook, english: boolean): InForce {
  const on = inspectors.filter((one) =>
    one.looksAt === 'family'
      ? english && one.cards(stylebook).length > 0
      : (english || one.anyLanguage === true) && severityOf(one, stylebook) !== 'off',
  );
  return {
    passage: on.filter((one) => one.looksAt !== 'draft' && one.looksAt !== 'neighbours'),
    neighbours: on.filter((one) => one.looksAt === 'neighbours'),
    draft: on.filter((one) => one.looksAt === 'draft' || one.looksAt === 'family'),
  };
}
