import type { PatternText, Verdict } from '../stylebook/patterns/inspect';
import { verdictOf } from '../stylebook/patterns/recheck';

/** What is used of the scope that a browser's worker runs in. */
declare const self: {
  onmessage: ((event: { readonly data: readonly PatternText[] }) => void) | null;
  postMessage(verdicts: readonly Verdict[]): void;
};

// Runs in a worker of its own: what it looks at may keep it busy for good.
self.onmessage = ({ data }) => self.postMessage(data.map(verdictOf));
