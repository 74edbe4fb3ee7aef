import assert from 'node:assert/strict';
import { parseDraft } from '../../src/draft/parse';
import { textAt } from '../../src/draft/span';
import { readSources } from '../../src/sources/read';
import type { StorySources } from '../../src/sources/sources';
import { builtInStylebook } from '../../src/stylebook/builtIn';

function read(...paragraphs: string[]): StorySources & { readonly text: string } {
  const text = ['Council weighs bridge', ...paragraphs].join('\n\n');
  return { ...readSources(parseDraft(text, 'plaintext'), builtInStylebook()), text };
}

/** "source | cue | content" of each attribution of speech, parts of content joined by " … ". */
function said({ text, attributions }: ReturnType<typeof read>): string[] {
  return attributions
    .filter((one) => one.class === 'speech')
    .map(({ source, cue, content }) =>
      [source, cue, content].map((spans) => spans.map((span) => textAt(text, span)).join(' … ')).join(' | '),
    );
}

function speakers(...paragraphs: string[]): (string | undefined)[] {
  return read(...paragraphs).attributions.map(({ speaker }) => speaker?.name);
}

describe('sources: who says what', () => {
  it('finds a quotation and the name behind it', () => {
    assert.deepEqual(said(read('“The bridge is safe to cross,” Maria Lopez said.')), [
      'Maria Lopez | said | “The bridge is safe to cross,”',
    ]);
  });

  it('finds an inverted attribution', () => {
    assert.deepEqual(said(read('“The bridge is safe to cross,” said Maria Lopez.')), [
      'Maria Lopez | said | “The bridge is safe to cross,”',
    ]);
  });

  it('finds who leads up to the quotation of the next paragraph without a word for speech', () => {
    const story = read(
      'When the bridge closed, Maria Lopez released a long statement:',
      '“We checked every bolt.”',
    );
    assert.deepEqual(said(story), ['Maria Lopez | released a long statement: | “We checked every bolt.”']);
    assert.deepEqual(speakers('Maria Lopez kept a list of bolts:', 'It was long.'), []);
  });

  it('finds the name signed below a quotation', () => {
    const story = read('The bridge closed.', '“We checked every bolt.”', '— Maria Lopez, engineer.');
    assert.deepEqual(said(story), ['Maria Lopez | — | “We checked every bolt.”']);
  });

  it('joins the two halves of a split quotation', () => {
    assert.deepEqual(said(read('“The bridge is safe,” Maria Lopez said. “We checked every bolt.”')), [
      'Maria Lopez | said | “The bridge is safe,” … “We checked every bolt.”',
    ]);
  });

  it('finds reported speech', () => {
    assert.deepEqual(said(read('Maria Lopez told reporters that the bridge would close on Monday.')), [
      'Maria Lopez | told | that the bridge would close on Monday',
    ]);
  });

  it('takes a dateline for no part of what somebody says, or of who says it', () => {
    const story = read(
      'OAK HILL, Ohio (AP) – Top bridge donor Maria Lopez said on Friday that it was safe.',
      'OAK HILL, Ohio, Dec. 11 (AP) — Voters are in favor of a bridge, a new poll indicates.',
    );
    assert.deepEqual(said(story), [
      'Top bridge donor Maria Lopez | said | that it was safe',
      'a new poll | indicates | Voters are in favor of a bridge',
    ]);
  });

  it('finds a document behind "according to"', () => {
    assert.deepEqual(said(read('The bridge carries 9,000 cars a day, according to the report.')), [
      'the report | according to | The bridge carries 9,000 cars a day',
    ]);
  });

  it('finds the speaker before a colon, and signed and scripted quotations', () => {
    assert.deepEqual(speakers('“It was the loudest noise that I ever heard in my life.” — Ada Park'), [
      'Ada Park',
    ]);
    assert.deepEqual(speakers('LOPEZ: The room was loud in the night.'), ['LOPEZ']);
  });

  it('carries a speaker over to the quotation of the next paragraph', () => {
    const story = read(
      '“The bridge is safe to cross,” Maria Lopez said.',
      '“We checked every bolt before the first car was let on.”',
    );
    assert.deepEqual(said(story), [
      'Maria Lopez | said | “The bridge is safe to cross,” … “We checked every bolt before the first car was let on.”',
    ]);
  });

  it('gives a quotation to whom the paragraph before introduces with a colon', () => {
    const story = read(
      'Maria Lopez went on to say:',
      '“We checked every bolt before the first car was let on.”',
    );
    assert.deepEqual(
      story.attributions.map(({ speaker, content }) => [speaker?.name, content.length]),
      [['Maria Lopez', 1]],
    );
  });

  it('keeps words of belief apart from speech', () => {
    const [one] = read('Maria Lopez hopes that the bridge will open in the fall.').attributions;
    assert.equal(one?.class, 'other');
  });

  it('tells quotations, reported speech and both apart', () => {
    const kinds = (paragraph: string) => read(paragraph).attributions.map((one) => one.kind);
    assert.deepEqual(kinds('“The bridge is safe to cross,” Maria Lopez said.'), ['quote']);
    assert.deepEqual(kinds('Maria Lopez said that the bridge was safe to cross.'), ['indirect']);
    assert.deepEqual(kinds('Maria Lopez said that the bridge was “as safe as it will ever be.”'), ['mixed']);
  });
});

describe('sources: who speaks', () => {
  const FIRST = 'Maria Lopez, a city engineer, said the bridge was safe.';

  it('finds the person behind a surname', () => {
    assert.deepEqual(speakers(FIRST, '“We checked every bolt,” Lopez said.'), ['Maria Lopez', 'Maria Lopez']);
  });

  it('finds the person behind a pronoun', () => {
    assert.deepEqual(speakers(FIRST, '“We checked every bolt,” she said.'), ['Maria Lopez', 'Maria Lopez']);
  });

  it('finds the person behind a role', () => {
    assert.deepEqual(
      speakers('Sen. Maria Lopez said the bridge was safe.', '“We checked,” the senator said.'),
      ['Maria Lopez', 'Maria Lopez'],
    );
  });

  it('does not take a woman for a man', () => {
    const names = speakers(
      'Maria Lopez said the bridge was safe.',
      'James Okafor said the road was not.',
      '“We checked every bolt,” she said.',
    );
    assert.equal(names.at(-1), 'Maria Lopez');
  });

  it('keeps two people of one surname apart', () => {
    const { people } = read(
      'Maria Lopez said the bridge was safe.',
      'David Lopez said the road was not.',
      '“We checked,” Lopez said.',
    );
    assert.deepEqual(
      people.map(({ name, mentions }) => [name, mentions.length]),
      [
        ['Maria Lopez', 1],
        ['David Lopez', 2],
      ],
    );
  });

  it('joins the forms of one name', () => {
    const { people } = read('William J. Hart said yes.', 'Bill Hart said no.', 'Mr. Hart said maybe.');
    assert.deepEqual(
      people.map(({ name, mentions }) => [name, mentions.length]),
      [['William J. Hart', 3]],
    );
  });

  it('takes no place, paper or month for a person', () => {
    const { people } = read(
      'The White House said on Monday that New York would pay.',
      'The Washington Post reported in April that Los Angeles would not.',
    );
    assert.deepEqual(people, []);
  });

  it('keeps a ledger with title, kind and words', () => {
    const { sources } = read(
      'Maria Lopez, a city engineer, said the bridge was safe.',
      '“We checked,” Lopez said.',
      'The bridge carries 9,000 cars a day, according to the report.',
      'Officials said the work would cost $2 million.',
    );
    assert.deepEqual(
      sources.map(({ name, kind, description, attributions }) => ({ name, kind, description, attributions })),
      [
        { name: 'Maria Lopez', kind: 'named', description: 'a city engineer', attributions: 2 },
        { name: 'the report', kind: 'document', description: '', attributions: 1 },
        { name: 'Officials', kind: 'unnamed', description: '', attributions: 1 },
      ],
    );
  });

  it('takes what a web page left, and notes of the desk, for nobody', () => {
    const { sources } = read(
      '“We checked,” Maria Lopez said.',
      'The bridge opens on Monday.',
      'You must be logged in to post a comment.',
    );
    assert.deepEqual(
      sources.map(({ name }) => name),
      ['Maria Lopez'],
    );
  });

  /** "name (kind): description" of each source. */
  const ledger = (...paragraphs: string[]) =>
    read(...paragraphs).sources.map(
      ({ name, kind, description }) => `${name} (${kind})${description === '' ? '' : `: ${description}`}`,
    );

  it('counts what somebody said, not what somebody is said to believe', () => {
    assert.deepEqual(
      ledger('The council fears that the bridge will fall. Maria Lopez said it would stand.'),
      ['Maria Lopez (named)'],
    );
  });

  it('knows a person whose name is a noun, in a headline and in copy', () => {
    const { sources } = readSources(
      parseDraft('Ada Park: Bridge Will Stand\n\nAda Park said the bridge would stand.\n', 'plaintext'),
      builtInStylebook(),
    );
    assert.deepEqual(
      sources.map(({ name, kind }) => [name, kind]),
      [['Ada Park', 'named']],
    );
  });

  it('takes a preposition within a sentence for the given name that it is', () => {
    assert.deepEqual(ledger('"Nobody asked the islanders," Per Dahl said.'), ['Per Dahl (named)']);
  });

  it('finds the person in an apposition, and what the story says of somebody first', () => {
    assert.deepEqual(
      ledger('“We checked,” said its director, Odile Marchetti. “It holds,” Marchetti added.'),
      ['Odile Marchetti (named): its director'],
    );
    assert.deepEqual(ledger('U.S. Secretary of State Maria Lopez has seen it. “We checked,” Lopez said.'), [
      'Maria Lopez (named): U.S. Secretary of State',
    ]);
    assert.deepEqual(ledger('Maria Lopez, a former aide to Sen. Ted Cross, said the bridge was safe.'), [
      'Maria Lopez (named): a former aide to Sen. Ted Cross',
    ]);
    assert.deepEqual(ledger('“We checked,” said Councilwoman Maria Lopez, who represents the wharf.'), [
      'Maria Lopez (named): Councilwoman',
    ]);
    assert.deepEqual(ledger('City arborist Dee Nakamura said the elm was sick.'), [
      'Dee Nakamura (named): City arborist',
    ]);
  });

  it('tells what a source without a name is, and knows it again', () => {
    assert.deepEqual(
      ledger(
        'The bridge carries 9,000 cars a day, according to a report released by the city.',
        'Respondents said they were afraid of it.',
        'Lopez’s allies said the bridge was safe.',
        '“It will hold,” the report said.',
      ),
      ['a report (document): released by the city', 'Respondents (unnamed)', 'Lopez’s allies (unnamed)'],
    );
  });

  it('has no row for a pronoun that nobody explains', () => {
    assert.deepEqual(ledger('“It will hold,” they said.'), []);
  });
});
