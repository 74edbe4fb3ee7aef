// The suites that run in both extension hosts; import yours here.
import * as vscode from 'vscode';
import { compareElsewhere, workspaceFolder } from './helpers';
import './findings.suite';
import './quickFixes.suite';
import './commands.suite';
import './duplicates.suite';
import './desk.suite';
import './stylebook.suite';
import './places.suite';
import './speed.suite';

before(async () => {
  // A folder in memory is not there before somebody makes it.
  await vscode.workspace.fs.createDirectory(workspaceFolder().uri);
  // The cases use the same sentences; those about other stories switch this on.
  await compareElsewhere(false);
});
