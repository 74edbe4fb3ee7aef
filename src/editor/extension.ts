import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import { askThread } from '../desk/patternChecks';
import type { Api, Workers } from './activate';
import { activateDesk } from './extension.web';

/**
 * The desktop's extension host: Node, on the machine or a remote one. What it runs is the browser's bundle, so that
 * the model is shipped once.
 */
export function activate(context: vscode.ExtensionContext): Api {
  return activateDesk(context, workers);
}

/** The browser's worker, too, in a thread of Node's: it gets the few words that it speaks with. */
const BRIDGE = `
  const { parentPort, workerData } = require('node:worker_threads');
  globalThis.self = { postMessage: (data) => parentPort.postMessage(data) };
  require(workerData);
  parentPort.on('message', (data) => self.onmessage({ data }));`;

const workers: Workers = {
  patterns: ({ fsPath }) =>
    askThread(new Worker(BRIDGE, { eval: true, workerData: `${fsPath}/dist/web/patterns.js` })),
  indexer: ({ fsPath }) => new Worker(`${fsPath}/dist/indexer.js`),
};
