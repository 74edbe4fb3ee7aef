import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { parseDraft } from '../../src/draft/parse';
import { signOff } from '../../src/report/checklist';
import { toGithub } from '../../src/report/github';
import { toHtml } from '../../src/report/html';
import { toJunit } from '../../src/report/junit';
import { toMarkdown } from '../../src/report/markdown';
import { toPretty } from '../../src/report/pretty';
import { inWords, type FileResult } from '../../src/report/results';
import { toSarif } from '../../src/report/sarif';
import { ledgerCsv, ledgerMarkdown, ledgerPretty } from '../../src/report/sources';
import { reviewDraft } from '../../src/review/review';
import type { ParagraphRule } from '../../src/review/rule';
import { INSPECTORS } from '../../src/rules/index';
import { builtInStylebook } from '../../src/stylebook/builtIn';

/** A rule that flags every “bad”, with words that each format must escape. */
const bad: ParagraphRule = {
  id: 'test/bad',
  title: 'Bad',
  why: 'It is a test.',
  severity: 'warning',
  insideQuotes: true,
  anyLanguage: true,
  looksAt: 'paragraph',
  examples: { flags: [], passes: [] },
  check(passage, _stylebook, report) {
    for (const match of passage.prose.matchAll(/bad/g)) {
      const span = { start: match.index, end: match.index + 3 };
      report({
        ...span,
        message: 'Say <b>"good"</b> & 100% | not bad.',
        fixes: [{ title: 'good', safe: true, edits: [{ ...span, text: 'good' }] }],
      });
    }
  },
};

function result(text: string, path = 'a,b: c.txt'): FileResult {
  const review = reviewDraft(parseDraft(text, 'plaintext'), builtInStylebook(), { inspectors: [bad] });
  return { path, review, findings: review.findings };
}

const TWO = [result('All is well.\n\nThis is bad, very bad.'), result('Fine.', 'fine.txt')];

describe('reports', () => {
  it('say in words what was found', () => {
    assert.equal(inWords(TWO.flatMap((one) => one.findings)), '2 findings: 2 style');
    assert.equal(inWords([]), 'No findings');
  });

  it('pretty: the line, an underline below the words, the fix', () => {
    const text = toPretty(TWO);
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('This is bad'));
    const column = lines[at]?.indexOf('bad') ?? -1;
    assert.equal(lines[at + 1]?.indexOf('~~~'), column);
    assert.match(text, /fix: good/);
    assert.match(text, /2 findings: 2 style in 2 drafts/);
  });

  it('pretty: a long line is cut around the words', () => {
    const text = toPretty([result(`${'word '.repeat(100)}bad ${'word '.repeat(100)}`)]);
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('bad '));
    assert.ok((lines.find((line) => line.includes('~~~'))?.length ?? 999) < 120);
    assert.ok(at >= 0);
  });

  it('SARIF: places in UTF-16 code units, fixes as replacements', () => {
    const log = JSON.parse(toSarif(TWO, [bad], '1.0.0')) as Log;
    const [run] = log.runs;
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      run.tool.driver.rules?.map((rule) => rule.id),
      ['test/bad'],
    );
    const first = run.results?.[0];
    assert.equal(first?.level, 'warning');
    assert.equal(first.locations?.[0]?.physicalLocation?.region?.startLine, 3);
    assert.equal(first.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text, 'good');
  });

  it('GitHub: one command a finding, its properties escaped', () => {
    const [first] = toGithub(TWO).split('\n');
    assert.match(
      first ?? '',
      /^::warning file=a%2Cb%3A c\.txt,line=3,col=9,endLine=3,endColumn=12,title=test\/bad::/,
    );
    assert.match(first ?? '', /100%25/);
  });

  it('JUnit and HTML: nothing of a message becomes markup', () => {
    assert.ok(!toJunit(TWO).includes('<b>'));
    assert.match(toJunit(TWO), /tests="3" failures="2"/);
    const html = toHtml(TWO);
    assert.ok(!html.includes('<b>'));
    assert.match(html, /default-src 'none'/);
    assert.ok(!/\sstyle=|<script|https?:/.test(html), 'inline style, script or address');
    assert.match(toHtml(TWO, { nonce: 'abc' }), /<style nonce="abc">/);
  });

  it('HTML: what stands around the words is cut between two words', () => {
    const far = 'elephants '.repeat(12);
    const html = toHtml([result(`All is well.\n\n${far}are bad and ${far}walk.`)]);
    const [, around = ''] = /<blockquote>(.*?)<\/blockquote>/.exec(html) ?? [];
    assert.match(around, /^… elephants .*elephants are <mark>bad<\/mark> and elephants .*elephants …$/);
  });

  it('Markdown: a table row a finding', () => {
    const rows = toMarkdown(TWO)
      .split('\n')
      .filter((line) => line.startsWith('| 3 |'));
    assert.equal(rows.length, 2);
    assert.ok(rows[0]?.includes('\\|'));
  });

  it('pass on once that a draft is not in English, unless the finding itself is listed', () => {
    const text =
      'Der Rat der Stadt hat am Montag beschlossen, die alte Brücke bis zum Herbst zu sperren. „Wir haben keine andere Wahl“, sagte die Bürgermeisterin und verwies auf das Gutachten, das seit dem Frühjahr vorliegt.';
    const review = reviewDraft(parseDraft(text, 'plaintext'), builtInStylebook(), { inspectors: INSPECTORS });
    const quiet = { path: 'rat.txt', review, findings: [] };
    const said = /not in English/g;
    for (const report of [toPretty, toMarkdown, toHtml]) {
      assert.equal(report([quiet]).match(said)?.length, 1, report.name);
      const loud = report([{ ...quiet, findings: review.findings }]);
      assert.equal(loud.match(said)?.length, 1, report.name);
    }
    assert.match(ledgerPretty([quiet]), said);
    assert.deepEqual(review.sources.sources, []);
    assert.ok(!toPretty(TWO).includes('English'));
  });

  it('the ledger: a row a source, safe for a spreadsheet', () => {
    const review = reviewDraft(
      parseDraft('“We lost,” Coach Ann Reyes said.\n\n“We were slow,” Reyes said.', 'plaintext'),
      builtInStylebook(),
      { inspectors: INSPECTORS },
    );
    const results = [{ path: '=cmd.txt', review }];
    const [header, row] = ledgerCsv(results).split('\r\n');
    assert.equal(header?.split(',')[1], 'source');
    assert.match(row ?? '', /^'=cmd\.txt,Ann Reyes,named,/);
    assert.match(ledgerMarkdown(results), /\| Ann Reyes \| named \|/);
    assert.match(ledgerPretty(results), /Ann Reyes/);
  });

  it('the sign-off tells what keeps a story from the slot', () => {
    const review = reviewDraft(parseDraft('The vote is TK.\n\nIt passed.', 'plaintext'), builtInStylebook(), {
      inspectors: INSPECTORS,
    });
    const open = signOff(review).filter((check) => !check.ready);
    const placeholders = open.find((check) => check.label === 'Placeholders are gone');
    assert.equal(placeholders?.place?.start, 'The vote is '.length);
    assert.ok(open.some((check) => check.label === 'Byline in form' && check.place === undefined));
  });
});
