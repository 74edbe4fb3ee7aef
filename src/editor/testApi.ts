import * as vscode from 'vscode';
import type { Finding } from '../review/finding';
import type { FixProvider } from './codeActions';
import type { Desk } from './desk';
import type { OpenDraft, Timing } from './openDraft';

/** Lets tests wait for a state, never for a time, and read the clock inside the extension. */
export interface TestApi {
  /** In milliseconds, from the call of `activate` to its return. */
  readonly activation: number;
  readonly timings: readonly Timing[];
  /** The light bulb's provider, to choose an action later than it was offered. */
  readonly fixes: FixProvider;
  /** The findings shown once nothing about the document waits any more; rejects when it is closed or its review throws. */
  whenSettled(document: vscode.TextDocument): Promise<readonly Finding[]>;
  /** The draft in an editor, to put something in its way. */
  draftOf(document: vscode.TextDocument): OpenDraft | undefined;
  /** Whether the document is reviewed at all. */
  isReviewed(document: vscode.TextDocument): boolean;
}

export function testApi({ drafts }: Desk, fixes: FixProvider, activation: number): TestApi {
  const state = (document: vscode.TextDocument): OpenDraft | undefined => {
    const draft = drafts.of(document);
    return draft?.settled === true ? draft : undefined;
  };
  return {
    activation,
    fixes,
    timings: drafts.timings,
    draftOf: (document) => drafts.of(document),
    isReviewed: (document) => drafts.of(document) !== undefined,
    whenSettled: (document) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const draft = state(document);
          if (draft === undefined && !document.isClosed) return;
          listeners.dispose();
          if (draft === undefined) reject(new Error(`${document.uri.toString()} was closed`));
          else resolve(draft.shown);
        };
        const listeners = vscode.Disposable.from(
          drafts.onDidPublish(look),
          drafts.onDidClose(look),
          drafts.onDidFail((draft) => {
            if (draft.document !== document) return;
            listeners.dispose();
            reject(new Error(`${document.uri.toString()}: its review threw`));
          }),
        );
        look();
      }),
  };
}
