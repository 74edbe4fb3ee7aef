import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../../src/draft/parse';
import { familyOf, type Finding } from '../../../src/review/finding';
import { reviewDraft } from '../../../src/review/review';
import { INSPECTORS } from '../../../src/rules/index';
import { builtInStylebook } from '../../../src/stylebook/builtIn';

function styleOf(text: string): readonly Finding[] {
  const draft = parseDraft(text, 'plaintext');
  return reviewDraft(draft, builtInStylebook(), { inspectors: INSPECTORS }).findings.filter(
    (one) => familyOf(one.rule) === 'style' && one.severity !== 'hint',
  );
}

/** The text with the first fix of each style finding applied, the last first. */
function fixed(text: string): string {
  const edits = styleOf(text).flatMap((one) => one.fixes[0]?.edits ?? []);
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

describe('style', function () {
  this.timeout(20_000);

  it('fixes what meets in one sentence, each in its place', () => {
    const cases: readonly (readonly [string, string])[] = [
      [
        'The vote on September 3rd at 7:00 PM drew 3 people.',
        'The vote on Sept. 3 at 7 p.m. drew three people.',
      ],
      [
        'Ana Ruiz, twenty-three, paid $2000 for a 10 year lease.',
        'Ana Ruiz, 23, paid $2,000 for a 10-year lease.',
      ],
      [
        'He left 12 Oak Road for Mill Rd. in Eagan, MN.',
        'He left 12 Oak Road for Mill Road in Eagan, Minnesota.',
      ],
      [
        'An European firm hired eleven men , two of them 20 year olds.',
        'A European firm hired 11 men, two of them 20-year-olds.',
      ],
    ];
    for (const [wrong, right] of cases) assert.equal(fixed(wrong), right);
  });

  it('says nothing about copy that is right', () => {
    const right = [
      'Gov. Ana Ruiz signed the bill Monday, Oct. 14, 2024, in Albany, New York, where it had waited for nine months.',
      'The 8-year-old walked 3 miles along Harbor Drive to 1700 Cherry St., paid $5 and 2 cents, and was home by noon.',
      'Sen. Bo Li, R-Ky., said about 15% of the 2nd District’s 1.2 million voters, or one in 10, stayed home in the ’90s.',
      'The Jets won 21-7 at 7:30 p.m. Friday, and the 101-year-old theater reopened Dec. 1 with “A Song of the Road.”',
      'Capt. Ann Ortiz of the 5th Fleet moved to South Korea from the Midwest; Harris’ aides called it a historic hour.',
    ];
    for (const text of right)
      assert.deepEqual(
        styleOf(text).map((one) => `${one.rule} ${text.slice(one.start, one.end)}`),
        [],
        text,
      );
  });

  it('leaves quoted speech alone but for its spacing', () => {
    const text = '“The advisor took eleven e-mails towards Kiev , and it was very unique,” Ruiz said Monday.';
    assert.deepEqual(
      styleOf(text).map((one) => one.rule),
      ['style/spacing'],
    );
  });

  it('changes in a fix what it names, and nothing outside the finding’s paragraph', () => {
    const words = fc.constantFrom(
      'the',
      'a',
      'hour',
      '9',
      '10',
      'goats',
      '$5',
      'Oct.',
      '3rd',
      'percent',
      'St.',
      'and',
      ',',
      '.',
      '"',
      'Ana',
      'Ruiz',
      'p.m.',
      'year',
      'old',
      '-',
      'MN',
      "'s",
      'U.S.',
      '1990’s',
      '%',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (list) => {
        const text = list.join(' ');
        for (const finding of styleOf(text)) {
          assert.ok(finding.start >= 0 && finding.start < finding.end && finding.end <= text.length);
          for (const { edits } of finding.fixes) {
            for (const edit of edits)
              assert.ok(edit.start >= 0 && edit.start <= edit.end && edit.end <= text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads 190,000 characters on one line', () => {
    const line = 'He paid $5 for 10 goats at 7 p.m., "so they say," on Oct. 3rd; '.repeat(3_000);
    assert.ok(styleOf(line).length > 1_000);
  });
});
