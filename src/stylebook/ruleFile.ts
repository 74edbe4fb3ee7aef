import { Fields } from './fields';
import { nearest } from './nearest';
import { Pattern } from './patterns/pattern';
import { PatternError } from './patterns/syntax';
import type { DataDefinition, DataRule, Severity } from './stylebook';

/** Vale's levels in VS Code's words. Ours are known too, for files that only Copydesk reads. */
const LEVELS: Readonly<Record<string, Severity>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'information',
  information: 'information',
  hint: 'hint',
};

/** The severity that a level of Vale's stands for. */
export function severityOfLevel(level: string): Severity | undefined {
  return LEVELS[level.toLowerCase()];
}

/** Whether a parsed file is a rule. Packages hold other YAML too. */
export function isDefinition(content: unknown): content is DataDefinition {
  return typeof content === 'object' && content !== null && 'extends' in content;
}

/** A rule from its parsed file: `terms.yml` in the style `ap` is `ap/terms`. Without a level it is a warning, as in Vale. */
export function ruleFromFile(
  style: string,
  file: string,
  definition: DataDefinition,
): Omit<DataRule, 'layer'> {
  return {
    id: `${style}/${file.replace(/\.ya?ml$/, '')}`,
    severity: severityOfLevel(new Fields(definition).text('level') ?? '') ?? 'warning',
    definition,
  };
}

/** Vale's kinds of rule that Copydesk runs. */
export const KINDS = [
  'existence',
  'substitution',
  'occurrence',
  'repetition',
  'consistency',
  'conditional',
  'capitalization',
  'metric',
  'readability',
] as const;

/** Vale's kinds that Copydesk does not run, and why. */
export const NOT_RUN: Readonly<Record<string, string>> = {
  sequence: 'it needs the part of speech of every word',
  script: 'it is a program',
  spelling: 'it needs a dictionary; only the vocabularies of a spelling rule are read',
};

/** What keeps a rule from running, by the key that is wrong. */
export function problemsOfRule(
  definition: DataDefinition,
): readonly { readonly key?: string; readonly message: string }[] {
  const fields = new Fields(definition);
  const kind = fields.text('extends');
  if (kind === undefined) return [{ message: `a rule needs \`extends:\`, one of ${KINDS.join(', ')}` }];
  const whyNot = NOT_RUN[kind];
  if (whyNot !== undefined) {
    return [{ key: 'extends', message: `\`extends: ${kind}\` is not supported: ${whyNot}` }];
  }
  if (!KINDS.some((one) => one === kind)) {
    const meant = nearest(kind, KINDS);
    const advice = meant === undefined ? `write one of ${KINDS.join(', ')}` : `did you mean \`${meant}\`?`;
    return [{ key: 'extends', message: `\`extends: ${kind}\` is not known; ${advice}` }];
  }
  if (fields.list('scope').some((scope) => scope.includes('doc('))) {
    return [
      { key: 'scope', message: 'a scope of `doc(…)` is not supported: it selects parts of an HTML page' },
    ];
  }
  const unreadable = patternsOf(fields).flatMap(({ key, pattern }) => {
    try {
      Pattern.read(pattern).check();
      return [];
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      return [{ key, message: `the pattern \`${pattern}\` cannot be used: ${error.message}` }];
    }
  });
  return fields.text('message') === undefined
    ? [{ message: 'a rule needs `message:`, what it says about what it finds' }, ...unreadable]
    : unreadable;
}

/** Every expression of a rule, and the key that holds it. */
export function patternsOf(fields: Fields): readonly { readonly key: string; readonly pattern: string }[] {
  const kind = fields.text('extends');
  const lists = ['tokens', 'exceptions', 'ignores'].flatMap((key) =>
    fields.list(key).map((pattern) => ({ key, pattern })),
  );
  const raw = fields.list('raw').join('');
  const single = ['token', 'first', 'second', ...(kind === 'capitalization' ? ['match', 'prefix'] : [])];
  const singles = single.flatMap((key) => {
    const pattern = fields.text(key);
    return pattern === undefined || /^\$(?:title|sentence|lower|upper)$/.test(pattern)
      ? []
      : [{ key, pattern }];
  });
  const swaps = fields.pairs('swap').map(([pattern]) => ({ key: 'swap', pattern }));
  const either = fields
    .pairs('either')
    .flatMap((pair) => pair.map((pattern) => ({ key: 'either', pattern })));
  return [...lists, ...(raw === '' ? [] : [{ key: 'raw', pattern: raw }]), ...singles, ...swaps, ...either];
}
