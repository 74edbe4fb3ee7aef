import { blockAt } from '../../draft/blockAt';
import type { Block, Draft, Passage } from '../../draft/draft';
import { factOf } from '../../draft/facts';
import type { Draftwise } from '../stamp';

/** `<!-- copydesk-ignore style/quotes: the band spells it so -->`, or `// copydesk-ignore …` in a news draft. */
const COMMENT = /copydesk-ignore(?:[ \t]+([\w./*-]+))?/g;

/** Drops findings in the paragraph after a `copydesk-ignore` comment, of the rule it names or of all rules. */
export function leaveIgnoredByComment(spoken: readonly Draftwise[], draft: Draft): readonly Draftwise[] {
  if (!draft.text.includes('copydesk-ignore')) return spoken;
  const ignored = ignoredByBlock(draft);
  return spoken.filter(({ card, report }) => {
    const block = blockAt(draft, report.start);
    return block === undefined || !(ignored.get(block)?.some((rule) => covers(rule, card.id)) ?? false);
  });
}

function ignoredByBlock(draft: Draft): ReadonlyMap<Block, readonly string[]> {
  const ignored = new Map<Block, readonly string[]>();
  let pending: readonly string[] = [];
  for (const block of draft.blocks) {
    const own = factOf(rulesNamed, block.passage);
    if (block.passage.kind === 'note') {
      pending = [...pending, ...own];
      continue;
    }
    if (pending.length + own.length > 0) ignored.set(block, [...pending, ...own]);
    pending = [];
  }
  return ignored;
}

/** The rules that the comments of a passage name; `*` where a comment names none. */
function rulesNamed(passage: Passage): readonly string[] {
  const comments =
    passage.kind === 'note'
      ? [passage.text]
      : passage.notes.map((note) => passage.text.slice(note.start, note.end));
  return comments.flatMap((comment) =>
    [...comment.matchAll(COMMENT)].map((match) => (match[1] ?? '*').replace(/:$/, '')),
  );
}

function covers(named: string, rule: string): boolean {
  return named === '*' || named === rule || (named.endsWith('/*') && rule.startsWith(named.slice(0, -1)));
}
