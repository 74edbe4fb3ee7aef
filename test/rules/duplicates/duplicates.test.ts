import assert from 'node:assert/strict';
import { Archive } from '../../../src/archive/archive';
import { parseDraft } from '../../../src/draft/parse';
import type { Finding } from '../../../src/review/finding';
import { reviewDraft } from '../../../src/review/review';
import { contained } from '../../../src/rules/duplicates/contained';
import { elsewhere } from '../../../src/rules/duplicates/elsewhere';
import { nearParagraph } from '../../../src/rules/duplicates/near-paragraph';
import { paragraph } from '../../../src/rules/duplicates/paragraph';
import { quote } from '../../../src/rules/duplicates/quote';
import { sentence } from '../../../src/rules/duplicates/sentence';
import { builtInStylebook } from '../../../src/stylebook/builtIn';

const INSPECTORS = [paragraph, nearParagraph, contained, quote, sentence, elsewhere];
const STYLEBOOK = builtInStylebook();

const FERRY =
  'The ferry company will cut its winter crossings to the outer islands from nine to four a week, the harbor board said on Tuesday.';
const EDITED = FERRY.replace('winter', 'autumn').replace('four', 'three');
const STORM =
  'Fishermen tied up their boats before noon as the barometer fell faster than anyone on the quay could remember.';

const story = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`;

function findingsIn(text: string, archive?: Archive, stylebook = STYLEBOOK): readonly Finding[] {
  return reviewDraft(parseDraft(text, 'plaintext'), stylebook, {
    inspectors: INSPECTORS,
    elsewhere: archive?.from('draft.txt'),
  }).findings;
}

function fixed(text: string, finding: Finding | undefined, title: RegExp): string {
  const fix = finding?.fixes.find((one) => title.test(one.title));
  assert.ok(fix, `no fix ${title.source}`);
  assert.equal(fix.safe, false);
  return [...fix.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, edit) => rest.slice(0, edit.start) + edit.text + rest.slice(edit.end), text);
}

describe('duplicate findings', () => {
  it('link equal paragraphs both ways', () => {
    const text = story(FERRY, STORM, FERRY);
    const [first, second, ...rest] = findingsIn(text);
    assert.deepEqual(rest, []);
    assert.equal(first?.message, 'This paragraph comes again as paragraph 3 (line 5).');
    assert.equal(second?.message, 'This paragraph already stands as paragraph 1 (line 1).');
    const span = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    for (const finding of [first, second]) {
      assert.equal(finding.severity, 'warning');
      assert.deepEqual(finding.related.map(span), [FERRY]);
      assert.notEqual(finding.related[0]?.start, finding.start);
    }
  });

  it('make one group of three copies', () => {
    const messages = findingsIn(story(FERRY, STORM, FERRY, 'Nobody was hurt.', FERRY)).map(
      ({ message }) => message,
    );
    assert.deepEqual(messages, [
      'This paragraph stands 3 times: also as paragraphs 3 and 5 (lines 5 and 9).',
      'This paragraph stands 3 times: also as paragraphs 1 and 5 (lines 1 and 9).',
      'This paragraph stands 3 times: also as paragraphs 1 and 3 (lines 1 and 5).',
    ]);
  });

  it('count equal copies apart from edited ones', () => {
    const messages = findingsIn(
      story(FERRY, STORM, FERRY, 'Nobody was hurt.', EDITED, 'All is well.', FERRY),
    ).map(({ message }) => message);
    assert.equal(messages[1], 'This paragraph stands 3 times: also as paragraphs 1 and 7 (lines 1 and 13).');
    assert.equal(messages[2], 'Edited copy of paragraph 1 (line 1): 2 words differ.');
  });

  it('say how an edited copy differs, word by word', () => {
    const [original, copy] = findingsIn(story(FERRY, STORM, EDITED));
    assert.equal(copy?.message, 'Edited copy of paragraph 1 (line 1): 2 words differ.');
    assert.match(copy.detail ?? '', /~~winter~~\*\*autumn\*\* crossings .* ~~four~~\*\*three\*\*/);
    assert.equal(original?.severity, 'hint');
    assert.match(original.message, /paragraph 3 \(line 5\)/);
  });

  it('offer to delete this copy, the other, or the shorter', () => {
    const longer = EDITED.replace('Tuesday', 'Tuesday after a long meeting');
    const text = story(FERRY, STORM, longer);
    const copy = findingsIn(text).find(({ severity }) => severity === 'warning');
    assert.equal(fixed(text, copy, /^Delete this copy/), story(FERRY, STORM));
    assert.equal(fixed(text, copy, /^Delete the other/), story(STORM, longer));
    assert.equal(fixed(text, copy, /^Keep the longer/), story(STORM, longer));
  });

  it('may be deleted unseen where the newsroom says that equal copies may', () => {
    const stylebook = { ...STYLEBOOK, options: { ...STYLEBOOK.options, deletingExactCopiesIsSafe: true } };
    const safe = findingsIn(story(FERRY, STORM, FERRY), undefined, stylebook).map((finding) =>
      finding.fixes.map((fix) => fix.safe),
    );
    assert.deepEqual(safe, [
      [false, false],
      [true, false],
    ]);
  });

  it('pass a headline that echoes the lede, and boilerplate', () => {
    const headline =
      'Ferry company will cut its winter crossings to the outer islands from nine to four a week';
    assert.deepEqual(findingsIn(story(headline, FERRY, STORM)), []);
    const stylebook = { ...STYLEBOOK, boilerplate: new Set([FERRY.toLowerCase()]) };
    assert.deepEqual(findingsIn(story(FERRY, STORM, FERRY), undefined, stylebook), []);
  });

  it('pass a sentence of boilerplate that stands in another story, whatever stands around it', () => {
    const around = (one: string) =>
      `${one} Islanders met in the parish hall for three hours and left angry, and nobody came to hear them. ${FERRY} ${one.replace('The', 'Then the')}`;
    const archive = new Archive();
    archive.set(
      'a.txt',
      '',
      parseDraft(story(STORM, around('The dairy looks for a barge of its own.')), 'plaintext'),
    );
    const text = story(
      `Two of the oldest said they would row across by themselves. ${FERRY} Prices stay as they are until the end of the year, the company said, and passes hold.`,
    );
    assert.deepEqual(
      findingsIn(text, archive).map(({ rule }) => rule),
      ['duplicates/elsewhere'],
    );
    const stylebook = { ...STYLEBOOK, boilerplate: new Set([FERRY.toLowerCase()]) };
    assert.deepEqual(findingsIn(text, archive, stylebook), []);
  });

  it('name the file and line of what stands elsewhere', () => {
    const archive = new Archive();
    archive.set('desk/earlier.txt', '', parseDraft(story(STORM, FERRY), 'plaintext'));
    const text = story('Nobody was hurt when the roof of the parish hall came down.', FERRY);
    const [finding, ...rest] = findingsIn(text, archive);
    assert.deepEqual(rest, []);
    assert.equal(finding?.message, 'This paragraph already stands in earlier.txt, line 3.');
    assert.deepEqual(
      finding.related.map(({ path, line }) => [path, line]),
      [['desk/earlier.txt', 3]],
    );
    archive.delete('desk/earlier.txt');
    assert.deepEqual(findingsIn(text, archive), []);
  });
});
