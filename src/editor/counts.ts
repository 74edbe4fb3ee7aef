import * as vscode from 'vscode';
import { familyOf, type Family, type Finding } from '../review/finding';

/** What the editor counts: one of them, and several. Two sentences each, for languages differ in more than an s. */
const NOUNS = {
  attribution: [() => vscode.l10n.t('1 attribution'), (n: number) => vscode.l10n.t('{0} attributions', n)],
  draft: [() => vscode.l10n.t('1 draft'), (n: number) => vscode.l10n.t('{0} drafts', n)],
  example: [() => vscode.l10n.t('1 example'), (n: number) => vscode.l10n.t('{0} examples', n)],
  finding: [() => vscode.l10n.t('1 finding'), (n: number) => vscode.l10n.t('{0} findings', n)],
  place: [() => vscode.l10n.t('1 place'), (n: number) => vscode.l10n.t('{0} places', n)],
  word: [() => vscode.l10n.t('1 word'), (n: number) => vscode.l10n.t('{0} words', n)],
} as const;

const FAMILIES: readonly (readonly [Family, (n: number) => string])[] = [
  ['duplicate', (n) => (n === 1 ? vscode.l10n.t('1 duplicate') : vscode.l10n.t('{0} duplicates', n))],
  ['attribution', (n) => vscode.l10n.t('{0} attribution', n)],
  ['style', (n) => vscode.l10n.t('{0} style', n)],
];

/** "3 findings", in the language of the editor. */
export function counted(n: number, noun: keyof typeof NOUNS): string {
  const [one, many] = NOUNS[noun];
  return n === 1 ? one() : many(n);
}

/** "7 findings: 1 duplicate, 3 attribution, 3 style", or "No findings", in the language of the editor. */
export function inWords(findings: readonly Finding[]): string {
  if (findings.length === 0) return vscode.l10n.t('No findings');
  const parts = FAMILIES.flatMap(([family, say]) => {
    const count = findings.filter((one) => familyOf(one.rule) === family).length;
    return count === 0 ? [] : [say(count)];
  });
  return `${counted(findings.length, 'finding')}: ${parts.join(', ')}`;
}
