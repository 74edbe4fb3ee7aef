import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anonymous } from '../../../src/rules/attribution/anonymous';
import { balance } from '../../../src/rules/attribution/balance';
import { claim } from '../../../src/rules/attribution/claim';
import { firstReference } from '../../../src/rules/attribution/first-reference';
import { name } from '../../../src/rules/attribution/name';
import { quote } from '../../../src/rules/attribution/quote';
import { vagueSource } from '../../../src/rules/attribution/vague-source';
import { verb } from '../../../src/rules/attribution/verb';
import { parseDraft } from '../../../src/draft/parse';
import type { Fix, Rule } from '../../../src/review/rule';
import { reviewDraft } from '../../../src/review/review';
import { builtInStylebook } from '../../../src/stylebook/builtIn';
import { fixed } from './found';

const STYLEBOOK = builtInStylebook();
const RULES: readonly Rule[] = [quote, claim, vagueSource, anonymous, verb, firstReference, balance, name];

function findingsIn(text: string) {
  return reviewDraft(parseDraft(text, 'plaintext'), STYLEBOOK, { inspectors: RULES }).findings;
}

/** A fix with each of its choices made in each way. */
function choicesOf(fix: Fix): readonly Fix[] {
  const [edit, ...rest] = fix.edits;
  const choice = edit?.choices?.[0];
  if (edit === undefined || choice === undefined) return [fix];
  return choice.options.map((option) => ({
    ...fix,
    edits: [
      { ...edit, text: edit.text.slice(0, choice.start) + option + edit.text.slice(choice.end) },
      ...rest,
    ],
  }));
}

/** The words within quotation marks, without the marks and the points between them. */
function quotedWords(text: string): string {
  return parseDraft(text, 'plaintext')
    .blocks.flatMap(({ passage }) =>
      passage.quotations.map(
        ({ inner }) => passage.prose.slice(inner.start, inner.end).match(/[\p{L}\p{N}]+/gu) ?? [],
      ),
    )
    .flat()
    .join(' ');
}

const MARKS = [
  ['“', '”'],
  ['"', '"'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
] as const;

const SPOKEN = [
  'We will never agree to such a budget.',
  'The money is gone, and nobody knows where it went.',
  'Who would sign a paper like that one?',
  'The pumps failed before the rain came!',
];
const TOLD = [
  'The council met on Monday and adjourned at noon.',
  'Mayor Lena Ortiz left the hall early.',
  'The plant has cost some 4,000 jobs in the valley.',
  'Sen. Halloran would not pay for repairs because the state caused the leak.',
  'Critics say the levy punishes renters.',
  'The deal is dead, said a manager who spoke on condition of anonymity.',
  'Lena Ortiz claimed that the budget is balanced.',
  'Treasurer Dale Brandtner was accused of theft.',
  'The club signed Brandner in May.',
  'The river will rise again by Sunday.',
];

const paragraph = fc.oneof(
  fc.constantFrom(...TOLD).map((told) => () => told),
  fc.constantFrom(...SPOKEN).map((said) => (open: string, close: string) => `${open}${said}${close}`),
  fc.tuple(fc.constantFrom(...SPOKEN), fc.constantFrom(...SPOKEN)).map(
    ([first, second]) =>
      (open: string, close: string) =>
        `${open}${first}\n\n${open}${second}${close}`,
  ),
  fc
    .constantFrom(...SPOKEN)
    .map(
      (said) => (open: string, close: string) =>
        `${open}${said.replace(/[.!?]$/, ',')}${close} Mayor Lena Ortiz said.`,
    ),
  fc
    .constantFrom(...SPOKEN)
    .map(
      (said) => (open: string, close: string) =>
        `The plan was ${open}${said.toLowerCase().replace(/[.!?]$/, '')}${close}.`,
    ),
);

const story = fc
  .tuple(fc.constantFrom(...MARKS), fc.array(paragraph, { minLength: 1, maxLength: 6 }))
  .map(([[open, close], parts]) => parts.map((part) => part(open, close)).join('\n\n'));

describe('quick fixes of attribution', () => {
  it('clear the finding they are offered for, whatever is chosen, and leave quoted words as they are', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(story, (text) => {
        for (const finding of findingsIn(text)) {
          for (const fix of finding.fixes.flatMap(choicesOf)) {
            const after = fixed(text, fix);
            assert.equal(quotedWords(after), quotedWords(text), after);
            const left = findingsIn(after).filter(
              (one) => one.rule === finding.rule && one.start === finding.start,
            );
            assert.deepEqual(
              left.map((one) => one.message),
              [],
              `${fix.title}\n${after}`,
            );
          }
        }
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
