import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../src/draft/parse';
import { fixAllSafe, safeFix, stillFits } from '../../src/review/fixing';
import { replaced } from '../../src/review/patch';
import { reviewDraft } from '../../src/review/review';
import { INSPECTORS } from '../../src/rules/index';
import { builtInStylebook } from '../../src/stylebook/builtIn';
import { anyDraft, anyEdit, anyLanguage, edited } from '../arbitraryDrafts';

const stylebook = builtInStylebook();
const options = { inspectors: INSPECTORS };

describe('a review', () => {
  it('after any edits equals a review from scratch', () => {
    fc.assert(
      fc.property(
        anyDraft,
        anyLanguage,
        fc.array(anyEdit, { minLength: 1, maxLength: 4 }),
        (first, language, edits) => {
          let text = first;
          let review = reviewDraft(parseDraft(text, language), stylebook, options);
          for (const edit of edits) {
            text = edited(text, edit);
            const draft = parseDraft(text, language, review.draft);
            review = reviewDraft(draft, stylebook, { ...options, previous: review });
            const scratch = reviewDraft(parseDraft(text, language), stylebook, options);
            assert.deepEqual(review.findings, scratch.findings);
            assert.deepEqual(review.sources, scratch.sources);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps every span within the text, in order', () => {
    fc.assert(
      fc.property(anyDraft, anyLanguage, (text, language) => {
        const { findings, draft } = reviewDraft(parseDraft(text, language), stylebook, options);
        const within = (span: { start: number; end: number }) =>
          assert.ok(
            0 <= span.start && span.start <= span.end && span.end <= draft.text.length,
            JSON.stringify(span),
          );
        findings.forEach((finding, index) => {
          within(finding);
          finding.related.filter((one) => one.path === undefined).forEach(within);
          finding.fixes.flatMap((fix) => fix.edits).forEach(within);
          assert.ok(finding.start >= (findings[index - 1]?.start ?? 0));
          assert.match(finding.message, /\S/);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('answers anything whatever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), anyLanguage, (text, language) => {
        reviewDraft(parseDraft(text, language), stylebook, options);
      }),
      { numRuns: 200 },
    );
  });

  it('of a line of five megabytes takes seconds, and tells of nothing but what it repeats', function () {
    this.timeout(30_000);
    const sentences = Array.from(
      { length: 60_000 },
      (_, index) =>
        `On day ${index} the mayor claimed that Kari Nilsen of ship ${index * 7} had lied, officials said.`,
    );
    const line = sentences.join(' ');
    assert.ok(line.length > 5_000_000);
    const { findings } = reviewDraft(
      parseDraft(`${line}\n\nThe the pier is open.\n`, 'plaintext'),
      stylebook,
      options,
    );
    const rules = findings.filter(({ rule }) => !rule.startsWith('duplicates/')).map(({ rule }) => rule);
    assert.deepEqual(rules, ['style/doubled-word']);
  });
});

describe('fixing all that is safe', () => {
  it('leaves nothing safely fixable, and its edits lead there from the first text', () => {
    fc.assert(
      fc.property(anyDraft, anyLanguage, (text, language) => {
        const draft = parseDraft(text, language);
        const result = fixAllSafe(draft, stylebook, options);
        assert.equal(
          result.review.findings.find((finding) => safeFix(finding) !== undefined),
          undefined,
        );
        assert.equal(replaced(draft.text, result.edits), result.text);
      }),
      { numRuns: 150 },
    );
  });

  it('refuses a fix whose words have changed', () => {
    const fix = { title: 'x', safe: true, edits: [{ start: 2, end: 4, text: '' }] };
    assert.ok(stillFits(fix, 'abcdef', 'xxcdxx'));
    assert.ok(!stillFits(fix, 'abcdef', 'abxdef'));
    assert.ok(!stillFits(fix, 'abcdef', 'abc'));
  });
});
