import type { ParagraphRule } from '../../review/rule';
import data from './language/data/compounds.json';
import { onShape, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const PARTICLES = new Set(data.particles);
const VERBS = new Set(data.particleVerbs);
/** Adjectives and nouns in -ly, which are no adverbs. */
const NO_ADVERB =
  /^(?:family|early|only|daily|weekly|monthly|yearly|hourly|quarterly|elderly|friendly|costly|deadly|lonely|lovely|orderly|holy|ugly|fly|july|italy|likely|ally|assembly|supply|bully|rally|reply|belly|butterfly|monopoly|anomaly|scholarly|curly|wooly|woolly|oily|silly|lily|jelly|multiply|doily|folly|gully|homily|kelly|molly|polly|billy|willy|sally|melancholy|timely|lively|cowardly|manly|womanly|heavenly|worldly|bodily|poly|roly|ply|sly|wily|hilly|chilly|bubbly|wobbly|prickly|cuddly|crumbly|gangly|grizzly|measly|miserly|otherworldly|unlikely|motherly|fatherly|brotherly|sisterly|neighborly|kindly|sickly|portly|stately|shapely|homely|comely|ghastly|ghostly|saintly|beastly|unruly|burly|surly|gravelly|smelly|jolly)$/i;

/** Hyphens that join what stands apart: quickly-forgotten, to break-up, still at-large. */
export const hyphens: ParagraphRule = atWords({
  id: 'ap/hyphens',
  title: 'Needless hyphens',
  why: 'An adverb in -ly needs no hyphen, a verb and its particle never take one, and a modifier loses its own after the noun.',
  source: 'The Associated Press Stylebook, “hyphen”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'It was a ⟦quickly-forgotten⟧ play.', fixed: 'It was a quickly forgotten play.' },
      { text: 'Police tried to ⟦break-up⟧ the fight.', fixed: 'Police tried to break up the fight.' },
      { text: 'He is still ⟦at-large⟧.', fixed: 'He is still at large.' },
    ],
    passes: ['A family-owned shop and an early-morning break-in.', 'The at-large seat needs a follow-up.'],
  },
  at: onShape('hyphenated'),
  check(words, index, report) {
    const parts = words.text(index).split('-');
    const [first = '', second = ''] = parts;
    const span = across(words, index, index);
    if (isAdverb(first, parts)) {
      const message = `“${first}” needs no hyphen: -ly says that it belongs to the next word.`;
      report(instead(span, message, `${first} ${parts.slice(1).join('-')}`, true));
    } else if (parts.length === 2 && isVerb(words, index, first, second)) {
      report(instead(span, 'A verb and its particle stand apart.', `${first} ${second}`, true));
    } else if (isPredicate(words, index)) {
      report(instead(span, 'After its noun this takes no hyphen.', parts.join(' ')));
    }
  },
});

function isAdverb(first: string, parts: readonly string[]): boolean {
  return (
    parts.length === 2 &&
    /^[A-Za-z]{2,}ly$/.test(first) &&
    !NO_ADVERB.test(first) &&
    /^[a-z]/.test(parts[1] ?? '')
  );
}

/** "to break-up the crowd", "will check-in at noon": after to or a helping verb. */
function isVerb(words: Words, index: number, first: string, second: string): boolean {
  if (!VERBS.has(first) || !PARTICLES.has(second)) return false;
  const before = words.lower(index - 1);
  if (
    /^(?:will|would|can|could|should|must|may|might|cannot|can't|won't|didn't|don't|doesn't|wouldn't|couldn't|they|we|i|you)$/.test(
      before,
    )
  )
    return true;
  return (
    before === 'to' &&
    /^(?:the|a|an|his|her|its|their|at|with|for|on|in|to|from|as|and|by|if|when|it|them|him|[a-z]+s)$|^[.,;?!]$|^$/.test(
      words.lower(index + 1),
    )
  );
}

/** "is still at-large", "works full-time": the sentence ends, so nothing follows that it could modify. */
function isPredicate(words: Words, index: number): boolean {
  const ends = /^[.;!?]?$/.test(words.text(index + 1));
  return (
    ends &&
    /^(?:at-large|full-time|part-time)$/.test(words.lower(index)) &&
    !/^(?:an?|the)$/.test(words.lower(index - 1))
  );
}
