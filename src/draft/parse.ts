import type { Block, BlockKind, Draft, Language, Passage } from './draft';
import { blocksOf, type RawBlock } from './blocks';
import { datelineOf } from './datelines';
import { LazyPassage, type Reading } from './passage';
import { seenOf } from './prose';
import { openingMark } from './quotations';

/** Kinds through which a quotation runs on; any other kind but those between ends it. */
const SPEAKS: ReadonlySet<BlockKind> = new Set(['body', 'block-quote', 'list-item']);
/** What may stand between two paragraphs of a quotation. */
const BETWEEN: ReadonlySet<BlockKind> = new Set(['note', 'residue', 'caption', 'code']);

/**
 * Reads a text as a draft. Passages of `previous` that read the same here are the same objects again, so what
 * was worked out about them stays. A byte-order mark is no part of the text.
 */
export function parseDraft(text: string, language: Language, previous?: Draft): Draft {
  const story = text.startsWith('\ufeff') ? text.slice(1) : text;
  const known = new KnownPassages(previous?.language === language ? previous : undefined);
  const raws = blocksOf(story, language, (line) => known.isBody(line));
  const readings = raws.map((raw) => {
    const words = story.slice(raw.start, raw.end);
    return known.reading(raw, words) ?? read(raw, copyOf(words), language);
  });
  const nexts = nextMarks(readings);
  let open = '';
  const blocks = readings.map((reading, index): Block => {
    const next = nexts[index] ?? '';
    const speaks = SPEAKS.has(reading.kind);
    const entry = speaks ? open : '';
    const passage = known.take(reading, entry, next) ?? new LazyPassage(reading, { quotation: entry }, next);
    if (speaks) open = next === '' ? '' : (passage.quotations.find((one) => one.runsOn)?.mark ?? '');
    const { start = 0, end = 0 } = raws[index] ?? {};
    return { index, span: { start, end }, passage };
  });
  return { language, text: story, blocks };
}

/** A string of its own: a slice would keep alive the whole text of the state that it was cut from, and reads slower. */
function copyOf(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('');
}

function read(raw: RawBlock, text: string, language: Language): Reading {
  const { kind, level, label } = raw;
  const seen = seenOf(text, kind, language, label);
  return {
    kind,
    text,
    ...seen,
    level,
    dateline: kind === 'body' ? datelineOf(seen.prose) : undefined,
    label: label === 0 ? undefined : { start: 0, end: label },
  };
}

/** For each passage the mark with which the next one opens, as far as a quotation may run on into it. */
function nextMarks(readings: readonly Reading[]): string[] {
  const marks = readings.map(() => '');
  let next = '';
  for (let index = readings.length - 1; index >= 0; index--) {
    const reading = readings[index];
    if (reading === undefined || BETWEEN.has(reading.kind)) continue;
    if (!SPEAKS.has(reading.kind)) next = '';
    else {
      marks[index] = next;
      next = openingMark(reading.prose);
    }
  }
  return marks;
}

/** The passages of an earlier state of the draft, each to be used once. */
class KnownPassages {
  readonly #byText = new Map<string, Passage[]>();

  constructor(draft: Draft | undefined) {
    for (const { passage } of draft?.blocks ?? []) {
      const same = this.#byText.get(passage.text);
      if (same === undefined) this.#byText.set(passage.text, [passage]);
      else same.push(passage);
    }
  }

  /** Whether a line was a body paragraph. */
  isBody(line: string): boolean {
    return this.#byText.get(line)?.[0]?.kind === 'body';
  }

  /** What is known of a text of this kind, whatever stood around it. */
  reading(raw: RawBlock, text: string): Reading | undefined {
    return this.#byText
      .get(text)
      ?.find(
        (one) => one.kind === raw.kind && one.level === raw.level && (one.label?.end ?? 0) === raw.label,
      );
  }

  /** A passage that reads the same and stood in the same state of quotation. */
  take(reading: Reading, quotation: string, next: string): Passage | undefined {
    const same = this.#byText.get(reading.text);
    const index =
      same?.findIndex(
        (one) =>
          one.kind === reading.kind &&
          one.level === reading.level &&
          one.label?.end === reading.label?.end &&
          one.entry.quotation === quotation &&
          one.next === next,
      ) ?? -1;
    return index < 0 ? undefined : same?.splice(index, 1)[0];
  }
}
