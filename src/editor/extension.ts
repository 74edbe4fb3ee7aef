import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import type { Verdict } from '../stylebook/patterns/inspect';
import { activate as activateDesk, type Api, type StartWorker } from './activate';

/** The desktop's extension host: Node, on the machine or a remote one. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateDesk(context, startWorker);
}

const startWorker: StartWorker = (extension) => {
  const worker = new Worker(`${extension.fsPath}/dist/patterns.js`);
  return {
    ask(patterns, answer, failed) {
      worker.removeAllListeners();
      worker.once('message', (verdicts: readonly Verdict[]) => answer(verdicts));
      worker.once('error', failed);
      worker.postMessage(patterns);
    },
    end: () => void worker.terminate(),
  };
};
