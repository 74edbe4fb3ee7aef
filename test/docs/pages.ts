import { rulePage, rulesIndex } from '../../src/report/rulePage';
import { cardsOf } from '../../src/review/inForce';
import { pageOf } from '../../src/review/stamp';
import { INSPECTORS } from '../../src/rules/index';
import { builtInStylebook } from '../../src/stylebook/builtIn';

/** Every page of docs/rules as it should read: path in the project → text. */
export function pages(): ReadonlyMap<string, string> {
  const cards = cardsOf(INSPECTORS, builtInStylebook());
  const all = new Map(cards.map((card) => [pageOf(card.id), rulePage(card)]));
  return all.set('docs/rules/README.md', rulesIndex(cards));
}
