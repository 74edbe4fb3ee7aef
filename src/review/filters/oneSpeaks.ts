import { blockAt } from '../../draft/blockAt';
import type { Draft, Passage } from '../../draft/draft';
import type { Span } from '../../draft/span';
import { overlaps } from '../../draft/span';
import { SEVERITIES, type LayerKind } from '../../stylebook/stylebook';
import { familyOf } from '../finding';
import { factOf } from '../../draft/facts';
import type { Draftwise } from '../stamp';

/** The newsroom's own word before the book's, the book's before the product's. */
const AUTHORITY: readonly LayerKind[] = ['settings', 'folder', 'house', 'package', 'ap', 'built-in'];

/**
 * Where two findings are about the same words, lets one speak: the higher layer of the stylebook, then the
 * more severe, then the one that covers more words, then the first by id. A finding that covers a whole sentence
 * (too long, no source) is about the sentence and does not silence, nor is it silenced by, one about a word in it.
 * Duplicates settle their own pairs and are left alone. Rules of packages in Vale's format all speak, as in Vale.
 */
export function letOneSpeak(spoken: readonly Draftwise[], draft: Draft): readonly Draftwise[] {
  const aboutWords: Draftwise[] = [];
  const ofPackages: Draftwise[] = [];
  const rest: Draftwise[] = [];
  const coversSentence = sentenceCover(draft);
  for (const one of spoken) {
    const competes = familyOf(one.card.id) !== 'duplicate' && !coversSentence(one.report);
    (!competes ? rest : one.card.origin?.kind === 'package' ? ofPackages : aboutWords).push(one);
  }
  aboutWords.sort(byPlace);
  const winners: Draftwise[] = [];
  for (const one of aboutWords) {
    const last = winners.at(-1);
    if (last === undefined || !sameWords(last.report, one.report)) winners.push(one);
    else if (outranks(one, last)) winners[winners.length - 1] = one;
  }
  return [
    ...rest,
    ...(ofPackages.length === 0 ? winners : besidePackages(winners, ofPackages.sort(byPlace))),
  ];
}

function byPlace(a: Draftwise, b: Draftwise): number {
  return a.report.start - b.report.start || b.report.end - a.report.end;
}

/** Those that speak among the winners of all other layers, of which no two overlap, and the findings of packages. */
function besidePackages(
  winners: readonly Draftwise[],
  ofPackages: readonly Draftwise[],
): readonly Draftwise[] {
  const silenced = new Set<Draftwise>();
  let from = 0;
  for (const one of ofPackages) {
    while ((winners[from]?.report.end ?? Infinity) < one.report.start) from++;
    const rivals: Draftwise[] = [];
    for (let at = from; (winners[at]?.report.start ?? Infinity) <= one.report.end; at++) {
      const rival = winners[at];
      if (rival !== undefined && sameWords(rival.report, one.report)) rivals.push(rival);
    }
    if (rivals.some((rival) => outranks(rival, one))) silenced.add(one);
    else for (const rival of rivals) silenced.add(rival);
  }
  return [...winners, ...ofPackages].filter((one) => !silenced.has(one));
}

function sameWords(a: Span, b: Span): boolean {
  return overlaps(a, b) || (a.start === b.start && a.end === b.end);
}

function outranks(a: Draftwise, b: Draftwise): boolean {
  const authority = (one: Draftwise) => AUTHORITY.indexOf(one.card.origin?.kind ?? 'built-in');
  const weight = (one: Draftwise) => SEVERITIES.indexOf(one.report.severity ?? one.card.severity);
  const length = (one: Draftwise) => one.report.end - one.report.start;
  const order = authority(a) - authority(b) || weight(a) - weight(b) || length(b) - length(a);
  return order !== 0 ? order < 0 : a.card.id < b.card.id;
}

/** Whether a span of the draft holds a whole sentence of more than three words. */
function sentenceCover(draft: Draft): (span: Span) => boolean {
  return (span) => {
    const block = blockAt(draft, span.start);
    if (block === undefined) return false;
    const start = span.start - block.span.start;
    const end = span.end - block.span.start;
    return factOf(fullSentences, block.passage).some((one) => start <= one.start && one.end - 1 <= end);
  };
}

function fullSentences(passage: Passage): readonly Span[] {
  return passage.sentences.filter((sentence) => sentence.endToken - sentence.firstToken > 3);
}
