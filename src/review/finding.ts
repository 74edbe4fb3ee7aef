import type { Span } from '../draft/span';
import type { Layer, Severity } from '../stylebook/stylebook';
import type { Fix, Related } from './rule';

/** What the desk says about a place in a draft. Positions are UTF-16 offsets in the draft's text. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The rule's page, a path in the project: `docs/rules/ID.md`. */
  readonly docs: string;
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
  readonly unnecessary: boolean;
  readonly detail?: string;
  /** The layer that set the severity, where another than the rule itself did. */
  readonly decidedBy?: Layer;
}

/** The three families of the desk, by the first part of a rule's id; anything else is style. */
export type Family = 'duplicate' | 'attribution' | 'style';

export function familyOf(rule: string): Family {
  if (rule.startsWith('duplicates/')) return 'duplicate';
  if (rule.startsWith('attribution/')) return 'attribution';
  return 'style';
}
