import { startPatternWorker } from './checkPatterns';
import { theHouse } from './theHouse';
import { joined } from '../desk/files';
import { counted } from '../report/results';
import { cardsOf, severityOf } from '../review/inForce';
import { pageOf } from '../review/stamp';
import { INSPECTORS } from '../rules/index';
import { testExamples } from '../desk/examples';
import type { ExitStatus } from './exit';
import { absolute } from './nodeFiles';

export interface RulesOptions {
  readonly format: 'pretty' | 'json';
  readonly test?: boolean;
}

/** `copydesk rules`: every rule in force for a draft in this folder. */
export async function rulesCommand(options: RulesOptions): Promise<ExitStatus> {
  const house = theHouse();
  const { decisions, problems, notices } = await house.decisionsFor(joined(absolute('.'), 'draft.story'));
  for (const line of [...problems, ...notices]) process.stderr.write(`copydesk: ${line}\n`);
  const { stylebook } = decisions;
  const cards = cardsOf(INSPECTORS, stylebook);
  if (options.test === true) {
    let failures = testExamples(cards, stylebook);
    while (await house.matchAhead(startPatternWorker)) failures = testExamples(cards, stylebook);
    for (const line of house.paused) process.stderr.write(`copydesk: ${line}\n`);
    for (const failure of failures) process.stdout.write(`${failure.rule}: ${failure.what}\n`);
    const examples = cards.reduce((sum, { examples: own }) => sum + own.flags.length + own.passes.length, 0);
    const outcome = failures.length === 0 ? 'all hold' : `${failures.length} not as expected`;
    process.stdout.write(
      `${counted(cards.length, 'rule', 'rules')}, ${counted(examples, 'example', 'examples')}: ${outcome}.\n`,
    );
    return problems.length > 0 ? 2 : failures.length > 0 ? 1 : 0;
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
