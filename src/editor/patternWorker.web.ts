import { answerPatterns } from '../desk/answerPatterns';
import type { Answer, Question } from '../desk/patternChecks';

/** What is used of the scope that a browser's worker runs in. */
declare const self: {
  onmessage: ((event: { readonly data: Question }) => void) | null;
  postMessage(answer: Answer): void;
};

// Runs in a worker of its own: what it looks at may keep it busy for good.
self.onmessage = ({ data }) => self.postMessage(answerPatterns(data));
