import type { ParagraphRule } from '../../review/rule';
import { CARDINALS } from './language/numbers';
import { onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

/** Words that a score, a vote or a ratio stands beside. */
const SCORED =
  /^(?:won|win|wins|beat|beats|lost|lose|loses|tied|tie|led|leads|lead|voted|votes|vote|passed|approved|rejected|failed|ruled|decided|score|final|victory|loss|defeat|was|is|were|are|by|up|ahead|trailed|trail|down|agreed|split|tally)$/;
/** Words before a number that make it a score for certain: "voted six to one", "the score was 21 to 7". */
const TELLING =
  /\b(?:won|beat|lost|tied|led|trailed|voted|passed|approved|rejected|ruled|score|final|victory|vote|tally|odds|ratio|outnumbered)\b/;

/** Scores, votes and odds: figures with a hyphen. */
export const scores: ParagraphRule = atWords({
  id: 'ap/scores',
  title: 'Scores and votes',
  why: 'Scores, votes and odds are figures with a hyphen, however small: a 5-3 win, a 6-1 vote.',
  source: 'The Associated Press Stylebook, “scores”, “votes, vote tabulations”, “ratios”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The Tigers won ⟦3 to 2⟧.', fixed: 'The Tigers won 3-2.' },
      { text: 'The council voted ⟦six to one⟧ to build it.', fixed: 'The council voted 6-1 to build it.' },
      { text: 'The measure passed ⟦five-four⟧.', fixed: 'The measure passed 5-4.' },
    ],
    passes: [
      'The Tigers won three to four games a week.',
      'He was in jail for two to three years after he lost.',
      'The Tigers won 3-2, and the vote is from 9 to 5.',
    ],
  },
  at: [onWords(['to', '-', '–']), onWords(pairs())],
  check(words, index, report) {
    const [from, to, home, away] = scoreAt(words, index) ?? [];
    if (from === undefined || to === undefined || home === undefined || away === undefined) return;
    if (words.lower(index).includes('-and-')) {
      report(instead(across(words, index, index), MESSAGE, `${home}-${away}`));
      return;
    }
    if (words.lower(index).includes('-to-')) {
      const odds =
        /^(?:odds|vote|margin|score|favorite|favorites|win|victory|lead|loss|decision|ratio)$/.test(
          words.lower(to + 1),
        );
      const texts = [`${home}-${away}`, `${home}-to-${away}`];
      report(instead(across(words, from, to), MESSAGE, odds ? texts : texts.reverse()));
      return;
    }
    if (isRatio(words, from)) {
      const message = 'A ratio is figures with hyphens.';
      report(instead(across(words, from, to), message, `${home}-to-${away}`));
      return;
    }
    const named = words.slice(Math.max(0, from - 4), from - 1).toLowerCase();
    const counted = /^by an? (?:score|vote|margin|tally) of$/.test(named);
    if (counted || (!isScore(words, from, to) && !isResult(words, from, to))) {
      if (!counted) return;
      const texts = [`${home}-${away}`, `${named} ${home}-${away}`];
      report(instead(across(words, from - 4, to), MESSAGE, texts));
      return;
    }
    report(instead(across(words, from, to), MESSAGE, `${home}-${away}`));
  },
});

const MESSAGE = 'Scores, votes and odds are figures with a hyphen.';
/** What one team did to another, whose name stands before the score. */
const BEAT =
  /^(?:beat|defeated|edged|topped|downed|routed|upset|outscored|crushed|blanked|shut|swept|stunned|over)$/;

/** "beat the Bears 21 to 14": a name between the verb and the score, and nothing counted after it. */
function isResult(words: Words, from: number, to: number): boolean {
  if (!words.isCapital(from - 1) || !words.isWord(from - 1)) return false;
  const after = words.lower(to + 1);
  if (!/^(?:[.,;]|on|in|at|and|to|for|last|behind|when|during|before|after|)$/.test(after)) return false;
  return [2, 3, 4, 5].some((back) => BEAT.test(words.lower(from - back)));
}

/** "The ratio is 20 to 1", "a ratio of two to one". */
function isRatio(words: Words, from: number): boolean {
  const near = words.slice(Math.max(0, from - 3), from - 1).toLowerCase();
  return /\bratios? (?:is|was|of|at|about|at least)\b/.test(near);
}

/** "five-four", as one token. */
function pairs(): readonly string[] {
  const small = [...CARDINALS].filter(([, value]) => value < 20).map(([word]) => word);
  return small
    .flatMap((one) =>
      small.flatMap((other) => [`${one}-${other}`, `${one}-to-${other}`, `${one}-and-${other}`]),
    )
    .filter((pair) => !CARDINALS.has(pair));
}

function scoreAt(words: Words, index: number): [number, number, number, number] | undefined {
  if (words.lower(index) === 'to') {
    const counted = /^(?:games|sets|votes|matches)$/.test(words.lower(index - 1)) ? index - 2 : index - 1;
    const home = numberAt(words, counted);
    const away = numberAt(words, index + 1);
    return home === undefined || away === undefined ? undefined : [counted, index + 1, home, away];
  }
  const [home, away] = words
    .lower(index)
    .replace(/-(?:to|and)-/, '-')
    .split('-');
  const both = [CARDINALS.get(home ?? ''), CARDINALS.get(away ?? '')];
  return both[0] === undefined || both[1] === undefined ? undefined : [index, index, both[0], both[1]];
}

function numberAt(words: Words, index: number): number | undefined {
  const text = words.text(index);
  return /^\d{1,3}$/.test(text) ? Number(text) : CARDINALS.get(words.lower(index));
}

function isScore(words: Words, from: number, to: number): boolean {
  const before = words.lower(from - 1);
  if (/^(?:games|sets|votes|matches)$/.test(words.lower(from + 1))) return true;
  if (!SCORED.test(before) || words.text(to + 1) === '%' || words.text(to + 1) === ':') return false;
  const near = words.slice(Math.max(0, from - 6), from - 1).toLowerCase();
  if (!TELLING.test(near)) return false;
  const after = words.lower(to + 1);
  // What follows a range is what was counted; a score is complete.
  return /^(?:[.,;!?]|to|in|on|at|over|against|and|but|for|with|after|when|last|victory|win|vote|)$/.test(
    after,
  );
}
