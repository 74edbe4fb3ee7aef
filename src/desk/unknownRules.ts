import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { cardsOf } from '../review/inForce';
import { INSPECTORS } from '../rules/index';
import { builtInStylebook } from '../stylebook/builtIn';
import { documentOf } from '../stylebook/house/read';
import { rangeOf } from '../stylebook/house/validate';
import { nearest } from '../stylebook/nearest';
import { Problems, type Problem } from '../stylebook/problem';

let shipped: readonly string[] | undefined;

/** Names of rules in a `copydesk.yml` that look like ours and are none: a rule misspelled goes on speaking. */
export function unknownRulesIn(text: string): readonly Problem[] {
  const { document, lines } = documentOf(text);
  const problems = new Problems(lines);
  shipped ??= cardsOf(INSPECTORS, builtInStylebook()).map(({ id }) => id);
  const known = new Set(shipped);
  const folders = new Set(shipped.map((id) => id.slice(0, id.indexOf('/'))));
  for (const name of namesIn(document.contents)) {
    const rule = String(name.value);
    const ours = folders.has(rule.slice(0, rule.indexOf('/'))) && !rule.endsWith('/*');
    if (!ours || known.has(rule)) continue;
    const meant = nearest(rule, known);
    const advice = meant === undefined ? '`copydesk rules` lists them' : `did you mean \`${meant}\`?`;
    problems.add(rangeOf(name), `no rule is called \`${rule}\`; ${advice}`, {
      severity: 'warning',
      instead: meant,
    });
  }
  return problems.found;
}

/** Where a file names rules: the keys of `severities:`, and `rule:` of what is ignored. */
function namesIn(root: unknown): readonly (Node & { readonly value: unknown })[] {
  if (!isMap(root)) return [];
  const severities: unknown = root.get('severities', true);
  const ignore: unknown = root.get('ignore', true);
  const overrides: unknown = root.get('overrides', true);
  return [
    ...(isMap(severities) ? severities.items.map((pair) => pair.key).filter((key) => isScalar(key)) : []),
    ...(isSeq(ignore)
      ? ignore.items
          .map((item) => (isMap(item) ? item.get('rule', true) : undefined))
          .filter((rule) => isScalar(rule))
      : []),
    ...(isSeq(overrides) ? overrides.items.flatMap(namesIn) : []),
  ];
}
