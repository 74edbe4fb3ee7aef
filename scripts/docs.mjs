// @ts-check
// Writes docs/rules from the rules: npm run docs
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

execFileSync(process.execPath, ['esbuild.js', '--tests=docs'], { stdio: 'inherit' });
/** @type {{ pages(): ReadonlyMap<string, string> }} */
const { pages } = createRequire(import.meta.url)('../dist/test/docs/pages.js');
fs.rmSync('docs/rules', { recursive: true, force: true });
for (const [file, text] of pages()) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
console.log(`docs/rules: ${pages().size} pages`);
