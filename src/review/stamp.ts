import { SEVERITIES, type Severity, type Stylebook } from '../stylebook/stylebook';
import type { Finding } from './finding';
import { severityOf } from './inForce';
import type { Report, RuleCard } from './rule';

/** A report with absolute positions, and who made it. */
export interface Draftwise {
  readonly card: RuleCard;
  readonly report: Report;
}

/** The page of a rule, as a path in the project. */
export function pageOf(rule: string): string {
  return `docs/rules/${rule}.md`;
}

/** Puts id, severity, page and the deciding layer on what a rule said. */
export function stamp({ card, report }: Draftwise, stylebook: Stylebook): Finding {
  const ruling = stylebook.ruling(card.id);
  const own = severityOf(card, stylebook);
  const decidedBy = ruling?.layer ?? card.origin;
  return {
    rule: card.id,
    start: report.start,
    end: report.end,
    severity: weaker(own === 'off' ? 'hint' : own, report.severity),
    message: report.message,
    docs: pageOf(card.id),
    fixes: report.fixes ?? [],
    related: report.related ?? [],
    unnecessary: report.unnecessary ?? false,
    ...(report.detail !== undefined && { detail: report.detail }),
    ...(decidedBy !== undefined && { decidedBy }),
  };
}

function weaker(a: Severity, b: Severity | undefined): Severity {
  return b !== undefined && SEVERITIES.indexOf(b) > SEVERITIES.indexOf(a) ? b : a;
}
