import type { Passage, Sentence } from '../../../draft/draft';
import type { Span } from '../../../draft/span';
import { IS, wordOf } from '../../../sources/lexicon/word';
import { foldedWords, spanOf, type TokenRange } from '../words';
import type { Candidate } from './candidates';
import type { Trigger } from './triggers';
import list from './triggers.json';
import learned from './weights.json';
import { weightOf } from './weights';

type Kind = keyof typeof list.kinds;

/** What a finding shows of a claim: the words that make it one, and the two halves of its message. */
export interface Shown {
  readonly span: Span;
  readonly says: string;
  readonly ask: string;
}

const kindOf = new Map(list.groups.map(({ group, kind }) => [group, kind as Kind]));

export function shownOf({ block: { passage }, sentence, triggers }: Candidate): Shown {
  const best = strongest(triggers);
  const kind = best === undefined ? 'reported' : (kindOf.get(best.group) ?? 'reported');
  const range =
    best === undefined ? opening(passage, sentence) : widened(passage, best, kind, sentence.endToken);
  return { span: spanOf(passage, range), ...list.kinds[kind] };
}

/** The trigger that weighs most, the first of those; where any tells something by itself, one that does. */
function strongest(triggers: readonly Trigger[]): Trigger | undefined {
  const telling = triggers.filter(({ quiet }) => !quiet);
  const [best] = [...(telling.length > 0 ? telling : triggers)].sort(
    (a, b) => weightOf(b.group, learned) - weightOf(a.group, learned) || a.first - b.first,
  );
  return best;
}

/** Words shown of a sentence that no word of its own makes a claim. */
const OPENING_WORDS = 4;

function opening(passage: Passage, { firstToken, endToken }: Sentence): TokenRange {
  let end = firstToken;
  const words = foldedWords(passage);
  while (end < Math.min(endToken, firstToken + OPENING_WORDS) && /[\p{L}#]/u.test(words[end] ?? '')) end++;
  return { first: firstToken, end: Math.max(end, firstToken + 1) };
}

const STOPS =
  IS.auxiliary |
  IS.preposition |
  IS.conjunction |
  IS.determiner |
  IS.whWord |
  IS.pronoun |
  IS.speechVerb |
  IS.thoughtVerb;

/** Kinds whose first word is an auxiliary, which says little without the verb. */
const WITH_VERB: readonly Kind[] = ['prediction', 'prospect', 'judgment', 'denial', 'reported'];
const auxiliaries = new Set(list.auxiliaries);

/** A figure with its currency and what it counts, "some 4,000 jobs"; an auxiliary with its verb, "would not pay". */
function widened(passage: Passage, trigger: Trigger, kind: Kind, limit: number): TokenRange {
  const words = foldedWords(passage);
  let { first, end } = trigger;
  if (kind === 'figure') {
    if (/^[$€£]$/.test(words[first - 1] ?? '')) first--;
    const counted = words[end] ?? '';
    const counts = /^[\p{L}-]+$/u.test(counted) && (wordOf(counted).is & STOPS) === 0;
    if (words[end - 1]?.startsWith('#') === true && end < limit && counts) end++;
  } else if (WITH_VERB.includes(kind)) {
    while (end < limit && auxiliaries.has(words[end - 1] ?? '') && /^\p{L}/u.test(words[end] ?? '')) end++;
  }
  return { first, end };
}
