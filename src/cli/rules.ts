import { House } from '../desk/house';
import { checkPatterns } from './checkPatterns';
import { joined } from '../desk/files';
import { cardsOf, severityOf } from '../review/inForce';
import { pageOf } from '../review/stamp';
import { INSPECTORS } from '../rules/index';
import { testExamples } from '../desk/examples';
import type { ExitStatus } from './exit';
import { absolute, nodeFiles } from './nodeFiles';
import { rootOf } from './roots';

export interface RulesOptions {
  readonly format: 'pretty' | 'json';
  readonly test?: boolean;
}

/** `copydesk rules`: every rule in force for a draft in this folder. */
export async function rulesCommand(options: RulesOptions): Promise<ExitStatus> {
  const { decisions, problems } = await new House(nodeFiles, rootOf, checkPatterns, true).decisionsFor(
    joined(absolute('.'), 'draft.story'),
  );
  for (const problem of problems) process.stderr.write(`copydesk: ${problem}\n`);
  const { stylebook } = decisions;
  const cards = cardsOf(INSPECTORS, stylebook);
  if (options.test === true) {
    const failures = testExamples(cards, stylebook);
    for (const failure of failures) process.stdout.write(`${failure.rule}: ${failure.what}\n`);
    process.stdout.write(
      `${cards.length} rules, ${failures.length === 0 ? 'all examples hold' : `${failures.length} examples fail`}.\n`,
    );
    return failures.length > 0 ? 1 : problems.length > 0 ? 2 : 0;
  }
  const rows = cards.map((card) => ({
    id: card.id,
    title: card.title,
    severity: severityOf(card, stylebook),
    layer: (stylebook.ruling(card.id)?.layer ?? card.origin)?.name ?? 'built-in',
    docs: pageOf(card.id),
  }));
  if (options.format === 'json') process.stdout.write(`${JSON.stringify({ version: 1, rules: rows })}\n`);
  else {
    const width = Math.max(...rows.map((row) => row.id.length));
    for (const row of rows) {
      process.stdout.write(
        `${row.id.padEnd(width)}  ${row.severity.padEnd(11)}  ${row.layer.padEnd(10)}  ${row.title}\n`,
      );
    }
  }
  return problems.length > 0 ? 2 : 0;
}
