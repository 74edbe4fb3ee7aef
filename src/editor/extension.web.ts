// The browser's extension host, as on vscode.dev: a web worker.
export { activate } from './activate';
