import type { BlockKind } from '../../../draft/draft';
import type { Examples, RuleCard } from '../../../review/rule';
import { Fields } from '../../../stylebook/fields';
import type { DataRule } from '../../../stylebook/stylebook';

/** Who a rule of data is, from its file. */
export function cardOf(rule: DataRule, fields: Fields): RuleCard {
  const source = fields.text('source') ?? fields.text('link');
  const why = fields.text('why') ?? fields.text('description') ?? '';
  return {
    id: rule.id,
    title: fields.text('title') ?? titleOf(rule.id),
    why: why === '' ? `${rule.layer.name} asks for it.` : why,
    ...(source !== undefined && { source }),
    severity: rule.severity,
    insideQuotes: fields.text('quotes') === 'include',
    blocks: fields.list('blocks') as BlockKind[], // a name that is no block fits none
    origin: rule.layer,
    examples: examplesOf(fields),
  };
}

/** "ap/time-of-day" → "Time of day", "Microsoft/HeadingColons" → "Heading colons". */
function titleOf(id: string): string {
  const words = id
    .slice(id.indexOf('/') + 1)
    .replace(/[-_/.]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return (
    words.charAt(0).toUpperCase() +
    words.slice(1).replace(/(?<= )\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase())
  );
}

/** `examples: [{flag: "…⟦words⟧…", fixed: "…"}, {pass: "…"}]`. */
function examplesOf(fields: Fields): Examples {
  const written = fields.value('examples');
  const items: readonly unknown[] = Array.isArray(written) ? written : [];
  const examples = items.map(
    (item) => new Fields(typeof item === 'object' && item !== null ? { ...item } : {}),
  );
  return {
    flags: examples.flatMap((one) => {
      const text = one.text('flag');
      const fixed = one.text('fixed');
      return text === undefined ? [] : [{ text, ...(fixed !== undefined && { fixed }) }];
    }),
    passes: examples.flatMap((one) => one.text('pass') ?? []),
  };
}
