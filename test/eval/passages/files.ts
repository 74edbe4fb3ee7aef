import fs from 'node:fs';
import path from 'node:path';
import { readMarkup, type GoldPassage } from './markup';

export const DESKS = ['business', 'crime', 'local', 'science', 'sports'] as const;

const FOLDER = path.join('test', 'eval', 'passages');

/** What `copydesk sources --format json` should say of all passages, by file. */
export const GOLD = path.join(FOLDER, 'gold.json');

/** The passages of a desk, read from the project's root. */
export function passagesOf(desk: (typeof DESKS)[number]): readonly GoldPassage[] {
  return readMarkup(fs.readFileSync(path.join(FOLDER, `${desk}.txt`), 'utf8'));
}

/** The passages of all desks as the text of `gold.json`, a passage a line. */
export function goldText(): string {
  const lines = DESKS.flatMap(passagesOf).map((passage) => JSON.stringify(passage));
  return `{"version":1,"files":[\n${lines.join(',\n')}\n]}\n`;
}
