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
 * Duplicates settle their own pairs and are left alone.
 */
export function letOneSpeak(spoken: readonly Draftwise[], draft: Draft): readonly Draftwise[] {
  const aboutWords: Draftwise[] = [];
  const rest: Draftwise[] = [];
  const coversSentence = sentenceCover(draft);
  for (const one of spoken) {
    const competes = familyOf(one.card.id) !== 'duplicate' && !coversSentence(one.report);
    (competes ? aboutWords : rest).push(one);
  }
  aboutWords.sort((a, b) => a.report.start - b.report.start || b.report.end - a.report.end);
  const winners: Draftwise[] = [];
  for (const one of aboutWords) {
    const last = winners.at(-1);
    if (last === undefined || !sameWords(last.report, one.report)) winners.push(one);
    else if (outranks(one, last)) winners[winners.length - 1] = one;
  }
  return [...rest, ...winners];
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
