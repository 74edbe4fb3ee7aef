// The suites that run in both extension hosts; import yours here.
import * as vscode from 'vscode';
import { workspaceFolder } from './helpers';
import './findings.suite';
import './quickFixes.suite';
import './commands.suite';
import './duplicates.suite';

// A folder in memory is not there before somebody makes it.
before(() => vscode.workspace.fs.createDirectory(workspaceFolder().uri));
