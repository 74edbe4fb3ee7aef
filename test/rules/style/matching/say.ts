import type { Draft } from '../../../../src/draft/draft';
import { parseDraft } from '../../../../src/draft/parse';
import type { Finding } from '../../../../src/review/finding';
import { reviewDraft } from '../../../../src/review/review';
import { fromStylebook } from '../../../../src/rules/style/fromStylebook';
import { createStylebook } from '../../../../src/stylebook/createStylebook';
import type { DataDefinition, LayerKind } from '../../../../src/stylebook/stylebook';

export interface Said {
  readonly words: string;
  readonly message: string;
  /** The text after each fix. */
  readonly fixed: readonly string[];
}

/** Where the rule comes from and what it reads. */
export interface Setting {
  readonly kind?: LayerKind;
  readonly language?: Draft['language'];
  readonly accepted?: readonly string[];
}

/** What one rule of data says of a draft, through a whole review. */
export function say(
  definition: DataDefinition,
  text: string,
  { kind = 'house', language = 'markdown', accepted = [] }: Setting = {},
): readonly Said[] {
  const layer = {
    kind,
    name: 'test',
    accepted,
    rules: [{ id: 'test/rule', severity: 'warning', definition }],
  } as const;
  const draft = parseDraft(text, language);
  const { findings } = reviewDraft(draft, createStylebook([layer]), { inspectors: [fromStylebook] });
  return findings.map((finding) => ({
    words: text.slice(finding.start, finding.end),
    message: finding.message,
    fixed: finding.fixes.map((fix) => withEdits(text, fix)),
  }));
}

/** The flagged words alone. */
export function flagged(...given: Parameters<typeof say>): readonly string[] {
  return say(...given).map((one) => one.words);
}

function withEdits(text: string, fix: Finding['fixes'][number]): string {
  return [...fix.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}
