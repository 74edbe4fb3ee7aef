import { Fields } from './fields';
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
