import type * as vscode from 'vscode';
import type { PatternText, Verdict } from '../stylebook/patterns/inspect';
import { activate as activateDesk, type Api, type StartWorker } from './activate';

export { activateDesk };

/** The browser's extension host, as on vscode.dev: a web worker. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateDesk(context, startWorker);
}

/** What is used of the browser's own worker, which this host can start. */
interface WebWorker {
  onmessage: ((event: { readonly data: readonly Verdict[] }) => void) | null;
  onerror: (() => void) | null;
  postMessage(patterns: readonly PatternText[]): void;
  terminate(): void;
}

declare const Worker: new (script: string) => WebWorker;

const startWorker: StartWorker = (extension) => {
  const worker = new Worker(`${extension.toString(true)}/dist/web/patterns.js`);
  return {
    ask(patterns, answer, failed) {
      worker.onmessage = ({ data }) => answer(data);
      worker.onerror = failed;
      worker.postMessage(patterns);
    },
    end: () => worker.terminate(),
  };
};
