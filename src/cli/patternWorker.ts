import { parentPort } from 'node:worker_threads';
import type { PatternText } from '../stylebook/patterns/inspect';
import { verdictOf } from '../stylebook/patterns/recheck';

// Runs in a thread of its own: what it looks at may keep it busy for good.
parentPort?.on('message', (patterns: readonly PatternText[]) => {
  parentPort?.postMessage(patterns.map(verdictOf));
});
