import type * as vscode from 'vscode';
import { PatternWorker, type Answer, type Question } from '../desk/patternChecks';
import { activate as activateDesk, type Api, type Workers } from './activate';

export { activateDesk };

/** The browser's extension host, as on vscode.dev: a web worker. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateDesk(context, workers);
}

/** What is used of the browser's own worker, which this host can start. */
interface WebWorker {
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: (() => void) | null;
  postMessage(question: Question): void;
  terminate(): void;
}

declare const Worker: new (script: string) => WebWorker;

const workers: Workers = {
  patterns(extension) {
    const worker = new Worker(`${extension.toString(true)}/dist/web/patterns.js`);
    return new PatternWorker(
      (question, answer, failed) => {
        worker.onmessage = ({ data }) => answer(data);
        worker.onerror = failed;
        worker.postMessage(question);
      },
      () => worker.terminate(),
    );
  },
};
