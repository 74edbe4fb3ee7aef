// Writes what WordNet knows of common English words: models/senses.bin.
//   node dist/training/senses.js WORDNET-FOLDER SENSES.bin
// The folder is WordNet's `dict` with its lists of exceptions. Run it before train.ts, and build that anew.
import fs from 'node:fs';
import path from 'node:path';
import { hashOf } from '../src/sources/lexicon/hash';
import { FIRST_FILE, LEADS, packSense } from '../src/sources/lexicon/sense';

/** How often WordNet's own texts must have a word: rarer ones are hardly ever met. */
const LEAST_COUNT = 2;

const SENSE = /^([a-z][a-z'.-]*)%(\d):(\d\d):\S* \d+ (\d+) (\d+)$/;
const PARTS = { noun: '1', verb: '2', adjective: '35', adverb: '4' } as const;
type Part = keyof typeof PARTS;

/** A word in one part of speech: how often it stands, by the file of its meaning. */
interface Lemma {
  count: number;
  readonly files: Map<number, number>;
}

const [, , dict = '', out = ''] = process.argv;
const linesOf = (file: string) => fs.readFileSync(path.join(dict, file), 'utf8').split('\n');

const lemmas: Readonly<Record<Part, Map<string, Lemma>>> = {
  noun: new Map<string, Lemma>(),
  verb: new Map<string, Lemma>(),
  adjective: new Map<string, Lemma>(),
  adverb: new Map<string, Lemma>(),
};
for (const line of linesOf('index.sense')) {
  const [, word = '', type = '', file, rank, count] = SENSE.exec(line) ?? [];
  const part = (Object.keys(PARTS) as Part[]).find((one) => type !== '' && PARTS[one].includes(type));
  if (part === undefined) continue;
  const lemma = lemmas[part].get(word) ?? { count: 0, files: new Map<number, number>() };
  lemmas[part].set(word, lemma);
  lemma.count += Number(count);
  const weight = Number(count) + 1 / Number(rank);
  lemma.files.set(Number(file), (lemma.files.get(Number(file)) ?? 0) + weight);
}

/** What is known of a form: for each part of speech how often, in which file, as which form. */
interface Use {
  readonly count: number;
  readonly file: number;
  readonly form: number;
}
const forms = new Map<string, Partial<Record<Part, Use>>>();

function put(form: string, part: Part, lemma: Lemma, number: number): void {
  const uses = forms.get(form) ?? {};
  forms.set(form, uses);
  if ((uses[part]?.count ?? -1) >= lemma.count) return;
  const [file = 0] = [...lemma.files].sort(([, a], [, b]) => b - a)[0] ?? [];
  uses[part] = { count: lemma.count, file, form: number };
}

const irregular = { noun: exceptions('noun.exc'), verb: exceptions('verb.exc') };
for (const part of Object.keys(PARTS) as Part[]) {
  for (const [word, lemma] of lemmas[part]) {
    if (lemma.count < LEAST_COUNT) continue;
    put(word, part, lemma, 0);
    if (part === 'noun') for (const form of pluralsOf(word)) put(form, part, lemma, 1);
    if (part === 'verb') for (const [form, number] of verbFormsOf(word)) put(form, part, lemma, number);
  }
}

/** The irregular forms of words. */
function exceptions(file: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of linesOf(file)) {
    const [form = '', base = ''] = line.trim().split(' ');
    if (base !== '' && !form.includes('_')) found.set(base, [...(found.get(base) ?? []), form]);
  }
  return found;
}

function withS(word: string, es: RegExp): string {
  return es.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function pluralsOf(noun: string): readonly string[] {
  return irregular.noun.get(noun) ?? [withS(noun, /(?:s|x|z|ch|sh)$/)];
}

/** Forms of a verb with their numbers: 1 with -s, 2 past, 3 with -ing. */
function verbFormsOf(verb: string): readonly (readonly [string, number])[] {
  const known = irregular.verb.get(verb) ?? [];
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const running = verb.endsWith('ie') ? `${verb.slice(0, -2)}y` : verb.endsWith('ee') ? verb : stem;
  const isRunning = (form: string) => form.endsWith('ing');
  return [
    [withS(verb, /(?:s|x|z|ch|sh|o)$/), 1],
    ...known.map((form): [string, number] => [form, isRunning(form) ? 3 : 2]),
    ...(known.some((form) => !isRunning(form)) ? [] : [[past, 2] as const]),
    ...(known.some(isRunning) ? [] : [[`${running}ing`, 3] as const]),
  ];
}

const table = new Map<number, number>();
for (const [form, uses] of forms) {
  const countOf = (part: Part) => uses[part]?.count ?? -1;
  const lead = LEADS.reduce((best, part) => (countOf(part) > countOf(best) ? part : best));
  const fileOf = (part: 'noun' | 'verb') => (uses[part] ? uses[part].file - FIRST_FILE[part] : 0);
  table.set(
    hashOf(form),
    packSense({
      lead,
      noun: fileOf('noun'),
      plural: uses.noun?.form === 1,
      verb: fileOf('verb'),
      form: uses.verb?.form ?? 0,
    }),
  );
}
const hashes = [...table.keys()].sort((a, b) => a - b);
const bytes = new DataView(new ArrayBuffer(hashes.length * 6));
hashes.forEach((hash, at) => {
  bytes.setInt32(at * 4, hash, true);
  bytes.setUint16(hashes.length * 4 + at * 2, table.get(hash) ?? 0, true);
});
fs.writeFileSync(out, new Uint8Array(bytes.buffer));
console.log(`${String(hashes.length)} words`);
