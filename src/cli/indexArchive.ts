import { loadArchive, refreshArchive, saveArchive } from '../desk/archive';
import { counted } from '../report/results';
import { drain } from './compared';
import type { ExitStatus } from './exit';
import { theHouse } from './theHouse';
import { absolute, nodeFiles } from './nodeFiles';
import { findTargets } from './targets';

export interface IndexOptions {
  readonly out: string;
}

/** `copydesk index PATH… --out INDEX`: brings the index up to date, or builds it where there is none to go on from. */
export async function indexCommand(paths: readonly string[], options: IndexOptions): Promise<ExitStatus> {
  const house = theHouse();
  const targets = await findTargets(paths, house);
  const problems = await house.problems();
  for (const problem of problems) process.stderr.write(`copydesk: ${problem}\n`);
  const { archive, problem } = await loadArchive(nodeFiles, options.out);
  if (problem !== undefined) process.stderr.write(`copydesk: ${options.out}: ${problem}\n`);
  const files = targets.map((target) => absolute(target.path));
  const { skipped } = await drain(refreshArchive(archive, nodeFiles, files));
  await saveArchive(archive, nodeFiles, options.out);
  const left = skipped === 0 ? '' : `, ${counted(skipped, 'file', 'files')} left out that could not be read`;
  process.stdout.write(
    `${options.out}: ${counted(archive.paragraphs, 'paragraph', 'paragraphs')} of ${counted(archive.files, 'draft', 'drafts')}${left}.\n`,
  );
  return skipped === 0 && problems.length === 0 ? 0 : 2;
}
