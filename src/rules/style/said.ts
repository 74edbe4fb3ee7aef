import type { ParagraphRule } from '../../review/rule';
import { onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const STILTED = [
  'stated',
  'proclaimed',
  'exclaimed',
  'opined',
  'remarked',
  'quipped',
  'intoned',
  'commented',
  'uttered',
  'averred',
  'enthused',
  'gushed',
  'chimed',
  'chortled',
  'mused',
  'pontificated',
  'ejaculated',
  'voiced',
  'expressed',
  'verbalized',
  'articulated',
  'expounded',
  'elaborated',
  'elucidated',
];
/** What a face does is no way to say words. */
const FACES = [
  'smiled',
  'laughed',
  'grinned',
  'chuckled',
  'giggled',
  'sighed',
  'shrugged',
  'frowned',
  'nodded',
  'winked',
  'beamed',
  'smirked',
  'grimaced',
  'sobbed',
  'wept',
];

/** A quotation is said. */
export const said: ParagraphRule = atWords({
  id: 'ap/said',
  title: 'Said',
  why: '“Said” is never wrong and never in the way; nobody smiles a sentence.',
  source: 'The Associated Press Stylebook, “said”, “attribution”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: '“Costs are too high,” Ruiz ⟦proclaimed⟧.', fixed: '“Costs are too high,” Ruiz said.' },
      { text: 'She ⟦smiled⟧, “Keep the change.”', fixed: 'She said, “Keep the change.”' },
    ],
    passes: ['“Costs are too high,” Ruiz said.', 'She smiled and waved.', 'Ruiz proclaimed a day of rest.'],
  },
  at: onWords([...STILTED, ...FACES]),
  check(words, index, report) {
    if (!quotes(words, index)) return;
    report(
      instead(across(words, index, index), `Readers need no “${words.text(index)}”: people say.`, 'said'),
    );
  },
});

/** Beside a quotation: `“…,” Ruiz proclaimed` or `Ruiz stated, “…”`. */
function quotes(words: Words, index: number): boolean {
  const next = /^[,:]$/.test(words.text(index + 1)) && /^["“]$/.test(words.text(index + 2));
  if (next) return true;
  for (let at = index - 1; at > index - 6 && at > 0; at--) {
    if (/^["”]$/.test(words.text(at)))
      return /^[,?!]$/.test(words.text(at - 1)) && /^[.,]?$/.test(words.text(index + 1));
    if (!words.isWord(at)) return false;
  }
  return false;
}
