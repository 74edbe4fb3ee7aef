import type { LayerContents } from '../createStylebook';
import type { Fields } from '../fields';
import { SEVERITIES } from '../stylebook';

type LayerRule = NonNullable<LayerContents['rules']>[number];

/** A house term as a rule of its own, so that it can be switched off, ignored and explained by itself. */
export function ruleOfTerm(term: Fields): LayerRule | undefined {
  const avoid = term.list('avoid').filter((wording) => wording.trim() !== '');
  const [first] = avoid;
  if (first === undefined) return undefined;
  const prefer = term.list('prefer');
  const why = term.text('why');
  const patterns = avoid.map(asPattern);
  const said = prefer.length === 0 ? "Avoid '%s'" : "Write '%s', not '%s'";
  return {
    id: `house/${slugOf(first)}`,
    severity: SEVERITIES.find((one) => one === term.text('severity')) ?? 'warning',
    definition: {
      title: prefer.length === 0 ? `“${first}”` : `${prefer.join(', ')}, not ${first}`,
      message: `${said}${why === undefined ? '.' : `: ${why.replaceAll('%', '%%')}`}`,
      ignorecase: !term.flag('case'),
      nonword: avoid.some((wording) => !/^\w.*\w$|^\w$/u.test(wording)),
      ...(why !== undefined && { why }),
      source: term.text('source'),
      safe: term.flag('safe'),
      quotes: term.text('quotes'),
      examples: term.value('examples'),
      ...(prefer.length === 0
        ? { extends: 'existence', tokens: patterns }
        : {
            extends: 'substitution',
            action: { name: 'replace' },
            swap: Object.fromEntries(
              patterns.map((pattern) => [pattern, prefer.map((one) => one.replaceAll('|', '\\|')).join('|')]),
            ),
          }),
    },
  };
}

/** Words that must not be used, as one rule; none where there are no words. */
export function rejected(words: readonly string[]): readonly LayerRule[] {
  if (words.length === 0) return [];
  return [
    {
      id: 'house/rejected',
      severity: 'error',
      definition: {
        extends: 'existence',
        title: 'Words that must not be used',
        message: "'%s' is not used here.",
        tokens: words.map(asPattern),
        ignorecase: true,
      },
    },
  ];
}

/** Words as a pattern that means just them. */
function asPattern(words: string): string {
  return words.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function slugOf(words: string): string {
  return (
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'term'
  );
}
