import { readabilityOf } from '../../draft/readability';
import type { DraftRule } from '../../review/rule';

/** Fewer words than this say little about how a story reads. */
const FEWEST = 150;
/** Reading ease below this is the prose of law and of science; news copy lies between 40 and 60. */
const HARD = 25;

/** A story that reads like a law. */
export const readability: DraftRule = {
  id: 'style/readability',
  title: 'Readability',
  why: 'Long words in long sentences keep readers out: what reads like a law is read like one.',
  source: 'R. Flesch, “A New Readability Yardstick”, Journal of Applied Psychology 32 (1948)',
  severity: 'hint',
  insideQuotes: false,
  examples: {
    flags: [{ text: hardStory().replace(/^.*$/m, (first) => `⟦${first}⟧`) }],
    passes: ['The board met on Monday. It will fix the old bridge by May. '.repeat(14).trim()],
  },
  looksAt: 'draft',
  check({ draft, words }, report) {
    const first = draft.blocks.find(({ passage }) => passage.kind === 'body');
    if (first === undefined || words < FEWEST) return;
    const { readingEase, sentenceLength } = readabilityOf(draft);
    if (readingEase >= HARD) return;
    const length = String(Math.round(sentenceLength));
    const message = `This story is hard to read (${length} words a sentence, many of them long): say it more plainly.`;
    report({ ...first.span, message });
  },
};

/** Paragraphs of long words, none like another. */
function hardStory(): string {
  const words =
    'administrators acknowledged considerable dissatisfaction concerning infrastructure notwithstanding extraordinary ' +
    'appropriations authorized unanimously metropolitan representatives deliberately reconsidered environmental ' +
    'regulations necessitating comprehensive examination';
  const all = words.split(' ');
  const sentence = (turn: number) => {
    const picked = all.map((_, at) => all[(at * (turn + 1) + turn * 5) % all.length] ?? '').slice(0, 18);
    return `The ${picked.slice(0, 5).join(' of the ')} and its ${picked.slice(5, 9).join(' with the ')} were in the ${picked.slice(9, 12).join(' for the ')}.`;
  };
  return Array.from({ length: 9 }, (_, turn) => sentence(turn)).join('\n\n');
}
