import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { copydesk, folderWith } from './run';

const FAULTY = 'The council met Monday .\n\nIt voted on the the budget.\n';
const CLEAN = 'The council met Monday.\n';

interface Json {
  version: number;
  files: {
    path: string;
    findings: { rule: string; start: number; end: number; line: number; column: number; docs: string }[];
  }[];
}

describe('the terminal', () => {
  let folder = '';
  const run = (...words: string[]) => copydesk(folder, words);
  const json = (...words: string[]) => JSON.parse(run('review', '--format', 'json', ...words).out) as Json;

  beforeEach(() => {
    folder = folderWith({
      'faulty.txt': FAULTY,
      'clean.md': CLEAN,
      'README.md': FAULTY,
      'sub/deep.story': FAULTY,
    });
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  it('ends with 0 for nothing, 1 for findings, 2 where it could not work', () => {
    assert.equal(run('review', 'clean.md').status, 0);
    assert.equal(run('review', 'faulty.txt').status, 1);
    assert.equal(run('review', 'faulty.txt', 'nowhere.txt').status, 2);
    assert.equal(run('review', '--no-such-option').status, 2);
    assert.equal(run('review', '--format', 'yaml', 'clean.md').status, 2);
    assert.equal(run('review').status, 2);
  });

  it('says of a draft in another language that hardly anything read it, and ends with 0', () => {
    const text =
      'Le conseil municipal a décidé lundi de fermer le vieux pont sur la rivière pendant deux ans. La maire a dit que les travaux coûteraient quatre millions d’euros et que la ville ne pouvait plus les repousser.\n';
    fs.writeFileSync(path.join(folder, 'pont.txt'), text);
    const { status, out } = run('review', 'pont.txt');
    assert.equal(status, 0);
    assert.deepEqual(
      out.split('\n').filter((line) => line.includes('not in English')),
      ['  This draft is not in English, so only rules that need no English have read it.'],
    );
    assert.deepEqual(json('pont.txt').files[0]?.findings, []);
  });

  it('lists files without findings too, and gives places from 0 and from 1', () => {
    const { version, files } = json('clean.md', 'faulty.txt');
    assert.equal(version, 1);
    assert.deepEqual(
      files.map((file) => file.path),
      ['clean.md', 'faulty.txt'],
    );
    const doubled = files[1]?.findings.find((finding) => finding.rule === 'style/doubled-word');
    assert.ok(doubled);
    assert.equal(FAULTY.slice(doubled.start, doubled.end), 'the the');
    assert.equal(doubled.line, 3);
    assert.equal(doubled.column, doubled.start - FAULTY.lastIndexOf('\n', doubled.start));
    assert.equal(doubled.docs, 'docs/rules/style/doubled-word.md');
  });

  it('searches a folder for drafts, and takes a file that is named whatever it is', () => {
    assert.deepEqual(
      json('.').files.map((file) => file.path),
      ['clean.md', 'faulty.txt', 'sub/deep.story'],
    );
    assert.deepEqual(
      json('README.md').files.map((file) => file.path),
      ['README.md'],
    );
    assert.deepEqual(
      json('**/*.story').files.map((file) => file.path),
      ['sub/deep.story'],
    );
  });

  it('leaves out what the house stylebook calls no draft, unless it is named', () => {
    fs.writeFileSync(
      path.join(folder, 'copydesk.yml'),
      'drafts: { exclude: [sub/], languages: [plaintext, news-draft] }\n',
    );
    const paths = (...words: string[]) => json(...words).files.map((file) => file.path);
    assert.deepEqual(paths('.'), ['faulty.txt']);
    assert.deepEqual(paths('**/*.{md,story}'), []);
    assert.deepEqual(paths('clean.md'), ['clean.md']);
    fs.writeFileSync(
      path.join(folder, 'copydesk.yml'),
      'drafts: { exclude: sub/**, include: ["**/*.story"] }\n',
    );
    assert.deepEqual(paths('.'), []);
    assert.match(run('index', '.', '--out', path.join(folder, 'i')).out, / of 0 drafts\./);
  });

  it('says what is wrong with a stylebook that leaves no draft', () => {
    fs.writeFileSync(path.join(folder, 'copydesk.yml'), 'drafts: { include: nowhere, incldue: x }\n');
    const { err, status } = run('review', '.');
    assert.match(err, /copydesk\.yml:1:29: unknown key `incldue`; did you mean `include`\?/);
    assert.equal(status, 2);
  });

  it('names a stylebook that is no text, and reviews all the same', () => {
    fs.writeFileSync(path.join(folder, 'copydesk.yml'), Buffer.from([0xff, 0x00, 0xfe, 0x9c]));
    const { out, err, status } = run('review', 'faulty.txt');
    assert.match(err, /copydesk\.yml: not text in UTF-8 or UTF-16/);
    assert.match(out, /style\/doubled-word/);
    assert.equal(status, 2);
  });

  it('decides otherwise for some files, as overrides say', () => {
    const stylebook = [
      'severities: { style/doubled-word: off, style/spacing: off }',
      'terms: [{ avoid: budget, severity: error }]',
      'overrides:',
      '  - files: sub/**',
      '    severities: { style/doubled-word: error, house/budget: off }',
      '    terms: [{ avoid: council }]',
    ].join('\n');
    fs.writeFileSync(path.join(folder, 'copydesk.yml'), stylebook);
    const rules = json('faulty.txt', 'sub/deep.story').files.map((file) =>
      file.findings.map((one) => one.rule),
    );
    assert.deepEqual(rules[0], ['house/budget']);
    assert.deepEqual(
      rules[1]?.filter((rule) => /house|doubled/.test(rule)),
      ['house/council', 'style/doubled-word'],
    );
  });

  it('runs the examples of house rules, those that are off too, and says which do not come out', () => {
    const rules = [
      'stylebook: none',
      'severities: { house/peking: off }',
      'terms:',
      '  - avoid: Peking',
      '    prefer: Beijing',
      '    examples:',
      '      - { flag: A train to ⟦Peking⟧ left., fixed: A train to Beijing left. }',
      '      - pass: He ate Beijing duck.',
      '  - avoid: upcoming',
      '    examples:',
      '      - pass: The upcoming vote is on Monday.',
      '      - flag: The upcoming vote.',
    ].join('\n');
    fs.writeFileSync(path.join(folder, 'copydesk.yml'), rules);
    const { out, err, status } = run('rules', '--test');
    assert.equal(err, '');
    assert.equal(status, 1);
    assert.match(
      out,
      /^house\/upcoming: "The upcoming vote is on Monday\." should pass, but "upcoming" was flagged\.$/m,
    );
    assert.match(
      out,
      /^house\/upcoming: in "The upcoming vote\." nothing is marked: put the flagged words between ⟦ and ⟧\.$/m,
    );
    assert.match(out, /^\d+ rules, \d+ examples: 2 not as expected\.$/m);
    fs.writeFileSync(path.join(folder, 'copydesk.yml'), rules.slice(0, rules.indexOf('  - avoid: upcoming')));
    assert.match(run('rules', '--test').out, /^\d+ rules, \d+ examples: all hold\.$/m);
    assert.equal(run('rules', '--test').status, 0);
  });

  it('reads standard input under the path it is told', () => {
    const { out, status } = copydesk(
      folder,
      ['review', '-', '--stdin-filepath', 'desk/a.md', '--format', 'compact'],
      FAULTY,
    );
    assert.equal(status, 1);
    assert.match(out, /^desk\/a\.md:1:\d+: \w+: .+ \(style\/spacing\)$/m);
  });

  it('says in one line which file it cannot read, and reviews the others', () => {
    fs.writeFileSync(path.join(folder, 'photo.txt'), Buffer.from([0xff, 0xd8, 0x00, 0x01]));
    const { status, err, out } = run('review', 'photo.txt', 'faulty.txt', '--format', 'compact');
    assert.equal(status, 2);
    assert.match(err, /^copydesk: photo\.txt: [^\n]+\n$/);
    assert.match(out, /faulty\.txt/);
  });

  it('fixes what is safe, in the encoding it found, and nothing on a dry run', () => {
    const file = path.join(folder, 'faulty.txt');
    run('fix', 'faulty.txt', '--dry-run');
    assert.equal(fs.readFileSync(file, 'utf8'), FAULTY);
    fs.writeFileSync(file, `\ufeff${FAULTY.replaceAll('\n', '\r\n')}`);
    const { out } = run('fix', 'faulty.txt');
    assert.equal(
      fs.readFileSync(file, 'utf8'),
      '\ufeffThe council met Monday.\r\n\r\nIt voted on the budget.\r\n',
    );
    assert.match(out, /2 safe fixes applied/);
    assert.equal(json('faulty.txt').files[0]?.findings.length, 0);
  });

  it('leaves out what matters less than the minimum', () => {
    assert.equal(run('review', 'faulty.txt', '--min-severity', 'error').status, 0);
  });

  it('respects what editors let stand', () => {
    const [finding] = json('faulty.txt').files[0]?.findings ?? [];
    assert.ok(finding);
    const dismissal = {
      rule: finding.rule,
      words: FAULTY.slice(finding.start, finding.end).replace(/\s+/g, ' ').trim(),
      before: 'The council met Monday',
      after: '',
    };
    fs.mkdirSync(path.join(folder, '.copydesk'));
    const before = json('faulty.txt').files[0]?.findings.length ?? 0;
    fs.writeFileSync(
      path.join(folder, '.copydesk', 'ignored.json'),
      JSON.stringify({ version: 1, ignored: [dismissal] }),
    );
    assert.ok((json('faulty.txt').files[0]?.findings.length ?? 0) <= before);
  });

  for (const format of ['pretty', 'compact', 'sarif', 'junit', 'github', 'markdown', 'html']) {
    it(`prints ${format}`, () => {
      const { out, status } = run('review', 'faulty.txt', '--format', format);
      assert.equal(status, 1);
      assert.match(out, /doubled-word|the the/);
    });
  }

  it('lists every rule with its layer', () => {
    const { rules } = JSON.parse(run('rules', '--format', 'json').out) as {
      rules: { id: string; severity: string; layer: string }[];
    };
    assert.ok(rules.some((rule) => rule.id === 'style/spacing' && rule.layer === 'built-in'));
    assert.equal(run('rules', '--test').status, 0);
  });
});

describe('bad input', () => {
  const hostile: Readonly<Record<string, string>> = {
    'an empty draft': '',
    'white space': ' \n\t\n',
    'lone surrogates': 'The \ud800 mayor \udc00 said so.',
    'one line of 5 MB': 'The mayor said the bridge would close. '.repeat(130_000),
    'ten thousand opening marks': '“'.repeat(10_000),
    'NBSP and zero-width characters': 'The\u00a0mayor\u200b said\u200d so.',
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`${name}: an answer, no crash`, function () {
      this.timeout(30_000);
      const folder = folderWith({ 'draft.txt': Buffer.from(text, 'utf8') });
      const { status, err } = copydesk(folder, ['review', 'draft.txt', '--format', 'json']);
      fs.rmSync(folder, { recursive: true });
      assert.equal(err, '');
      assert.ok(status === 0 || status === 1);
    });
  }
});
