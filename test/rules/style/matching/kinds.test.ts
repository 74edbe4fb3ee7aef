import assert from 'node:assert/strict';
import { flagged, say } from './say';

describe('rules from data: occurrence', () => {
  const rule = {
    extends: 'occurrence',
    message: '%s words',
    scope: 'sentence',
    max: 5,
    token: '\\b(\\w+)\\b',
  };

  it('counts in each sentence and speaks at the first', () => {
    assert.deepEqual(say(rule, 'One two three. Four five six seven eight nine.'), [
      { words: 'Four', message: '6 words', fixed: [] },
    ]);
  });

  it('misses what should be there', () => {
    const few = { extends: 'occurrence', message: 'no link', scope: 'paragraph', min: 1, token: 'http' };
    assert.deepEqual(say(few, 'See here.').length, 1);
  });

  it('counts over the whole draft where the scope says so', () => {
    const all = { extends: 'occurrence', message: '%d times', scope: 'summary', max: 2, token: '\\bvery\\b' };
    assert.deepEqual(
      say(all, 'A very b.\n\nC very d.\n\nE very f.').map((one) => one.message),
      ['3 times'],
    );
  });
});

describe('rules from data: repetition', () => {
  const rule = {
    extends: 'repetition',
    message: "'%s' is repeated",
    ignorecase: true,
    alpha: true,
    action: { name: 'edit', params: ['truncate', ' '] },
    tokens: ['[^\\s.!?]+'],
  };

  it('finds a word twice running, over a line end too', () => {
    const [first, ...rest] = say(rule, 'It was the\nthe end.');
    assert.equal(first?.words, 'the\nthe');
    assert.deepEqual(first.fixed, ['It was the end.']);
    assert.deepEqual(rest, []);
  });

  it('does not take two sentences for one', () => {
    assert.deepEqual(flagged(rule, 'I forgot about that. That is all.'), []);
  });
});

describe('rules from data: consistency', () => {
  const rule = {
    extends: 'consistency',
    message: "'%s' again",
    either: { advisor: 'adviser', 'e-mail(s?)': 'email' },
  };

  it('speaks when the second way appears, in any paragraph', () => {
    assert.deepEqual(flagged(rule, 'An adviser came.\n\nHis adviser left.\n\nThe advisor stayed.'), [
      'advisor',
    ]);
    assert.deepEqual(flagged(rule, 'An adviser came. Send an email.'), []);
    assert.deepEqual(flagged(rule, 'Send e-mails.\n\nSend an email.'), ['email']);
  });
});

describe('rules from data: conditional', () => {
  const rule = {
    extends: 'conditional',
    message: "'%s' is not explained",
    first: '\\b([A-Z]{3,5})\\b',
    second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)',
    exceptions: ['NASA'],
  };

  it('wants a term explained before it is used', () => {
    const text = 'The World Health Organization (WHO) met.\n\nThe WHO and the ILO spoke to NASA.';
    assert.deepEqual(flagged(rule, text), ['ILO']);
  });

  it('wants presence alone where the second has no group', () => {
    const presence = { extends: 'conditional', message: 'no sum', first: 'Table', second: 'Total' };
    assert.deepEqual(flagged(presence, 'Table one. Total 5.\n\nTable two.'), ['Table']);
  });
});

describe('rules from data: capitalization', () => {
  const sentence = {
    extends: 'capitalization',
    message: "'%s'",
    scope: 'heading',
    match: '$sentence',
    indicators: [':'],
    exceptions: ['Event Store', 'macOS'],
  };
  const title = {
    extends: 'capitalization',
    message: "'%s' %s",
    scope: 'heading',
    match: '$title',
    style: 'AP',
    action: { name: 'replace' },
  };
  const body = '\n\nSome body text that is long enough.\n';

  for (const [heading, passes] of [
    ['Top-level entities', true],
    ['This Does Not Comply At All', false],
    ['this isn’t in sentence case', false],
    ['Find the thief: Introduction', true],
    ['Creating a connection to Event Store', true],
    ['macOS has no server', true],
    ['1. An important heading', true],
  ] as const) {
    it(`${passes ? 'passes' : 'flags'} “${heading}” in sentence case`, () => {
      assert.deepEqual(flagged(sentence, `# ${heading}${body}`), passes ? [] : [heading]);
    });
  }

  it('writes a title as AP does', () => {
    assert.deepEqual(say(title, `# the road to the top of a hill${body}`), [
      {
        words: 'the road to the top of a hill',
        message: "'the road to the top of a hill' The Road to the Top of a Hill",
        fixed: [`# The Road to the Top of a Hill${body}`],
      },
    ]);
    assert.deepEqual(say(title, `# The Road to the Top of a Hill${body}`), []);
  });

  it('takes an expression of its own', () => {
    const own = { extends: 'capitalization', message: 'x', scope: 'heading', match: '^[A-Z].*[^.]$' };
    assert.deepEqual(flagged(own, `# A heading.${body}`), ['A heading.']);
  });
});

describe('rules from data: metric and readability', () => {
  const text = '# Head\n\n## One\n\nIt is a short one. So is this.\n\n## Two\n\nAnd so it ends.\n';

  it('evaluates a formula over the draft', () => {
    const rule = { extends: 'metric', message: 'has %s H2s', formula: 'heading.h2', condition: '> 1' };
    assert.deepEqual(
      say(rule, text).map((one) => one.message),
      ['has 2.00 H2s'],
    );
    const words = {
      extends: 'metric',
      message: '%s',
      formula: '(words + 1) * 2 / math.max(sentences, 1)',
      condition: '< 100 && words > 3',
    };
    assert.deepEqual(
      say(words, text).map((one) => one.message),
      ['8.67'],
    );
  });

  it('grades a text', () => {
    const rule = { extends: 'readability', message: 'grade %s', metrics: ['Flesch-Kincaid'], grade: 5 };
    assert.deepEqual(say(rule, text), []);
    const hard =
      'Institutional recapitalization considerations necessitate extraordinarily comprehensive deliberation.';
    assert.equal(say(rule, hard).length, 1);
  });
});

describe('rules from data: where they look', () => {
  const text = '# Head todo\n\nBody todo.\n\n- Item todo\n\n> Quote todo\n\n## Sub todo\n';
  const rule = (scope: unknown) => ({ extends: 'existence', message: 'x', tokens: ['\\w+ todo'], scope });

  for (const [scope, words] of [
    ['heading', ['Head todo', 'Sub todo']],
    ['heading.h1', ['Head todo']],
    ['list', ['Item todo']],
    ['blockquote', ['Quote todo']],
    ['~heading', ['Body todo', 'Item todo', 'Quote todo']],
    ['~heading & ~list', ['Body todo', 'Quote todo']],
    [
      ['heading.h2', 'list'],
      ['Item todo', 'Sub todo'],
    ],
    ['raw', ['Head todo', 'Body todo', 'Item todo', 'Quote todo', 'Sub todo']],
    ['paragraph', ['Body todo']],
  ] as const) {
    it(`scope ${JSON.stringify(scope)}`, () => {
      assert.deepEqual(flagged(rule(scope), text, { kind: 'package' }), words);
    });
  }

  it('looks into quotations only where it says so', () => {
    const quoted = 'He said, “It is todo now,” and left.';
    assert.deepEqual(flagged(rule('text'), quoted), []);
    assert.deepEqual(flagged({ ...rule('text'), quotes: 'include' }, quoted), ['is todo']);
  });

  it('looks at the blocks that it names', () => {
    assert.deepEqual(flagged({ ...rule(undefined), blocks: ['list-item'] }, text), ['Item todo']);
  });

  it('sees spaces as typed where it tells one from two', () => {
    const spaces = { extends: 'existence', message: 'x', nonword: true, tokens: ['[.?!] {2,}[A-Z]'] };
    assert.deepEqual(flagged(spaces, 'One.  Two. **Three**. *Four*.'), ['.  T']);
  });
});

describe('rules from data: marked-up words', () => {
  const text =
    'See [todo here](http://todo.example), **todo now**, *todo soon*, `todo()` and ![todo pic](a.png), todo.';
  for (const [scope, words] of [
    ['link', ['todo here']],
    ['strong', ['todo now']],
    ['emphasis', ['todo soon']],
    ['code', ['todo()']],
    ['alt', ['todo pic']],
  ] as const) {
    it(`scope ${scope}`, () => {
      const rule = { extends: 'existence', message: 'x', nonword: true, tokens: ['todo[^.]*'], scope };
      assert.deepEqual(flagged(rule, text, { kind: 'package' }), words);
    });
  }
});

describe('rules from data: what is left alone', () => {
  const rule = { extends: 'existence', message: 'x', tokens: ['todo'] };

  it('leaves code alone in a package, and what its configuration ignores', () => {
    assert.deepEqual(flagged(rule, 'Say `todo` or todo.', { kind: 'package' }).length, 1);
    const ignoring = { ...rule, ignores: ['\\$[^$]+\\$'] };
    assert.deepEqual(flagged(ignoring, 'Say $todo$ or todo.', { kind: 'package' }).length, 1);
  });

  it('leaves words alone that the newsroom accepts, in the case it accepts them', () => {
    const accepted = ['todo list', 'TODO'];
    const loud = { ...rule, ignorecase: true };
    assert.deepEqual(flagged(loud, 'A todo list, TODO, a todo.', { accepted }), ['todo']);
    assert.deepEqual(say(loud, 'A todo list, TODO, a todo.').length, 3);
  });
});

describe('rules from data: long and hostile texts', () => {
  it('finds phrases in a paragraph of any length', () => {
    const rule = { extends: 'existence', message: 'x', tokens: ['needle in a haystack', 'n\\w+ in the hay'] };
    const text = `${'Some hay and straw. '.repeat(5000)}A needle in a haystack. ${'More hay. '.repeat(500)}A nail in the hay.`;
    assert.deepEqual(flagged(rule, text), ['needle in a haystack', 'nail in the hay']);
  });

  it('is done with a quadratic pattern on one endless word', function () {
    this.timeout(20_000);
    const rule = { extends: 'existence', message: 'x', tokens: ['\\w+ed'] };
    assert.deepEqual(flagged(rule, 'a'.repeat(300_000)), []);
  });
});
