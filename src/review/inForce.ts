import { PROSE, type BlockKind } from '../draft/draft';
import type { Severity, Stylebook } from '../stylebook/stylebook';
import type { CheckOfMany, Inspector, ParagraphRule, Report, RuleCard } from './rule';

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
  /** What looks at passages alone, by their kind. */
  readonly alone: (kind: BlockKind) => readonly CheckOfMany[];
  readonly neighbours: readonly Extract<Inspector, { looksAt: 'neighbours' }>[];
  readonly draft: readonly Extract<Inspector, { looksAt: 'draft' | 'family' }>[];
}

type Alone = Exclude<Inspector, { looksAt: 'draft' | 'neighbours' }>;

const known = new WeakMap<Stylebook, (InForce & { readonly of: readonly Inspector[] })[]>();

/** Leaves out rules that are switched off and, for a draft that is not English, rules that read English. */
export function inForce(inspectors: readonly Inspector[], stylebook: Stylebook, english: boolean): InForce {
  const place = english ? 1 : 0;
  let made = known.get(stylebook);
  if (made === undefined) known.set(stylebook, (made = []));
  const before = made[place];
  if (before?.of === inspectors) return before;
  const now = { ...chosen(inspectors, stylebook, english), of: inspectors };
  made[place] = now;
  return now;
}

function chosen(inspectors: readonly Inspector[], stylebook: Stylebook, english: boolean): InForce {
  const on = inspectors.filter((one) =>
    one.looksAt === 'family'
      ? english && one.cards(stylebook).length > 0
      : (english || one.anyLanguage === true) && severityOf(one, stylebook) !== 'off',
  );
  const alone = on.filter((one) => one.looksAt !== 'draft' && one.looksAt !== 'neighbours');
  const byKind = new Map<BlockKind, readonly CheckOfMany[]>();
  return {
    alone(kind) {
      let checks = byKind.get(kind);
      if (checks === undefined) byKind.set(kind, (checks = checksOf(alone, kind)));
      return checks;
    },
    neighbours: on.filter((one) => one.looksAt === 'neighbours'),
    draft: on.filter((one) => one.looksAt === 'draft' || one.looksAt === 'family'),
  };
}

/** Whether a rule looks into blocks of a kind. */
export function looksInto(card: RuleCard, kind: BlockKind): boolean {
  return (card.blocks ?? PROSE).includes(kind);
}

/** The checks of a passage of one kind; rules that are run together are one of them. */
function checksOf(inspectors: readonly Alone[], kind: BlockKind): readonly CheckOfMany[] {
  const here = inspectors.filter((one) => one.looksAt === 'family' || looksInto(one, kind));
  const groups = new Map<unknown, ParagraphRule[]>();
  for (const one of here) {
    if (one.looksAt !== 'paragraph' || one.together === undefined) continue;
    groups.set(one.together, [...(groups.get(one.together) ?? []), one]);
  }
  return here.flatMap((one): readonly CheckOfMany[] => {
    if (one.looksAt !== 'paragraph' || one.together === undefined) return [checkOf(one)];
    const group = groups.get(one.together) ?? [];
    return group[0] === one ? [one.together(group)] : [];
  });
}

function checkOf(one: Alone): CheckOfMany {
  switch (one.looksAt) {
    case 'family':
      return (passage, stylebook, report) => {
        one.check(passage, stylebook, report);
      };
    case 'paragraph':
      return (passage, stylebook, report) => {
        one.check(passage, stylebook, (said) => {
          report(one, said);
        });
      };
    case 'sentence':
      return (passage, stylebook, report) => {
        const say = (said: Report) => {
          report(one, said);
        };
        for (const sentence of passage.sentences) one.check(sentence, passage, stylebook, say);
      };
  }
}
