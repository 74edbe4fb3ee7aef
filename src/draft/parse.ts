import type { Block, Draft, Language, Passage } from './draft';
import { blocksOf, type RawBlock } from './blocks';
import { datelineOf } from './datelines';
import { LazyPassage } from './passage';
import { openingMark } from './quotations';

/**
 * Reads a text as a draft. Passages of `previous` that read the same here are the same objects again, so what
 * was worked out about them stays. A byte-order mark is no part of the text.
 */
export function parseDraft(text: string, language: Language, previous?: Draft): Draft {
  const story = text.startsWith('\ufeff') ? text.slice(1) : text;
  const known = new Map<string, LazyPassage[]>();
  if (previous?.language === language) {
    for (const { passage } of previous.blocks) {
      if (!(passage instanceof LazyPassage)) continue;
      const same = known.get(passage.text);
      if (same === undefined) known.set(passage.text, [passage]);
      else same.push(passage);
    }
  }
  const raws = blocksOf(story, language);
  const proses = raws.map((raw) => proseOf(story.slice(raw.start, raw.end)));
  const nexts = nextMarks(raws, proses);
  let quotation = '';
  const blocks = raws.map((raw, index): Block => {
    const passage = passageOf(
      story.slice(raw.start, raw.end),
      raw,
      proses[index] ?? '',
      nexts[index] ?? '',
      quotation,
    );
    if (raw.kind === 'body') quotation = passage.next === '' ? '' : openAtEnd(passage);
    return { index, span: { start: raw.start, end: raw.end }, passage };
  });
  return { language, text: story, blocks };

  function passageOf(words: string, raw: RawBlock, prose: string, next: string, open: string): LazyPassage {
    const same = known
      .get(words)
      ?.find(
        (one) =>
          one.kind === raw.kind &&
          one.level === raw.level &&
          one.next === next &&
          one.entry.quotation === open,
      );
    return (
      same ??
      new LazyPassage({
        kind: raw.kind,
        text: words,
        prose,
        entry: { quotation: open },
        next,
        level: raw.level,
        dateline: raw.kind === 'body' ? datelineOf(prose) : undefined,
        label: undefined,
        notes: [],
      })
    );
  }
}

/** For each block of running text the mark with which the next one opens. */
function nextMarks(raws: readonly RawBlock[], proses: readonly string[]): string[] {
  const marks = raws.map(() => '');
  let next = '';
  for (let index = raws.length - 1; index >= 0; index--) {
    if (raws[index]?.kind !== 'body') continue;
    marks[index] = next;
    next = openingMark(proses[index] ?? '');
  }
  return marks;
}

function openAtEnd(passage: Passage): string {
  return passage.quotations.find((one) => one.runsOn)?.mark ?? '';
}

function proseOf(text: string): string {
  return text.replace(/[\r\n]/g, ' ');
}
