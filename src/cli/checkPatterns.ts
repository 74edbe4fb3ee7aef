import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { checkInWorker, type PatternWorker } from '../desk/patternChecks';
import type { Verdict } from '../stylebook/patterns/inspect';

/** Checks patterns of a workspace in a thread that can be ended. */
export const checkPatterns = checkInWorker(() => nodeWorker(path.join(__dirname, 'patterns.js')));

function nodeWorker(script: string): PatternWorker {
  const worker = new Worker(script);
  worker.unref();
  return {
    ask(patterns, answer, failed) {
      worker.removeAllListeners();
      worker.once('message', (verdicts: readonly Verdict[]) => answer(verdicts));
      worker.once('error', failed);
      worker.postMessage(patterns);
    },
    end: () => void worker.terminate(),
  };
}
