// How well the engine reads the 60 passages that we wrote and marked up by hand, desk by desk.
//   node dist/test/eval/passages.js [--misses]
import { parseDraft } from '../../src/draft/parse';
import type { Span } from '../../src/draft/span';
import { readSources } from '../../src/sources/read';
import type { Attribution } from '../../src/sources/sources';
import { builtInStylebook } from '../../src/stylebook/builtIn';
import { DESKS, passagesOf } from './passages/files';
import type { GoldAttribution, GoldPassage, Place } from './passages/markup';

const PARTS = ['source', 'cue', 'content'] as const;

/** Found, of those given by the engine, of those in the gold. */
interface Count {
  right: number;
  given: number;
  gold: number;
}

const stylebook = builtInStylebook();
const table: Record<string, Record<string, string>> = {};
const all = newCounts();
for (const desk of DESKS) {
  const counts = newCounts();
  for (const passage of passagesOf(desk)) measure(passage, counts);
  table[desk] = rates(counts);
  for (const key of Object.keys(counts)) add(all, counts, key);
}
table.all = rates(all);
console.table(table);

function newCounts(): Record<string, Count> {
  const names = [...PARTS, 'speech found', 'speech right', 'speaker of a quote', 'sources'];
  return Object.fromEntries(names.map((name) => [name, { right: 0, given: 0, gold: 0 }]));
}

function add(sum: Record<string, Count>, counts: Record<string, Count>, key: string): void {
  const [into, from] = [sum[key], counts[key]];
  if (into === undefined || from === undefined) return;
  into.right += from.right;
  into.given += from.given;
  into.gold += from.gold;
}

function rates(counts: Record<string, Count>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(counts).map(([name, { right, given, gold }]) => [
      name,
      [
        ...(given > 0 ? [`P ${percent(right, given)}`] : []),
        ...(gold > 0 ? [`R ${percent(right, gold)}`] : []),
      ].join(' '),
    ]),
  );
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
}

function measure(passage: GoldPassage, counts: Record<string, Count>): void {
  const { text, attributions: gold } = passage;
  const read = readSources(parseDraft(text, 'plaintext'), stylebook);
  const given = read.attributions.filter(
    (one) => one.content.length > 0 && one.source.length + one.cue.length > 0,
  );
  for (const part of PARTS) {
    const right = new Set(gold.map((one) => key(text, one[part])).filter((one) => one !== ''));
    const found = new Set(given.map((one) => key(text, one[part].map(place))).filter((one) => one !== ''));
    count(counts[part], [...found].filter((one) => right.has(one)).length, found.size, right.size);
  }
  const speech = given.filter((one) => one.class === 'speech' && one.source.length > 0);
  const spoken = gold.filter((one) => one.class === 'speech' && one.source.length > 0);
  const heard = spoken.filter((one) => speech.some((other) => meets(one, other)));
  const sound = speech.filter((one) => gold.some((other) => meets(other, one)));
  count(counts['speech found'], heard.length, 0, spoken.length);
  count(counts['speech right'], sound.length, speech.length, 0);
  const quoted = gold.filter((one) => one.kind !== 'indirect' && one.speaker !== null);
  const named = quoted.filter((one) =>
    given.some((other) => touch(one.content, other.content) && sameName(other.speaker?.name, one.speaker)),
  );
  count(counts['speaker of a quote'], named.length, 0, quoted.length);
  const names = passage.sources.filter((one) => read.sources.some((other) => sameName(other.name, one.name)));
  count(counts.sources, names.length, read.sources.length, passage.sources.length);
  if (process.argv.includes('--misses')) {
    for (const one of spoken.filter((each) => !heard.includes(each))) {
      console.log(
        `${passage.path}: not found: ${one.content.map(([start, end]) => text.slice(start, end)).join(' … ')}`,
      );
    }
    for (const one of quoted.filter((each) => !named.includes(each))) {
      console.log(
        `${passage.path}: not ${String(one.speaker)}: ${one.content.map(([start, end]) => text.slice(start, end)).join(' … ')}`,
      );
    }
  }
}

function count(into: Count | undefined, right: number, given: number, gold: number): void {
  if (into === undefined) return;
  into.right += right;
  into.given += given;
  into.gold += gold;
}

function place({ start, end }: Span): Place {
  return [start, end];
}

/** Places as one string, those with nothing but white space between them joined. */
function key(text: string, places: readonly Place[]): string {
  const joined: [number, number][] = [];
  for (const [start, end] of places) {
    const last = joined.at(-1);
    if (last !== undefined && text.slice(last[1], start).trim() === '') last[1] = end;
    else joined.push([start, end]);
  }
  return joined.join(' ');
}

function meets(gold: GoldAttribution, given: Attribution): boolean {
  return touch(gold.content, given.content) && touch(gold.source, given.source);
}

function touch(gold: readonly Place[], given: readonly Span[]): boolean {
  return gold.some(([start, end]) => given.some((one) => start < one.end && one.start < end));
}

/** The same name, whatever article or title stands before it. */
function sameName(a: string | undefined, b: string | null): boolean {
  const bare = (name: string) => name.replace(/^(?:the|an?) /i, '').toLowerCase();
  return a !== undefined && b !== null && bare(a) === bare(b);
}
