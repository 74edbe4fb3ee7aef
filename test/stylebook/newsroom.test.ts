import assert from 'node:assert/strict';
import { readNewsroom } from '../../src/stylebook/newsroom';
import { PatternInspector, type Verdict } from '../../src/stylebook/patterns/inspect';
import { shelfOf } from './memoryShelf';

const VAGUE = 'extends: existence\nmessage: "Drop \'%s\'."\nlevel: suggestion\ntokens:\n  - various\n';
const TERMS =
  "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nlevel: error\nswap:\n  utilize: use\n";

function read(files: Readonly<Record<string, string>>, folders = ['/desk'], verdict: Verdict = 'unknown') {
  const inspector = new PatternInspector((patterns) => Promise.resolve(patterns.map(() => verdict)));
  return readNewsroom(folders, shelfOf(files), inspector);
}

function idsOf(newsroom: Awaited<ReturnType<typeof read>>, draft = '/desk/story.md'): readonly string[] {
  const { dataRules } = newsroom.stylebookFor(draft);
  return dataRules.filter((rule) => rule.layer.kind !== 'ap').map((rule) => rule.id);
}

describe('a newsroom: packages and .vale.ini', () => {
  const styles = {
    '/desk/styles/Desk/Vague.yml': VAGUE,
    '/desk/styles/Desk/Terms.yml': TERMS,
    '/desk/styles/Desk/meta.json': '{}',
  };

  it('reads a package that copydesk.yml names', async () => {
    const newsroom = await read({ ...styles, '/desk/copydesk.yml': 'packages: [styles/Desk]\n' });
    assert.deepEqual(newsroom.problems, []);
    assert.deepEqual(idsOf(newsroom), ['Desk/Terms', 'Desk/Vague']);
    const vague = newsroom.stylebookFor('/desk/a.md').dataRules.find((rule) => rule.id === 'Desk/Vague');
    assert.equal(vague?.severity, 'information');
    assert.deepEqual(vague.layer, { kind: 'package', name: 'Desk', path: '/desk/styles/Desk' });
  });

  it('reads .vale.ini: styles by glob, single rules, levels, the least level', async () => {
    const ini = [
      '# ours',
      'StylesPath = styles',
      'MinAlertLevel = warning',
      '',
      '[*.md]',
      'BasedOnStyles = Desk',
      'Desk.Terms = warning ; softer',
      '[notes/*]',
      'Desk.Terms = NO',
    ].join('\n');
    const newsroom = await read({ ...styles, '/desk/.vale.ini': ini });
    assert.deepEqual(newsroom.problems, []);
    assert.deepEqual(idsOf(newsroom, '/desk/a.md'), ['Desk/Terms', 'Desk/Vague']);
    assert.deepEqual(idsOf(newsroom, '/desk/notes/a.md'), ['Desk/Vague']);
    assert.deepEqual(idsOf(newsroom, '/desk/a.txt'), []);
    const stylebook = newsroom.stylebookFor('/desk/a.md');
    assert.equal(stylebook.ruling('Desk/Terms')?.severity, 'warning');
    assert.equal(stylebook.ruling('Desk/Vague')?.severity, 'off');
  });

  it('makes rules of vocabularies and spares what is accepted', async () => {
    const newsroom = await read({
      ...styles,
      '/desk/.vale.ini': 'StylesPath = styles\nVocab = Words\n[*]\nBasedOnStyles = Vale, Desk\n',
      '/desk/styles/config/vocabularies/Words/accept.txt': '# names\nGitHub\nvarious artists\n',
      '/desk/styles/config/vocabularies/Words/reject.txt': 'irregardless\n',
    });
    const { dataRules } = newsroom.stylebookFor('/desk/a.md');
    const rule = (id: string) => dataRules.find((one) => one.id === id)?.definition;
    assert.deepEqual(rule('Vale/Terms')?.swap, {
      github: 'GitHub',
      'various artists': 'various artists',
    });
    assert.deepEqual(rule('Vale/Avoid')?.tokens, ['irregardless']);
    assert.deepEqual(rule('Desk/Vague')?.exceptions, ['GitHub', 'various artists']);
    assert.ok(rule('Vale/Repetition'));
  });

  it('names what is not there, and the command that fetches it', async () => {
    const newsroom = await read({ '/desk/.vale.ini': 'StylesPath = styles\n[*]\nBasedOnStyles = Gone\n' });
    assert.match(
      newsroom.problems[0] ?? '',
      /^\/desk\/\.vale\.ini:1:1: the style `Gone` is not in `styles`; `vale sync`/,
    );
    const other = await read({ '/desk/copydesk.yml': 'packages: [styles/Gone]\n' });
    assert.match(other.problems[0] ?? '', /the package `styles\/Gone` is not there; `vale sync`/);
  });

  it('names what it does not run, and runs the rest', async () => {
    const newsroom = await read({
      ...styles,
      '/desk/copydesk.yml': 'packages: [styles/Desk]\n',
      '/desk/styles/Desk/Sequence.yml': 'extends: sequence\nmessage: x\ntokens: []\n',
      '/desk/styles/Desk/Odd.yml': "extends: existence\nmessage: x\ntokens:\n  - '(?(1)a)'\n",
      '/desk/styles/Desk/Broken.yml': 'extends: [existence\n',
    });
    assert.deepEqual(idsOf(newsroom), ['Desk/Terms', 'Desk/Vague']);
    assert.equal(newsroom.notices.length, 2);
    assert.match(newsroom.notices.join('\n'), /Sequence\.yml:1:1: `extends: sequence` is not supported/);
    assert.match(newsroom.problems[0] ?? '', /^\/desk\/styles\/Desk\/Broken\.yml:/);
  });

  it('reads nothing above the workspace', async () => {
    const newsroom = await read({
      '/desk/copydesk.yml': 'packages: [../other/Desk]\n',
      '/other/Desk/Vague.yml': VAGUE,
    });
    assert.match(newsroom.problems[0] ?? '', /lies outside the workspace/);
    assert.deepEqual(idsOf(newsroom), []);
  });

  it('refuses a pattern that doubles, and lets none run here that only a checker vouches for', async () => {
    const evil = "extends: existence\nmessage: x\nraw:\n  - '(a+)+$'\n";
    const files = {
      ...styles,
      '/desk/copydesk.yml': 'packages: [styles/Desk]\n',
      '/desk/styles/Desk/Evil.yml': evil,
    };
    const refused = await read(files, ['/desk'], 'exponential');
    assert.ok(!idsOf(refused).includes('Desk/Evil'));
    assert.match(
      refused.notices[0] ?? '',
      /Desk\/Evil: the pattern `\(a\+\)\+\$` is not run: its time can double/,
    );
    for (const verdict of ['safe', 'quadratic', 'worse', 'unknown'] as const) {
      const newsroom = await read(files, ['/desk'], verdict);
      const { dataRules } = newsroom.stylebookFor('/desk/a.md');
      assert.equal(dataRules.find(({ id }) => id === 'Desk/Evil')?.apart, true, verdict);
      assert.equal(dataRules.find(({ id }) => id === 'Desk/Vague')?.apart, undefined);
    }
  });
});

describe('a newsroom: who decides', () => {
  it('lets the nearer folder overrule the farther, and an override its file', async () => {
    const newsroom = await read(
      {
        '/desk/copydesk.yml':
          'severities:\n  ap/terms: error\n  ap: hint\nlimits: { sentenceWords: 30 }\noverrides:\n  - files: opinion/**\n    severities: { ap/terms: off }\n',
        '/desk/sport/copydesk.yml': 'severities:\n  ap/terms: warning\n',
      },
      ['/desk', '/desk/sport'],
    );
    const ruling = (draft: string, rule: string) => newsroom.stylebookFor(draft).ruling(rule);
    assert.deepEqual(ruling('/desk/sport/a.md', 'ap/terms'), {
      severity: 'warning',
      layer: { kind: 'folder', name: 'copydesk.yml', path: '/desk/sport/copydesk.yml' },
    });
    assert.equal(ruling('/desk/sport/a.md', 'ap/usage')?.severity, 'hint');
    assert.equal(ruling('/desk/sport/a.md', 'style/other'), undefined);
    const above = await read({
      '/desk/copydesk.yml':
        'severities: { ap/terms: error }\noverrides:\n  - files: opinion/**\n    severities: { ap/terms: off }\n',
    });
    assert.equal(above.stylebookFor('/desk/opinion/a.md').ruling('ap/terms')?.severity, 'off');
    assert.equal(above.stylebookFor('/desk/a.md').ruling('ap/terms')?.severity, 'error');
    assert.equal(newsroom.stylebookFor('/desk/a.md').limits.sentenceWords, 30);
  });

  it('switches all of AP style off with `stylebook: none`, and single rules on again', async () => {
    const newsroom = await read({
      '/desk/copydesk.yml': 'stylebook: none\nseverities: { ap/headlines: warning }\n',
    });
    const stylebook = newsroom.stylebookFor('/desk/a.md');
    const ruling = (rule: string) => stylebook.ruling(rule);
    assert.deepEqual(stylebook.dataRules, []);
    assert.equal(ruling('ap/states')?.severity, 'off');
    assert.equal(ruling('ap/headlines')?.severity, 'warning');
    assert.equal(ruling('style/spacing'), undefined);
  });

  it('is the same object for the same decisions, and another version for others', async () => {
    const newsroom = await read({
      '/desk/copydesk.yml': 'overrides:\n  - files: x/**\n    limits: { ledeWords: 20 }\n',
    });
    assert.equal(newsroom.stylebookFor('/desk/a.md'), newsroom.stylebookFor('/desk/b.md'));
    assert.notEqual(
      newsroom.stylebookFor('/desk/a.md').version,
      newsroom.stylebookFor('/desk/x/a.md').version,
    );
  });

  it('lets packages look into quotations only if the house says so', async () => {
    const files = { '/desk/styles/Desk/Vague.yml': VAGUE };
    const skip = await read({ ...files, '/desk/copydesk.yml': 'packages: [styles/Desk]\n' });
    const include = await read({
      ...files,
      '/desk/copydesk.yml': 'quotes: include\npackages: [styles/Desk]\n',
    });
    const quotes = (newsroom: typeof skip) =>
      newsroom.stylebookFor('/desk/a.md').dataRules.find((rule) => rule.id === 'Desk/Vague')?.definition
        .quotes;
    assert.equal(quotes(skip), undefined);
    assert.equal(quotes(include), 'include');
  });

  it('lets stand what is ignored, until its last day', async () => {
    const newsroom = await read({
      '/desk/copydesk.yml':
        'ignore:\n  - { rule: ap/*, words: [Kiev], files: old/**, reason: history, until: 2027-01-31 }\n',
    });
    const ignores = (rule: string, words: string, draft: string, today: string) =>
      newsroom.ignores(draft, rule, words, today);
    assert.ok(ignores('ap/terms', 'kiev', '/desk/old/a.md', '2027-01-31'));
    assert.ok(!ignores('ap/terms', 'kiev', '/desk/old/a.md', '2027-02-01'));
    assert.ok(!ignores('ap/terms', 'Kyiv', '/desk/old/a.md', '2027-01-01'));
    assert.ok(!ignores('house/x', 'kiev', '/desk/old/a.md', '2027-01-01'));
    assert.ok(!ignores('ap/terms', 'kiev', '/desk/new/a.md', '2027-01-01'));
  });
});

describe('a newsroom: which files are drafts', () => {
  const files = {
    '/desk/copydesk.yml': "drafts:\n  include: ['stories/**', 'sport/**']\n  exclude: '**/old/**'\n",
    '/desk/sport/copydesk.yml': 'drafts: { include: [match-*.md], languages: [markdown] }\n',
  };

  it('includes and excludes by globs seen from the file', async () => {
    const newsroom = await read(files);
    const chosen = (path: string) => newsroom.choosesDraft(path, 'markdown');
    assert.ok(chosen('/desk/stories/a.md'));
    assert.ok(!chosen('/desk/notes/a.md'));
    assert.ok(!chosen('/desk/stories/old/a.md'));
    assert.ok(newsroom.choosesDraft('/desk/stories/a.txt', 'plaintext'));
  });

  it('takes a folder that is named for all in it', async () => {
    for (const exclude of ['old', 'old/', './old', '**/old']) {
      const newsroom = await read({ '/desk/copydesk.yml': `drafts: { exclude: "${exclude}" }\n` });
      assert.ok(!newsroom.choosesDraft('/desk/old/deep/a.md', 'markdown'), exclude);
      assert.ok(newsroom.choosesDraft('/desk/older/a.md', 'markdown'), exclude);
    }
  });

  it('lets the nearer folder choose, but not bring back what is excluded above', async () => {
    const newsroom = await read(files, ['/desk', '/desk/sport']);
    assert.ok(newsroom.choosesDraft('/desk/sport/match-1.md', 'markdown'));
    assert.ok(!newsroom.choosesDraft('/desk/sport/table.md', 'markdown'));
    assert.ok(!newsroom.choosesDraft('/desk/sport/match-1.md', 'plaintext'));
    const deeper = await read(
      { '/desk/copydesk.yml': 'drafts: { exclude: [sport/match-1.md] }\n', ...dropped(files) },
      ['/desk', '/desk/sport'],
    );
    assert.ok(!deeper.choosesDraft('/desk/sport/match-1.md', 'markdown'));
  });

  it('asks what is no file yet for its language alone', async () => {
    const newsroom = await read(files, ['/desk', '/desk/sport']);
    assert.ok(newsroom.choosesDraft(undefined, 'markdown'));
    assert.ok(!newsroom.choosesDraft(undefined, 'news-draft'));
  });

  it('takes every draft where nothing is said', async () => {
    assert.ok((await read({})).choosesDraft('/desk/a.story', 'news-draft'));
  });

  function dropped({ '/desk/sport/copydesk.yml': sport }: typeof files): Record<string, string> {
    return { '/desk/sport/copydesk.yml': sport };
  }
});
