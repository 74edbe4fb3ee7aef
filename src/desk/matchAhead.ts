import type { Caught, MatchesAhead, Wanted } from '../stylebook/patterns/ahead';
import type { PatternWorker } from './patternChecks';

/** Milliseconds that one pattern may take over the paragraphs of one draft. */
const BUDGET = 1_000;
/** Milliseconds for a worker to start in. */
const STARTING = 15_000;

/**
 * Works out in a worker what reviews asked for and did not know. A pattern that overruns its budget ends the worker
 * and pauses its rule.
 */
export async function matchAhead(
  ahead: MatchesAhead,
  start: () => PatternWorker,
  budget = BUDGET,
): Promise<void> {
  let worker: PatternWorker | undefined;
  for (const one of ahead.takeWanted()) {
    if (ahead.paused.has(one.rule)) continue;
    if (worker === undefined) {
      worker = start();
      await answer(worker, undefined, STARTING); // so that starting is not on a rule's budget
    }
    const caught = await answer(worker, one, budget);
    if (caught !== undefined) ahead.learn(one, caught);
    else {
      worker.end();
      worker = undefined;
      ahead.pause(one);
    }
  }
  worker?.end();
}

/** What a worker caught; undefined where it did not answer in time. */
function answer(
  worker: PatternWorker,
  wanted: Wanted | undefined,
  patience: number,
): Promise<readonly (readonly Caught[])[] | undefined> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(undefined), patience);
    const settle = (caught: readonly (readonly Caught[])[] | undefined) => {
      clearTimeout(late);
      resolve(caught);
    };
    worker.match(wanted?.pattern ?? { source: '', flags: '' }, wanted?.texts ?? [], settle, () =>
      settle(undefined),
    );
  });
}
