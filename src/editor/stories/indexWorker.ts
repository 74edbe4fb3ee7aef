import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { FileError } from '../../desk/files';
import { doIndexJob, type IndexJob } from '../../desk/indexing';

// Runs in a thread of Node's, so that the extension host stays free for keystrokes.
let stopped = false;

async function read(place: string): Promise<Uint8Array> {
  try {
    return await readFile(place);
  } catch (error) {
    throw new FileError(
      `${place}: cannot be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

/** Lets messages in, and says whether one was to stop. */
const letIn = () => new Promise<boolean>((resolve) => setImmediate(() => resolve(stopped)));

parentPort?.on('message', (message: IndexJob | 'stop') => {
  if (message === 'stop') stopped = true;
  else {
    void doIndexJob(
      message,
      read,
      (answer, transfer) => parentPort?.postMessage(answer, transfer as ArrayBuffer[]),
      letIn,
    );
  }
});
