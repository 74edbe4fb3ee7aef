import type { Caught } from '../stylebook/patterns/ahead';
import type { CheckPatterns, PatternText, Verdict } from '../stylebook/patterns/inspect';

/** What a worker is asked: how the time of patterns grows, or what a pattern matches in texts. */
export type Question =
  | { readonly check: readonly PatternText[] }
  | { readonly match: PatternText; readonly texts: readonly string[] };

/** What it answers: a verdict for each pattern, or what was caught in each text. */
export type Answer =
  { readonly verdicts: readonly Verdict[] } | { readonly caught: readonly (readonly Caught[])[] };

/** A worker that looks at patterns. A face starts it, and the desk ends it. */
export class PatternWorker {
  /** `post` sends a question, the answer to which goes to the listeners that come with it. */
  constructor(
    private readonly post: (question: Question, answer: (answer: Answer) => void, failed: () => void) => void,
    readonly end: () => void,
  ) {}

  check(
    patterns: readonly PatternText[],
    done: (verdicts: readonly Verdict[]) => void,
    failed: () => void,
  ): void {
    this.post({ check: patterns }, (answer) => done('verdicts' in answer ? answer.verdicts : []), failed);
  }

  match(
    pattern: PatternText,
    texts: readonly string[],
    done: (caught: readonly (readonly Caught[])[]) => void,
    failed: () => void,
  ): void {
    this.post({ match: pattern, texts }, (answer) => done('caught' in answer ? answer.caught : []), failed);
  }
}

/** What is used of a thread of Node's, which a face starts. */
interface Thread {
  removeAllListeners(): unknown;
  once(event: 'message' | 'error', listener: (value: Answer) => void): unknown;
  postMessage(question: Question): void;
  terminate(): unknown;
}

/** A thread of Node's that looks at patterns. */
export function askThread(thread: Thread): PatternWorker {
  return new PatternWorker(
    (question, answer, failed) => {
      thread.removeAllListeners();
      thread.once('message', answer);
      thread.once('error', failed);
      thread.postMessage(question);
    },
    () => void thread.terminate(),
  );
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
      worker.check([pattern], ([verdict]) => settle(verdict ?? 'unknown'), giveUp);
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
