// Our findings beside those of Vale itself, rule by rule: the cases of test/stylebook/vale, six public packages
// over published articles, and Vale's own fixtures, `quotes: include`. Needs Vale on the PATH, or named by the variable
// VALE; VALE_FIXTURES names the folder `testdata` of its source.
//   npm run eval -- vale
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { CASES, filesOf } from '../stylebook/vale/cases';

const VALE = process.env.VALE ?? 'vale';
const DATA = '../shared/data';
const HOUSE =
  'stylebook: none\nquotes: include\nseverities: { style: off, attribution: off, duplicates: off, ap: off }\n';

type Place = readonly [file: string, line: number, column: number, rule: string, message: string];

const folders: string[] = [];

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-vale-'));
  folders.push(folder);
  for (const [name, text] of Object.entries({ ...files, 'copydesk.yml': HOUSE, '.git/HEAD': '' })) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

function run(command: string, words: readonly string[], cwd: string): string {
  return spawnSync(command, words, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
}

/** What Vale prints, or undefined where it stops at its configuration. */
function saidByVale(folder: string, files: readonly string[]): readonly Place[] | undefined {
  const output = run(VALE, ['--output=JSON', ...files], folder);
  if (!output.startsWith('{')) return undefined;
  const printed = JSON.parse(output) as
    | Readonly<
        Record<
          string,
          readonly { Line: number; Span: readonly [number, number]; Check: string; Message: string }[]
        >
      >
    | { readonly Code: string; readonly Text: string };
  if ('Text' in printed) return undefined;
  return Object.entries(printed).flatMap(([file, alerts]) =>
    alerts.map(({ Line, Span, Check, Message }): Place => [file, Line, Span[0], Check, Message]),
  );
}

function saidByUs(folder: string, files: readonly string[]): readonly Place[] {
  const words = [
    path.resolve('dist/cli.js'),
    'review',
    '--format',
    'json',
    '--min-severity',
    'hint',
    ...files,
  ];
  const printed = JSON.parse(run(process.execPath, words, folder)) as {
    files: { path: string; findings: { rule: string; line: number; column: number; message: string }[] }[];
  };
  return printed.files.flatMap(({ path: file, findings }) =>
    findings.map(({ rule, line, column, message }): Place => [
      file,
      line,
      column,
      rule.replaceAll('/', '.'),
      message,
    ]),
  );
}

/** What each says that the other does not, equal lines counted. */
function compare(vale: readonly Place[], ours: readonly Place[]) {
  const left = new Map<string, number>();
  for (const one of vale) left.set(JSON.stringify(one), (left.get(JSON.stringify(one)) ?? 0) + 1);
  const both: Place[] = [];
  const onlyOurs: Place[] = [];
  for (const one of ours) {
    const key = JSON.stringify(one);
    const count = left.get(key) ?? 0;
    (count > 0 ? both : onlyOurs).push(one);
    if (count > 0) left.set(key, count - 1);
  }
  const onlyVale = [...left].flatMap(([key, count]) => Array<Place>(count).fill(JSON.parse(key) as Place));
  return { both, onlyVale, onlyOurs };
}

function measureCases(): void {
  let equal = 0;
  for (const one of CASES) {
    const file = one.file ?? 'draft.md';
    const folder = folderOf({ ...filesOf(one), [file]: one.text });
    const line = ([, row, column, rule, message]: Place) => `${row}:${column}:${rule}:${message}`;
    const vale = (saidByVale(folder, [file]) ?? []).map(line).sort();
    const expected = [...one.prints].sort();
    if (JSON.stringify(vale) === JSON.stringify(expected)) equal++;
    else
      console.log(
        `${one.name}: Vale prints\n  ${vale.join('\n  ')}\nthe case says\n  ${expected.join('\n  ')}`,
      );
  }
  console.log(`${equal} of ${CASES.length} cases are what Vale prints.`);
}

function measurePackages(): void {
  const articles = fs.readFileSync(`${DATA}/polnear/dev.jsonl`, 'utf8').trim().split('\n');
  const texts = Object.fromEntries(
    articles.map((line, at) => [
      `${at}.${at % 2 === 0 ? 'md' : 'txt'}`,
      (JSON.parse(line) as { text: string }).text,
    ]),
  );
  const styles = fs
    .readdirSync(`${DATA}/vale-styles`, { withFileTypes: true })
    .filter((one) => one.isDirectory());
  const named = styles.map((one) => one.name).join(', ');
  const folder = folderOf({
    ...texts,
    '.vale.ini': `StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Vale, ${named}\nVale.Spelling = NO\n`,
  });
  for (const { name } of styles) {
    for (const file of fs.readdirSync(`${DATA}/vale-styles/${name}`)) {
      const text = fs.readFileSync(`${DATA}/vale-styles/${name}/${file}`, 'utf8');
      // Vale stops at a file that is no rule.
      if (!/^extends:/m.test(text)) continue;
      fs.mkdirSync(`${folder}/styles/${name}`, { recursive: true });
      fs.writeFileSync(`${folder}/styles/${name}/${file}`, text);
    }
  }
  const files = Object.keys(texts);
  const { both, onlyVale, onlyOurs } = compare(saidByVale(folder, files) ?? [], saidByUs(folder, files));
  const total = both.length + onlyVale.length;
  console.log(
    `${both.length} of Vale's ${total} findings (${((100 * both.length) / total).toFixed(1)}%), ${onlyOurs.length} more of ours.`,
  );
  const count = (places: readonly Place[], rule: string) => places.filter((one) => one[3] === rule).length;
  for (const rule of [...new Set([...onlyVale, ...onlyOurs].map((one) => one[3]))].sort()) {
    console.log(
      `${rule}: both ${count(both, rule)}, Vale alone ${count(onlyVale, rule)}, ours alone ${count(onlyOurs, rule)}`,
    );
  }
}

/** Vale's own fixtures in Markdown and plain text, each read under the nearest configuration above it. */
function measureFixtures(testdata: string): void {
  const folder = folderOf({});
  fs.cpSync(testdata, folder, { recursive: true });
  for (const file of globSync(['**/*.yml', '**/_vale'], { cwd: folder, dot: true })) {
    const at = path.join(folder, file);
    fs.chmodSync(at, 0o644);
    if (path.basename(file) === '_vale') fs.copyFileSync(at, path.join(path.dirname(at), '.vale.ini'));
  }
  const notRun = new Set(['Vale.Spelling']);
  for (const file of globSync('**/*.yml', { cwd: folder })) {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    if (!/^extends: (?:sequence|script|spelling)|^scope: .*doc\(/m.test(text)) continue;
    notRun.add(`${path.basename(path.dirname(file))}.${path.basename(file, '.yml')}`);
  }
  const sum = { both: 0, vale: 0, ours: 0, notRun: 0 };
  for (const file of globSync('fixtures/**/*.{md,txt}', {
    cwd: folder,
    ignore: ['**/styles/**/styles/**'],
  })) {
    let at = path.dirname(path.join(folder, file));
    while (at !== folder && !fs.existsSync(path.join(at, '.vale.ini'))) at = path.dirname(at);
    const name = path.relative(at, path.join(folder, file));
    const printed = at === folder ? undefined : saidByVale(at, [name]);
    if (printed === undefined) continue;
    const { both, onlyVale, onlyOurs } = compare(printed, saidByUs(at, [name]));
    const missed = onlyVale.filter((one) => !notRun.has(one[3]));
    sum.both += both.length;
    sum.vale += missed.length;
    sum.ours += onlyOurs.length;
    sum.notRun += onlyVale.length - missed.length;
    for (const one of missed) console.log(`${file}: Vale alone ${one.slice(1).join(':')}`);
    for (const one of onlyOurs) console.log(`${file}: ours alone ${one.slice(1).join(':')}`);
  }
  console.log(
    `Vale's own fixtures: ${sum.both} of its ${sum.both + sum.vale} findings, ${sum.ours} more of ours; ${sum.notRun} of rules that are named as not supported.`,
  );
}

if (spawnSync(VALE, ['--version']).status !== 0) {
  console.log('Vale is not here; put it on the PATH, or name it in the variable VALE.');
} else {
  try {
    measureCases();
    if (fs.existsSync(`${DATA}/vale-styles`)) measurePackages();
    else console.log('The public packages are not here.');
    if (process.env.VALE_FIXTURES !== undefined) measureFixtures(process.env.VALE_FIXTURES);
  } finally {
    for (const folder of folders) fs.rmSync(folder, { recursive: true });
  }
}
