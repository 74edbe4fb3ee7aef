import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { askThread, checkInWorker, type PatternWorker } from '../desk/patternChecks';

/** A thread that looks at patterns of a workspace, and that can be ended. */
export function startPatternWorker(): PatternWorker {
  const worker = new Worker(path.join(__dirname, 'patterns.js'));
  worker.unref();
  return askThread(worker);
}

export const checkPatterns = checkInWorker(startPatternWorker);
