import * as vscode from 'vscode';
import { toCompact } from '../report/compact';
import { atLeast } from '../report/results';
import { reviewAll } from './commands/reviewAll';
import type { Desk } from './desk';
import { uriOf } from './paths';

const TYPE = 'copydesk';

/** The task “copydesk: review workspace”, whose lines the problem matcher `$copydesk` reads. */
export function registerTasks(desk: Desk): vscode.Disposable {
  const taskFor = (definition: vscode.TaskDefinition) => {
    const execution = new vscode.CustomExecution(() => Promise.resolve(new ReviewTerminal(desk)));
    const task = new vscode.Task(
      definition,
      vscode.TaskScope.Workspace,
      'review workspace',
      TYPE,
      execution,
      '$copydesk',
    );
    task.group = vscode.TaskGroup.Test;
    return task;
  };
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () => [taskFor({ type: TYPE, review: 'workspace' })],
    resolveTask: ({ definition }) => taskFor(definition),
  });
}

/** Prints the review of every draft, one finding a line, and ends with 1 where there is any. */
class ReviewTerminal implements vscode.Pseudoterminal {
  readonly #written = new vscode.EventEmitter<string>();
  readonly #ended = new vscode.EventEmitter<number>();
  readonly onDidWrite = this.#written.event;
  readonly onDidClose = this.#ended.event;

  constructor(private readonly desk: Desk) {}

  open(): void {
    void this.#review();
  }

  close(): void {
    vscode.Disposable.from(this.#written, this.#ended).dispose();
  }

  async #review(): Promise<void> {
    let found = 0;
    const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
    await reviewAll(this.desk, folders, (path, review) => {
      const findings = atLeast(review.findings, 'information');
      found += findings.length;
      const lines = toCompact([{ path: vscode.workspace.asRelativePath(uriOf(path)), review, findings }]);
      this.#written.fire(lines.replaceAll('\n', '\r\n'));
    });
    this.#ended.fire(found > 0 ? 1 : 0);
  }
}
