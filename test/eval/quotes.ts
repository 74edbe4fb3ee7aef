// How many quotations that lost their speaker `attribution/quote` finds, and how often it fires on published ones.
//   node dist/test/eval/quotes.js [FOLDS]
// FOLDS is what training/folds.ts leaves: with it no article is read by a tagger that has learned from it.
import { overlaps, type Span } from '../../src/draft/span';
import type { StoryView } from '../../src/review/story';
import { quote } from '../../src/rules/attribution/quote';
import { shareOf } from './interval';
import { foldTaggers, hasData, twins, type Planted, type Twins } from './plantedDrafts';

/** A published quotation counts from this many words on. */
const LONG = 6;

if (hasData()) {
  const folds = process.argv[2];
  if (folds === undefined) {
    for (const split of ['train', 'dev']) measure(split, twins(split));
    console.log(
      'The tagger behind the rule has learned from the train articles, so dev is the sterner test.',
    );
  } else {
    const taggerOf = foldTaggers(folds);
    measure(
      'cross-validated',
      ['train', 'dev'].flatMap((split) => twins(split, taggerOf)),
    );
  }
}

function measure(split: string, articles: readonly Twins[]): void {
  const faults = articles.flatMap((one) => {
    const findings = visible(one.withFaults);
    return one.planted.map((fault) => ({
      fault,
      found: findings.some((finding) => overlaps(finding, fault)),
    }));
  });
  const line = (name: string, counts: (fault: Planted) => boolean) => {
    const some = faults.filter(({ fault }) => counts(fault));
    const hits = some.filter((one) => one.found).length;
    console.log(`${split}: ${name}: ${hits} of ${some.length}, ${shareOf(hits, some.length)}`);
  };
  line(
    'quotes without a speaker, isolated',
    (fault) => fault.type === 'quote-without-speaker' && isIsolated(fault),
  );
  line(
    'quotes without a speaker, another source near',
    (fault) => fault.type === 'quote-without-speaker' && !isIsolated(fault),
  );
  line(
    'partial quotes, isolated',
    (fault) => fault.type === 'partial-quote-without-speaker' && isIsolated(fault),
  );
  line(
    'partial quotes, another source near',
    (fault) => fault.type === 'partial-quote-without-speaker' && !isIsolated(fault),
  );

  const quotes = articles.reduce((sum, { published }) => sum + longQuotes(published), 0);
  const fired = articles.reduce(
    (sum, { published }) => sum + visible(published).filter((one) => wordsAt(published, one) >= LONG).length,
    0,
  );
  console.log(
    `${split}: fires on ${fired} of ${quotes} published quotes of ${LONG} or more words, ${shareOf(fired, quotes)}`,
  );
}

function isIsolated({ sameParaOtherSource, prevParaSource }: Planted): boolean {
  return sameParaOtherSource !== true && prevParaSource !== true;
}

function visible(story: StoryView): readonly Span[] {
  const found: Span[] = [];
  quote.check(story, (report) => void found.push(report));
  return found;
}

function longQuotes(story: StoryView): number {
  return story.draft.blocks.reduce(
    (sum, { passage, span }) =>
      sum +
      passage.quotations.filter(
        ({ depth, start, end }) =>
          depth === 0 && wordsAt(story, { start: span.start + start, end: span.start + end }) >= LONG,
      ).length,
    0,
  );
}

function wordsAt({ draft }: StoryView, { start, end }: Span): number {
  return draft.text.slice(start, end).trim().split(/\s+/).length;
}
