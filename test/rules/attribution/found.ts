import { parseDraft } from '../../../src/draft/parse';
import type { Fix, Rule } from '../../../src/review/rule';
import { reviewDraft } from '../../../src/review/review';
import type { Severity, Stylebook } from '../../../src/stylebook/stylebook';
import { builtInStylebook } from '../../../src/stylebook/builtIn';

/** What a rule says of a text: the words it is about, and what it offers. */
export interface Found {
  readonly words: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

export function found(rule: Rule, text: string, stylebook: Stylebook = builtInStylebook()): readonly Found[] {
  const { findings } = reviewDraft(parseDraft(text, 'plaintext'), stylebook, { inspectors: [rule] });
  return findings.map((one) => ({
    words: text.slice(one.start, one.end),
    severity: one.severity,
    message: one.message,
    fixes: one.fixes,
  }));
}

/** The words that a rule flags, in order. */
export function flagged(rule: Rule, text: string): readonly string[] {
  return found(rule, text).map((one) => one.words);
}

/** A text after one fix. */
export function fixed(text: string, fix: Fix | undefined): string {
  const edits = [...(fix?.edits ?? [])].sort((a, b) => b.start - a.start);
  return edits.reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}
