// What the style rules find and fix on AP-style cases, and what they flag in published copy.
//   npm run eval -- style [--misses]
import fs from 'node:fs';
import path from 'node:path';
import { parseDraft } from '../../src/draft/parse';
import { overlaps, type Span } from '../../src/draft/span';
import { familyOf, type Finding } from '../../src/review/finding';
import { reviewDraft } from '../../src/review/review';
import type { Edit } from '../../src/review/rule';
import { INSPECTORS } from '../../src/rules/index';
import { builtInStylebook } from '../../src/stylebook/builtIn';
import { shareOf } from './interval';
import { hasData, linesOf, rows } from './plantedDrafts';

const STYLEBOOK = builtInStylebook();
/** Topics that allow many rewrites, so that only what is found counts. */
const JUDGED = new Set(['cliche', 'wordiness', 'bias', 'redundancy', 'attribution-verbs']);
const PUBLISHERS = new Set(['usa-today', 'wash-post', 'nyt']);
const LABELS = path.join('test', 'eval', 'labels', 'style-published.json');

interface Case {
  readonly id: string;
  readonly topic: string;
  readonly wrong: string;
  readonly right: string;
}

interface Article {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
}

/** Cases of our own, written before the rules were looked at: what the rules find without having been told. */
for (const name of ['first', 'second', 'third', 'fourth']) {
  const file = path.join('test', 'eval', 'style', `${name}.jsonl`);
  if (fs.existsSync(file)) cases(`fresh cases, ${name} set`, linesOf<Case>(file));
}
if (hasData()) {
  cases('open AP cases', rows<Case>('style/ap-cases.jsonl'));
  published(rows<Article>('polnear/dev.jsonl').filter((one) => PUBLISHERS.has(one.publisher)));
  labelled();
}

/** What the terminal would show: style, information and above. */
function styleOf(text: string): readonly Finding[] {
  const review = reviewDraft(parseDraft(text, 'plaintext'), STYLEBOOK, { inspectors: INSPECTORS });
  return review.findings.filter((one) => familyOf(one.rule) === 'style' && one.severity !== 'hint');
}

function cases(name: string, all: readonly Case[]): void {
  console.log(`\n${name}: ${all.length}`);
  const topics = new Map<string, { cases: number; found: number; fixed: number }>();
  const sum = { found: 0, fixed: 0, mechanical: 0, mechanicalFixed: 0, atSpot: 0, anywhere: 0 };
  for (const one of all) {
    const row = topics.get(one.topic) ?? { cases: 0, found: 0, fixed: 0 };
    topics.set(one.topic, row);
    const at = styleOf(one.wrong).filter((flag) => overlaps(flag, changed(one.wrong, one.right)));
    const fixed = isFixed(one, at);
    const onRight = styleOf(one.right);
    row.cases++;
    if (at.length > 0) row.found++;
    else if (process.argv.includes('--misses')) console.log(`${one.id} ${one.topic}`);
    if (fixed) row.fixed++;
    sum.found += Number(at.length > 0);
    sum.fixed += Number(fixed);
    sum.mechanical += Number(!JUDGED.has(one.topic));
    sum.mechanicalFixed += Number(fixed && !JUDGED.has(one.topic));
    sum.atSpot += Number(onRight.some((flag) => overlaps(flag, changed(one.right, one.wrong))));
    sum.anywhere += Number(onRight.length > 0);
  }
  console.table(Object.fromEntries(topics));
  console.log(`found ${shareOf(sum.found, all.length)}; exact fix ${shareOf(sum.fixed, all.length)}`);
  console.log(`exact fix over the mechanical topics ${shareOf(sum.mechanicalFixed, sum.mechanical)}`);
  console.log(`flagged at the corrected spot ${shareOf(sum.atSpot, all.length)}`);
  console.log(`any flag on a correct sentence ${shareOf(sum.anywhere, all.length)}`);
}

function isFixed(one: Case, flags: readonly Finding[]): boolean {
  const single = flags.some((flag) => flag.fixes.some((fix) => applied(one.wrong, fix.edits) === one.right));
  return (
    single ||
    applied(
      one.wrong,
      flags.flatMap((flag) => flag.fixes[0]?.edits ?? []),
    ) === one.right
  );
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

/** The stretch of a text that another does not share, widened to whole words. */
function changed(text: string, other: string): Span {
  let start = 0;
  while (start < text.length && text[start] === other[start]) start++;
  let end = text.length;
  for (let at = other.length; end > start && at > start && text[end - 1] === other[at - 1]; at--) end--;
  while (start > 0 && /[\w’'.$%-]/.test(text.charAt(start - 1))) start--;
  while (end < text.length && /[\w’'.%-]/.test(text.charAt(end))) end++;
  return end > start
    ? { start, end }
    : { start: Math.max(0, start - 1), end: Math.min(text.length, end + 1) };
}

function published(articles: readonly Article[]): void {
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const flags = articles.flatMap(({ text }) => styleOf(text));
  const loud = flags.filter(({ severity }) => severity === 'warning' || severity === 'error');
  const per = (count: number) => ((1000 * count) / words).toFixed(2);
  const rules = new Map<string, number>();
  for (const { rule } of flags) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  console.table(Object.fromEntries([...rules].sort((a, b) => b[1] - a[1])));
  console.log(
    `${articles.length} published articles, ${words} words: ${per(loud.length)} findings per 1,000 words ` +
      `at warning or above, ${per(flags.length)} with information`,
  );
}

/** How many of the findings that somebody read were right; of these, how many are still made. */
function labelled(): void {
  interface Label {
    readonly split: string;
    readonly article: string;
    readonly rule: string;
    readonly start: number;
    readonly right: boolean;
  }
  const { findings } = JSON.parse(fs.readFileSync(LABELS, 'utf8')) as { findings: readonly Label[] };
  const texts = new Map(
    ['dev', 'train'].flatMap((split) =>
      rows<Article>(`polnear/${split}.jsonl`).map(({ id, text }) => [`${split} ${id}`, text]),
    ),
  );
  const made = new Map<string, ReadonlySet<string>>();
  const stillMade = findings.filter(({ split, article, rule, start }) => {
    const key = `${split} ${article}`;
    const flags =
      made.get(key) ?? new Set(styleOf(texts.get(key) ?? '').map((one) => `${one.rule} ${one.start}`));
    made.set(key, flags);
    return flags.has(`${rule} ${start}`);
  });
  const right = (list: readonly Label[]) => list.filter((one) => one.right).length;
  console.log(`read: ${shareOf(right(findings), findings.length)} of ${findings.length} right`);
  console.log(`still made: ${shareOf(right(stillMade), stillMade.length)} of ${stillMade.length} right`);
}
