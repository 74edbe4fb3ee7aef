import * as vscode from 'vscode';

/**
 * A URI as the desk's paths: scheme, authority and path, nothing encoded, so that names can be joined and matched
 * with globs. Query and fragment play no part in where a draft is.
 */
export function pathOf(uri: vscode.Uri): string {
  const root = uri.path.startsWith('/') ? `//${uri.authority}` : '';
  return `${uri.scheme}:${root}${uri.path}`;
}

/** The URI of a path made by `pathOf` or joined to one. */
export function uriOf(path: string): vscode.Uri {
  const [, scheme = 'file', authority = '', rest = path] =
    /^([\w+.-]+):(?:\/\/([^/]*))?(.*)$/s.exec(path) ?? [];
  return vscode.Uri.from({ scheme, authority, path: rest });
}
