import { isMap, isSeq } from 'yaml';
import { documentOf, records, uniquelyNamed } from './read';
import { ruleOfTerm } from './terms';
import { keyOf, rangeOf, type Place } from './validate';

/** A stretch of the file. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where each rule of a `copydesk.yml` stands, by its id: the name of a rule, the first key of a term. */
export function placesOfRules(text: string): ReadonlyMap<string, Range> {
  const { document } = documentOf(text);
  const written: unknown = document.get('rules', true);
  const rules = isMap(written)
    ? written.items.map((pair) => ({ id: `house/${keyOf(pair)}`, ...rangeOf(pair.key as Place) }))
    : [];
  const listed: unknown = document.get('terms', true);
  const terms = isSeq(listed)
    ? listed.items.flatMap((item) => {
        const place = item as Place;
        const value: unknown = place?.toJS(document);
        const rule = records([value]).flatMap((fields) => ruleOfTerm(fields) ?? [])[0];
        return rule === undefined ? [] : [{ id: rule.id, ...rangeOf(place) }];
      })
    : [];
  return new Map(uniquelyNamed([...rules, ...terms]).map(({ id, start, end }) => [id, { start, end }]));
}
