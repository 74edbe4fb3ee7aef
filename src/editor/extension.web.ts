import * as vscode from 'vscode';
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
    // Read and handed over as a text: a worker may not be started from another origin, and extensions lie on one.
    const script = vscode.Uri.joinPath(extension, 'dist', 'web', 'patterns.js');
    const starting = Promise.resolve(vscode.workspace.fs.readFile(script)).then(
      (bytes) => new Worker(URL.createObjectURL(new Blob([bytes.slice()], { type: 'text/javascript' }))),
    );
    return new PatternWorker(
      (question, answer, failed) =>
        void starting.then((worker) => {
          worker.onmessage = ({ data }) => answer(data);
          worker.onerror = failed;
          worker.postMessage(question);
        }, failed),
      () => void starting.then((worker) => worker.terminate()),
    );
  },
};
