import fs from 'node:fs';
import type { Draft } from '../../src/draft/draft';
import { parseDraft } from '../../src/draft/parse';
import { storyOf } from './stories';

/**
 * What reading costs: a newsroom's 84 stories in full, a keystroke in a long story, hostile text. Best of many runs, for
 * the machine may be busy. `npm run bench -- draft`
 */
const STORIES = '../shared/data/polnear/dev.jsonl';

/** Works out all that a draft knows of its words. */
function readInFull(draft: Draft): number {
  let count = 0;
  for (const { passage } of draft.blocks) count += passage.sentences.length + passage.quotations.length;
  return count;
}

/** Milliseconds of the fastest of `runs` runs. */
function best(runs: number, work: () => unknown): number {
  let fastest = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

function report(what: string, units: number, milliseconds: number): void {
  const rate = (units / milliseconds / 1000).toFixed(1);
  console.log(`draft: ${what}, ${units} units: ${milliseconds.toFixed(2)} ms (${rate} million a second)`);
}

if (fs.existsSync(STORIES)) {
  const lines = fs.readFileSync(STORIES, 'utf8').trim().split('\n');
  const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  report(
    `${texts.length} articles, blocks`,
    units,
    best(40, () => texts.map((text) => parseDraft(text, 'plaintext'))),
  );
  const inFull = () => texts.map((text) => readInFull(parseDraft(text, 'plaintext')));
  report(`${texts.length} articles in full`, units, best(40, inFull));
} else console.log(`draft: no articles at ${STORIES}; measured on stories of our own alone`);

let text = storyOf(100_000);
let draft = parseDraft(text, 'plaintext');
readInFull(draft);
let edits = 0;
const edit = () => {
  const at = (edits++ * 7919) % text.length;
  text = `${text.slice(0, at)}e${text.slice(at)}`;
  draft = parseDraft(text, 'plaintext', draft);
  readInFull(draft);
};
report(`a keystroke in a story of ${draft.blocks.length} blocks`, text.length, best(200, edit));

const HOSTILE = {
  'a 5 MB line': 'The council met on Monday. '.repeat(190_000),
  '10,000 quotes': `"a 'b`.repeat(10_000),
};
for (const [what, hostile] of Object.entries(HOSTILE)) {
  report(
    what,
    hostile.length,
    best(3, () => readInFull(parseDraft(hostile, 'markdown'))),
  );
}
