import { Document, isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import type { Severity } from '../stylebook';

/** A house term as someone types it. */
export interface NewTerm {
  readonly avoid: string;
  readonly prefer?: string;
  readonly why?: string;
}

/** A rule that may stay silent, about some words or any, in some files or all. */
export interface NewIgnore {
  readonly rule: string;
  readonly words?: string;
  /** A draft, or a folder with a slash at its end, seen from the file; everywhere without one. */
  readonly path?: string;
  readonly reason: string;
}

/** Long lines stay as they are, and so does everything that the change is not about. */
const AS_WRITTEN = { lineWidth: 0 } as const;

/** `copydesk.yml` with one more house term. Comments and order stay. */
export function addTerm(text: string, term: NewTerm): string {
  return edited(text, (document) => {
    const { avoid, prefer = '', why = '' } = term;
    const entry = { avoid, ...(prefer !== '' && { prefer }), ...(why !== '' && { why }) };
    listAt(document, ['terms']).add(document.createNode(entry));
  });
}

/** `copydesk.yml` with one more name that needs no first reference. */
export function addName(text: string, name: string): string {
  return edited(text, (document) => addOnce(document, ['names'], name));
}

/** `copydesk.yml` with one more word that no rule may flag. */
export function acceptWord(text: string, word: string): string {
  return edited(text, (document) => addOnce(document, ['vocabulary', 'accept'], word));
}

/** `copydesk.yml` with one more exception. */
export function addIgnore(text: string, { rule, words, path, reason }: NewIgnore): string {
  return edited(text, (document) => {
    const files = path === undefined ? undefined : globOf(path);
    const entry = {
      rule,
      ...(words !== undefined && { words }),
      ...(files !== undefined && { files }),
      reason,
    };
    listAt(document, ['ignore']).add(document.createNode(entry));
  });
}

/** A glob that fits one file alone, or all that is in one folder. */
function globOf(path: string): string {
  const literal = path.replace(/[\\*?[\]{}()!@+|]/g, '\\$&');
  return literal.endsWith('/') ? `${literal}**` : literal;
}

/** `copydesk.yml` with another severity for a rule. */
export function setSeverity(text: string, rule: string, severity: Severity | 'off'): string {
  return edited(text, (document) => {
    mapAt(document, ['severities']).set(rule, severity);
  });
}

function edited(text: string, change: (document: Document) => void): string {
  if (text.trimStart().startsWith('{')) return editedJson(text, change);
  const document: Document = parseDocument(text, { keepSourceTokens: true });
  if (document.errors.length > 0) return text;
  change(document);
  return document.toString(AS_WRITTEN);
}

/** JSON stays JSON: indented as it was, or by two. */
function editedJson(text: string, change: (document: Document) => void): string {
  const document = new Document(JSON.parse(text) as unknown);
  change(document);
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? 2;
  return `${JSON.stringify(document.toJS(), undefined, indent)}\n`;
}

function addOnce(document: Document, path: readonly string[], value: string): void {
  const list = listAt(document, path);
  const known: unknown = list.toJSON();
  if (!Array.isArray(known) || !known.includes(value)) list.add(document.createNode(value));
}

function listAt(document: Document, path: readonly string[]): YAMLSeq {
  const found = document.getIn(path, true);
  if (isSeq(found)) return found;
  const made = new YAMLSeq();
  put(document, path, made);
  return made;
}

function mapAt(document: Document, path: readonly string[]): YAMLMap {
  const found = document.getIn(path, true);
  if (isMap(found)) return found;
  const made = new YAMLMap();
  put(document, path, made);
  return made;
}

function put(document: Document, path: readonly string[], node: YAMLMap | YAMLSeq): void {
  if (!isMap(document.contents)) document.contents = document.createNode({});
  document.setIn(path, node);
}
