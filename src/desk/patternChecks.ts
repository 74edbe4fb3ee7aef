import type { CheckPatterns, PatternText, Verdict } from '../stylebook/patterns/inspect';

/** A worker that answers each list of patterns with their verdicts. A face starts it, and this ends it. */
export interface PatternWorker {
  ask(
    patterns: readonly PatternText[],
    answer: (verdicts: readonly Verdict[]) => void,
    failed: () => void,
  ): void;
  end(): void;
}

/** What is used of a thread of Node's, which a face starts. */
interface Thread {
  removeAllListeners(): unknown;
  once(event: 'message' | 'error', listener: (value: readonly Verdict[]) => void): unknown;
  postMessage(patterns: readonly PatternText[]): void;
  terminate(): unknown;
}

/** A thread of Node's, asked for verdicts. */
export function askThread(thread: Thread): PatternWorker {
  return {
    ask(patterns, answer, failed) {
      thread.removeAllListeners();
      thread.once('message', answer);
      thread.once('error', failed);
      thread.postMessage(patterns);
    },
    end: () => void thread.terminate(),
  };
}

/** Milliseconds for one pattern, the start of a worker included. */
const PATIENCE = 15_000;

/**
 * Has patterns checked one at a time in a worker. One that is at work for too long is ended, its pattern
 * is `unknown`, and the next pattern gets a new worker. Without work it is ended as well.
 */
export function checkInWorker(start: () => PatternWorker, patience = PATIENCE): CheckPatterns {
  let worker: PatternWorker | undefined;
  let waiting = 0;
  let line: Promise<unknown> = Promise.resolve();

  const end = () => {
    worker?.end();
    worker = undefined;
  };
  const one = (pattern: PatternText) =>
    new Promise<Verdict>((resolve) => {
      const settle = (verdict: Verdict) => {
        clearTimeout(timer);
        resolve(verdict);
      };
      const giveUp = () => {
        end();
        settle('unknown');
      };
      const timer = setTimeout(giveUp, patience);
      worker ??= start();
      worker.ask([pattern], ([verdict]) => settle(verdict ?? 'unknown'), giveUp);
    });
  const inTurn = async (pattern: PatternText): Promise<Verdict> => {
    waiting++;
    const turn = line.then(() => one(pattern));
    line = turn;
    const verdict = await turn;
    if (--waiting === 0) end();
    return verdict;
  };
  return async (patterns) => await Promise.all(patterns.map(inTurn));
}
