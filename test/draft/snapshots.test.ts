import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { Block, Quotation } from '../../src/draft/draft';
import { languageOf } from '../../src/draft/language';
import { parseDraft } from '../../src/draft/parse';

/** UPDATE_SNAPSHOTS=1 writes how the drafts read now; read the difference before you commit it. */
const UPDATE = process.env.UPDATE_SNAPSHOTS === '1';

describe('whole drafts read as in their snapshots', () => {
  for (const file of globSync('test/draft/fixtures/*').sort()) {
    it(file, () => {
      const draft = parseDraft(fs.readFileSync(file, 'utf8'), languageOf(file) ?? 'plaintext');
      const now = `${draft.blocks.map(spelled).join('\n')}\n`;
      const snapshot = path.join('test/draft/snapshots', `${path.basename(file)}.txt`);
      if (UPDATE) fs.writeFileSync(snapshot, now);
      assert.equal(now, fs.readFileSync(snapshot, 'utf8'));
    });
  }
});

/** A block as its kind, its dateline and label, and a line for each sentence (S), quotation (Q) and note (N). */
function spelled({ passage }: Block): string {
  const words = (span: { start: number; end: number }) => readable(passage.prose.slice(span.start, span.end));
  const head = [
    passage.kind + (passage.level > 0 ? ` ${passage.level}` : ''),
    passage.label === undefined ? '' : `label ${JSON.stringify(passage.text.slice(0, passage.label.end))}`,
    passage.dateline === undefined ? '' : `dateline ${JSON.stringify(words(passage.dateline))}`,
  ];
  return [
    head.filter((part) => part !== '').join(', '),
    ...passage.sentences.map((sentence) => `  S ${words(sentence)}`),
    ...passage.quotations.map((one) => `  Q ${state(one)}${words(one)}`),
    ...passage.notes.map((note) => `  N ${passage.text.slice(note.start, note.end)}`),
  ].join('\n');
}

function state({ depth, closed, continues, runsOn }: Quotation): string {
  const words = [
    depth > 0 && 'inner',
    continues && 'continues',
    runsOn && 'runs on',
    !closed && !runsOn && 'open',
  ];
  const told = words.filter((word) => word !== false).join(', ');
  return told === '' ? '' : `(${told}) `;
}

/** What a reader sees, white space once and masks left out. */
function readable(prose: string): string {
  return prose.replaceAll('\u2060', '').replace(/\s+/g, ' ');
}
