import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { completionsAt, hoverAt, problemsIn } from '../../src/stylebook/house/assist';
import { acceptWord, addIgnore, addName, addTerm, setSeverity } from '../../src/stylebook/house/edit';
import { placesOfRules } from '../../src/stylebook/house/places';
import { readHouseFile } from '../../src/stylebook/house/read';
import { houseSchema } from '../../src/stylebook/house/schema';
import { readNewsroom } from '../../src/stylebook/newsroom';
import { PatternInspector } from '../../src/stylebook/patterns/inspect';
import { shelfOf } from './memoryShelf';

function problems(text: string): readonly string[] {
  return problemsIn(text).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** What may be written at the bar. */
function offered(text: string, rules: readonly string[] = []): readonly string[] {
  return completionsAt(text.replace('|', ''), text.indexOf('|'), rules).map((one) => one.label);
}

describe('copydesk.yml, read', () => {
  it('takes what it knows', () => {
    const house = readHouseFile(
      [
        'stylebook: none',
        'packages: [styles/Desk]',
        'severities:',
        '  ap/percent: off',
        '  Desk: hint',
        'limits:',
        '  sentenceWords: 28',
        'names:',
        '  - Ada Lovelace',
        '  - Sammy Davis Jr.',
        'vocabulary:',
        '  accept: [Zorkmid]',
        '  reject: [irregardless]',
        'boilerplate:',
        '  - This is a developing story.',
        'ignore:',
        '  - rule: ap/terms',
        '    reason: the band spells it so',
        '    until: 2030-01-31',
      ].join('\n'),
      'house',
      'copydesk.yml',
      '/desk/copydesk.yml',
    );
    assert.deepEqual(house.problems, []);
    assert.equal(house.base, 'none');
    assert.deepEqual(
      house.packages.map((one) => one.path),
      ['styles/Desk'],
    );
    assert.deepEqual(house.contents.severities, { 'ap/percent': 'off', Desk: 'hint' });
    assert.deepEqual(house.contents.limits, { sentenceWords: 28 });
    assert.deepEqual(house.contents.knownNames, { Lovelace: 'Ada Lovelace', Davis: 'Sammy Davis Jr.' });
    assert.deepEqual(house.contents.accepted, ['Zorkmid']);
    assert.deepEqual(
      house.contents.rules?.map((rule) => rule.id),
      ['house/rejected'],
    );
    assert.deepEqual(house.ignore, [
      { rule: 'ap/terms', words: [], files: [], reason: 'the band spells it so', until: '2030-01-31' },
    ]);
  });

  it('makes a rule of each house term', () => {
    const text =
      'terms:\n  - avoid: [Peking, peking]\n    prefer: Beijing\n    why: the city says so\n  - avoid: Peking\n';
    const { contents } = readHouseFile(text, 'house', 'copydesk.yml', '');
    assert.deepEqual(
      contents.rules?.map((rule) => rule.id),
      ['house/peking', 'house/peking-2'],
    );
    assert.equal(contents.rules[0]?.definition.message, "Write '%s', not '%s': the city says so");
  });

  it('says where something is wrong and what to write instead', () => {
    assert.deepEqual(problems('stylebook: ap\nseverties:\n  x: off\n'), [
      '2:1 unknown key `severties`; did you mean `severities`?',
    ]);
    assert.deepEqual(problems('severities:\n  ap/percent: eror\n'), [
      '2:15 `ap/percent` cannot be `eror`; did you mean `error`?',
    ]);
    assert.deepEqual(problems('limits:\n  sentenceWords: many\n'), [
      '2:18 `sentenceWords` must be a number of at least 1',
    ]);
    assert.deepEqual(problems('terms:\n  - prefer: x\n'), ['2:5 an entry of `terms` needs `avoid:`']);
    assert.deepEqual(problems('ignore:\n  - rule: a\n    reason: b\n    until: soon\n'), [
      '4:12 `until` must be a day, as 2026-12-31',
    ]);
    assert.deepEqual(problems('names: Ada\n'), [
      '1:8 `names` must be a list, each entry on a line after `- `',
    ]);
    assert.deepEqual(problems('rules:\n  mine:\n    extends: existense\n    message: x\n'), [
      '3:14 `extends: existense` is not known; did you mean `existence`?',
    ]);
    assert.match(
      problems('rules:\n  mine:\n    extends: script\n    message: x\n')[0] ?? '',
      /is not supported: it is a program/,
    );
  });

  it('keeps what can be used of a broken file', () => {
    const text = 'severities:\n  ap/percent: off\nterms: nonsense\nlimits: [1\nquotes: include\n';
    const house = readHouseFile(text, 'house', 'copydesk.yml', '');
    assert.ok(house.problems.length > 0);
    assert.deepEqual(house.contents.severities, { 'ap/percent': 'off' });
  });

  it('reads JSON the same way, and takes an empty file for one that says nothing', () => {
    const json = '{"$schema": "x", "severities": {"ap/percent": "off"}, "limit": {}}';
    assert.deepEqual(problems(json), ['1:55 unknown key `limit`; did you mean `limits`?']);
    assert.deepEqual(problems(''), []);
  });

  it('is not undone by a file that multiplies itself', () => {
    const lines = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let i = 0; i < 9; i++) {
      const [name, before] = [String.fromCharCode(98 + i), String.fromCharCode(97 + i)];
      lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`);
    }
    assert.ok(problems(lines.join('\n')).length > 0);
  });
});

describe('copydesk.yml, written with help', () => {
  it('offers keys where keys may stand, those that are there left out', () => {
    assert.ok(offered('|').includes('severities'));
    assert.deepEqual(offered('limits:\n  sentenceWords: 3\n  |').includes('sentenceWords'), false);
    assert.ok(offered('terms:\n  - avoid: x\n    |').includes('prefer'));
    assert.ok(offered('overrides:\n  - files: x\n    limits:\n      |').includes('ledeWords'));
  });

  it('offers values, and rules where a rule is named', () => {
    assert.deepEqual(offered('stylebook: |'), ['ap', 'none']);
    assert.deepEqual(offered('severities:\n  ap/percent: |'), [
      'error',
      'warning',
      'information',
      'hint',
      'off',
    ]);
    assert.deepEqual(offered('severities:\n  |', ['ap/percent']), ['ap/percent']);
    assert.deepEqual(offered('# |'), []);
  });

  it('explains a key', () => {
    assert.match(hoverAt('limits:\n  ledeWords: 30\n', 12)?.about ?? '', /Words in the first paragraph/);
    assert.equal(hoverAt('limits:\n', 60), undefined);
  });

  it('has the schema that is shipped', () => {
    const shipped: unknown = JSON.parse(readFileSync('schemas/copydesk.schema.json', 'utf8'));
    assert.deepEqual(shipped, JSON.parse(JSON.stringify(houseSchema())));
  });
});

describe('copydesk.yml, changed', () => {
  const written =
    '# ours\nstylebook: ap # for now\n\nterms:\n  # the mayor asked\n  - avoid: foo\n    prefer: bar\n';

  it('keeps comments and order', () => {
    assert.equal(
      addTerm(written, { avoid: 'baz', prefer: 'qux' }),
      `${written}  - avoid: baz\n    prefer: qux\n`,
    );
    assert.equal(addName(written, 'Ada Lovelace'), `${written}names:\n  - Ada Lovelace\n`);
  });

  it('begins a file, and says nothing twice', () => {
    assert.equal(acceptWord('', 'zork'), 'vocabulary:\n  accept:\n    - zork\n');
    assert.equal(
      acceptWord('vocabulary:\n  accept:\n    - zork\n', 'zork'),
      'vocabulary:\n  accept:\n    - zork\n',
    );
    assert.equal(setSeverity('severities:\n  a/b: error\n', 'a/b', 'off'), 'severities:\n  a/b: off\n');
  });

  it('keeps JSON as JSON', () => {
    assert.equal(
      setSeverity('{\n    "stylebook": "ap"\n}\n', 'a/b', 'off'),
      '{\n    "stylebook": "ap",\n    "severities": {\n        "a/b": "off"\n    }\n}\n',
    );
  });

  it('leaves a broken file alone', () => {
    assert.equal(addName('names: [a\n', 'b'), 'names: [a\n');
  });

  it('takes an exception for a phrase or a rule, in a file, a folder or everywhere', async () => {
    const text = [
      { rule: 'ap/terms', words: 'Kiev', path: 'old/a (1).md', reason: 'It was called so.' },
      { rule: 'style/quotes', path: 'verse/', reason: 'Verse.' },
      { rule: 'ap/usage', reason: 'We do otherwise.' },
    ].reduce(addIgnore, '# ours\nstylebook: ap # for now\n');
    assert.match(text, /^# ours\nstylebook: ap # for now\nignore:\n {2}- rule: ap\/terms\n {4}words: Kiev\n/);
    assert.deepEqual(problems(text), []);
    const newsroom = await readNewsroom(
      ['/w'],
      shelfOf({ '/w/copydesk.yml': text }),
      new PatternInspector(() => Promise.resolve([])),
    );
    const stands = (draft: string, rule: string, words: string) =>
      newsroom.ignores(`/w/${draft}`, rule, words, '2026-11-27');
    assert.ok(stands('old/a (1).md', 'ap/terms', 'Kiev'));
    assert.ok(!stands('old/a (1).md', 'ap/terms', 'Peking'));
    assert.ok(!stands('old/a 1.md', 'ap/terms', 'Kiev'));
    assert.ok(stands('verse/deep/b.md', 'style/quotes', '"'));
    assert.ok(!stands('prose/b.md', 'style/quotes', '"'));
    assert.ok(stands('prose/b.md', 'ap/usage', 'x'));
  });
});

describe('the rules of a copydesk.yml', () => {
  it('stand where they are named', () => {
    const text = [
      'rules:',
      '  no-passive:',
      '    extends: existence',
      '    message: x',
      '    tokens: [a]',
      'terms:',
      '  - prefer: Beijing',
      '    avoid: Peking',
      '  - avoid: Peking',
      '  - prefer: nothing',
    ].join('\n');
    const lines = [...placesOfRules(text)].map(([id, { start }]) => [
      id,
      text.slice(0, start).split('\n').length,
    ]);
    assert.deepEqual(lines, [
      ['house/no-passive', 2],
      ['house/peking', 7],
      ['house/peking-2', 9],
    ]);
    const ids = readHouseFile(text, 'house', 'copydesk.yml', '').contents.rules?.map((rule) => rule.id);
    assert.deepEqual([...placesOfRules(text).keys()], ids);
  });
});
