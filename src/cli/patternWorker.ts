import { parentPort } from 'node:worker_threads';
import { answerPatterns } from '../desk/answerPatterns';
import type { Question } from '../desk/patternChecks';

// Runs in a thread of its own: what it looks at may keep it busy for good.
parentPort?.on('message', (question: Question) => {
  parentPort?.postMessage(answerPatterns(question));
});
