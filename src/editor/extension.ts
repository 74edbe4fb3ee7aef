import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import { askThread } from '../desk/patternChecks';
import type { Api, StartWorker } from './activate';
import { activateDesk } from './extension.web';

/**
 * The desktop's extension host: Node, on the machine or a remote one. What it runs is the browser's bundle, so that
 * the model is shipped once.
 */
export function activate(context: vscode.ExtensionContext): Api {
  return activateDesk(context, startWorker);
}

/** The browser's worker, too, in a thread of Node's: it gets the few words that it speaks with. */
const BRIDGE = `
  const { parentPort, workerData } = require('node:worker_threads');
  globalThis.self = { postMessage: (data) => parentPort.postMessage(data) };
  require(workerData);
  parentPort.on('message', (data) => self.onmessage({ data }));`;

const startWorker: StartWorker = (extension) =>
  askThread(new Worker(BRIDGE, { eval: true, workerData: `${extension.fsPath}/dist/web/patterns.js` }));
