import { parseDraft } from '../draft/parse';
import { languageOf } from '../draft/language';
import type { Finding } from '../review/finding';
import { cardsOf } from '../review/inForce';
import { reviewDraft } from '../review/review';
import { fromStylebook } from '../rules/style/fromStylebook';
import type { Stylebook } from '../stylebook/stylebook';
import { switchedOn } from './withSettings';

/** What one rule of a stylebook would flag in a text, on or off, as if it stood alone. */
export function tryRule(rule: string, stylebook: Stylebook, text: string, path: string): readonly Finding[] {
  const alone: Stylebook = {
    ...switchedOn(stylebook, rule),
    version: `${stylebook.version} ${rule} alone`,
    dataRules: stylebook.dataRules.filter(({ id }) => id === rule),
  };
  const draft = parseDraft(text, languageOf(path) ?? 'plaintext');
  return reviewDraft(draft, alone, { inspectors: [fromStylebook] }).findings;
}

/** The card of a rule of data. */
export function cardOfRule(rule: string, stylebook: Stylebook) {
  return cardsOf([fromStylebook], stylebook).find(({ id }) => id === rule);
}
