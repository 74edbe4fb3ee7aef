import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { askThread, checkInWorker } from '../desk/patternChecks';

/** Checks patterns of a workspace in a thread that can be ended. */
export const checkPatterns = checkInWorker(() => {
  const worker = new Worker(path.join(__dirname, 'patterns.js'));
  worker.unref();
  return askThread(worker);
});
