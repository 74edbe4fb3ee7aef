import { encode } from '../desk/decode';
import { atLeast, counted } from '../report/results';
import { safeFix } from '../review/fixing';
import { Locator } from '../draft/locate';
import { startPatternWorker } from './checkPatterns';
import { Inputs } from './drafts';
import type { ExitStatus } from './exit';
import { nodeFiles } from './nodeFiles';

export interface FixOptions {
  readonly dryRun?: boolean;
}

/** `copydesk fix PATH…`: safe fixes to the fixed point, then what is left for a person. */
export async function fixCommand(paths: readonly string[], options: FixOptions): Promise<ExitStatus> {
  const inputs = new Inputs(paths);
  let fixed = 0;
  let left = 0;
  for await (const { path, encoding, session, review } of inputs.open()) {
    const before = review.draft.text;
    let result = session.fixAll(before);
    while (await inputs.house.matchAhead(startPatternWorker)) result = session.fixAll(before);
    fixed += result.applied.length;
    if (result.text !== before && options.dryRun !== true) {
      await nodeFiles
        .write(path, encode(result.text, encoding))
        .catch((error: unknown) => inputs.complain(error));
    }
    for (const finding of result.applied) say(path, `fixed: ${finding.message} (${finding.rule})`);

    const lines = new Locator(result.text);
    const skipped = atLeast(result.review.findings, 'information').filter((one) => one.fixes.length > 0);
    for (const finding of skipped) {
      const why = safeFix(finding) === undefined ? 'needs a decision' : 'touches another fix';
      say(
        `${path}:${lines.locate(finding.start).line}`,
        `skipped, ${why}: ${finding.message} (${finding.rule})`,
      );
    }
    left += skipped.length;
  }
  const verb = options.dryRun === true ? 'would be applied' : 'applied';
  process.stdout.write(`${counted(fixed, 'safe fix', 'safe fixes')} ${verb}, ${left} left for you.\n`);
  if (inputs.failed) return 2;
  return left > 0 ? 1 : 0;
}

function say(place: string, words: string): void {
  process.stdout.write(`${place}: ${words}\n`);
}
