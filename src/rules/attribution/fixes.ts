import type { Fix } from '../../review/rule';

/** Leaves a question at `at`, after `words`, in the form that newsrooms search for before they go to print. */
export function leavePlaceholder(at: number, question: string, words: string): Fix {
  const note = ` [TK: ${question}]`;
  return { title: `${words}${note}`, safe: false, edits: [{ start: at, end: at, text: note }] };
}
