import type { Draft, Token } from '../../draft/draft';
import { textAt, type Span } from '../../draft/span';
import type { DraftRule } from '../../review/rule';
import type { Attribution } from '../../sources/sources';

/** Words that may stand before the news in a lede that opens with who says it. */
const MOST_BEFORE = 11;
/** Words after which it is late to say who says so. */
const LATE = 32;
/** Cues that put words down to somebody; "saying" and the like only follow what somebody did. */
const SAYS =
  /^(?:said|says|say|told|tells|announced|stated|declared|warned|warns|testified|reported|according to)$/i;

/** A lede that tells for long who says something before it says what, or says who only at its far end. */
export const buried: DraftRule = {
  id: 'attribution/buried',
  title: 'Attribution in the lede',
  why: 'A lede gives the news first and its source soon after: readers should not wait for what was said, nor for who said it.',
  source: 'https://owl.purdue.edu/owl/subject_specific_writing/journalism_and_journalistic_writing/',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: '⟦Mayor Ana Ruiz of Dover said at a crowded news conference on Monday morning⟧ that the bridge will close for two years.\n\nWork begins in May.\n\nIt will end in June.',
      },
      {
        text: 'The bridge over the Dover River will close for two years while crews replace its deck, rails and lights, and ferries will carry walkers and cyclists to the other bank at no charge, ⟦Mayor Ana Ruiz said⟧.\n\nWork begins in May.\n\nIt will end in June.',
      },
    ],
    passes: [
      'The bridge will close for two years, Mayor Ana Ruiz said Monday.\n\nWork begins in May.\n\nIt will end in June.',
      'Mayor Ana Ruiz said Monday that the bridge will close for two years.\n\nWork begins in May.\n\nIt will end in June.',
    ],
  },
  looksAt: 'draft',
  check({ draft, sources }, report) {
    const body = draft.blocks.filter(({ passage }) => passage.kind === 'body');
    const first = body[0];
    if (first === undefined || body.length < 3) return;
    const inLede = sources.attributions.filter(
      ({ block, cue }) => block === first.index && cue.some((span) => isPlainSaying(draft, span)),
    );
    for (const one of inLede) {
      const ends = endsOf(one);
      const from = first.span.start;
      const sentence = first.passage.sentences.find(
        ({ start, end }) => from + start <= ends.opens && ends.opens < from + end,
      );
      // Only the first sentence is the lede.
      if (sentence === undefined || sentence !== first.passage.sentences[0]) continue;
      if (ends.content > from + sentence.end) continue;
      const opens = from + sentence.start;
      const before = wordsBetween(draft, first.index, opens, ends.content);
      if (ends.speaks === opens && ends.content > ends.speaks && before > MOST_BEFORE) {
        const message = `The lede takes ${String(before)} words to say who speaks; begin with the news.`;
        report({ start: opens, end: lastWord(draft, ends.content), message });
        return;
      }
      const late = wordsBetween(draft, first.index, opens, ends.speaks);
      if (ends.content <= opens + 1 && late > LATE) {
        const message = `Who says so comes after ${String(late)} words; say it sooner.`;
        report({ start: ends.speaks, end: ends.stops, message });
        return;
      }
    }
  },
};

/** A verb of saying that is all that its subject does: not "met survivors and said". */
function isPlainSaying({ text }: Draft, cue: Span): boolean {
  return SAYS.test(textAt(text, cue)) && !/\band\s+$/.test(text.slice(Math.max(0, cue.start - 6), cue.start));
}

interface Ends {
  /** Where content, source and cue begin, the first of all. */
  readonly opens: number;
  readonly content: number;
  /** Where source and cue begin and end. */
  readonly speaks: number;
  readonly stops: number;
}

function endsOf({ source, cue, content }: Attribution): Ends {
  const said = [...source, ...cue];
  const speaks = Math.min(...said.map(({ start }) => start));
  const begins = Math.min(...content.map(({ start }) => start));
  return {
    opens: Math.min(speaks, begins),
    content: begins,
    speaks,
    stops: Math.max(...said.map(({ end }) => end)),
  };
}

function wordsBetween(draft: Draft, block: number, from: number, to: number): number {
  const found = draft.blocks[block];
  const isWord = ({ kind, start }: Token) =>
    kind !== 'punctuation' &&
    start + (found?.span.start ?? 0) >= from &&
    start + (found?.span.start ?? 0) < to;
  return found?.passage.tokens.filter(isWord).length ?? 0;
}

/** Where the last word before a place ends. */
function lastWord({ text }: Draft, place: number): number {
  return text.slice(0, place).trimEnd().length;
}
