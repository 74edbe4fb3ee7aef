import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../../../src/draft/parse';
import { PhraseFinder } from '../../../../src/rules/style/matching/finder';
import { matchesOf } from '../../../../src/rules/style/matching/matches';
import { Segment } from '../../../../src/rules/style/matching/segment';
import { sightingsIn } from '../../../../src/rules/style/matching/sightings';
import { TokenList } from '../../../../src/rules/style/matching/tokens';
import { NO_MODES, parsePattern } from '../../../../src/stylebook/patterns/parse';
import { Pattern } from '../../../../src/stylebook/patterns/pattern';
import { choice, sequence } from '../../../../src/stylebook/patterns/syntax';

const TOKENS = [
  'a',
  'ab',
  'ab c',
  'abs?',
  'a\\w+',
  '[bc]+',
  'b(?= c)',
  '(?:a|b) c',
  '\\d+ c',
  "c'b",
  '\\bb\\b',
  'c[^a]*b',
  '\\sb',
  '(?<=a )b',
  '(?<=\\b(?:a|abs?) )b\\b',
  '(?<=\\b(?:a|b) )c(?= b)',
  'b (?:(?<=ab )a|(?<!ab )c)',
  '(?:the|a) [bc]* quagmire',
  '(?:[bc]+\\.)+ ?a',
  '(?<=quagmire [bc]* )(?:a|b)',
];

describe('the finder and the expressions of a rule', () => {
  it('find what one expression of all tokens would have found', function () {
    this.timeout(60_000);
    const texts = fc.array(
      fc.constantFrom(
        'a',
        'b',
        'c',
        'ab',
        'abs',
        ' ',
        '  ',
        '1',
        '٣',
        "c'b",
        'c’b',
        'É',
        '.',
        ' quagmire',
        'the ',
      ),
      {
        maxLength: 24,
      },
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 6 }),
        texts,
        fc.boolean(),
        fc.boolean(),
        (tokens, parts, words, fold) => {
          const text = `x ${parts.join('')} x`;
          const passage = parseDraft(text, 'plaintext').blocks[0]?.passage;
          assert.ok(passage);
          const segment = new Segment(passage, 0, passage.prose.length, false);
          const nodes = tokens.map((token) => parsePattern(token, { ...NO_MODES, fold }));
          const list = TokenList.of(tokens, words, fold);
          const always = list.unannounced.length > 0 ? [list] : [];
          const seen = sightingsIn(segment, new PhraseFinder([...list.sought()]), always).get(list);
          const found = seen ? matchesOf(list, segment, seen).map(({ start, end }) => [start, end]) : [];

          const edge = parsePattern('\\b');
          const all = new Pattern(words ? sequence([edge, choice(nodes), edge]) : choice(nodes));
          const expected = [...all.all(segment)]
            .filter((match) => match[0] !== '')
            .map((match) => [match.index, match.index + match[0].length]);
          assert.deepEqual(found, expected);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
