import { diffArrays } from 'diff';

/** One place where two states of a story differ; one of the two is empty where a paragraph came or went. */
export interface Change {
  readonly before: string;
  readonly after: string;
}

/** What changed from one state of a story to the next, paragraph by paragraph, in order. */
export function changesBetween(before: string, after: string): readonly Change[] {
  const changes: Change[] = [];
  let gone: readonly string[] = [];
  for (const part of diffArrays(paragraphs(before), paragraphs(after))) {
    if (part.removed) gone = part.value;
    else {
      if (part.added) changes.push(...paired(gone, part.value));
      else changes.push(...paired(gone, []));
      gone = [];
    }
  }
  return [...changes, ...paired(gone, [])];
}

/** The changes as a note to send back to the reporter. */
export function changesMarkdown(name: string, changes: readonly Change[]): string {
  const items = changes.map(({ before, after }) => {
    if (before === '') return `Added:\n\n${quoted(after)}`;
    if (after === '') return `Deleted:\n\n${quoted(before)}`;
    return `Was:\n\n${quoted(before)}\n\nNow:\n\n${quoted(after)}`;
  });
  return [`# What changed in ${name}`, ...items].join('\n\n---\n\n') + '\n';
}

/** Paragraphs as people see them: lines that are not blank. */
function paragraphs(text: string): string[] {
  return text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
}

function paired(gone: readonly string[], come: readonly string[]): readonly Change[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    before: gone[index] ?? '',
    after: come[index] ?? '',
  }));
}

function quoted(text: string): string {
  return `> ${text}`;
}
