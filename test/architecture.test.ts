import assert from 'node:assert/strict';
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { globSync } from 'tinyglobby';

/** The table of ARCHITECTURE.md: what each room may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  draft: [],
  stylebook: [],
  sources: ['draft', 'stylebook'],
  archive: ['draft'],
  review: ['draft', 'stylebook', 'sources', 'archive'],
  rules: ['draft', 'stylebook', 'sources', 'archive', 'review/rule'],
  report: ['draft', 'stylebook', 'review', 'sources'],
  desk: ['draft', 'stylebook', 'sources', 'archive', 'review', 'rules', 'report'],
  cli: ['draft', 'stylebook', 'sources', 'archive', 'review', 'rules', 'report', 'desk'],
  editor: ['draft', 'stylebook', 'sources', 'archive', 'review', 'rules', 'report', 'desk'],
};

const FACES = ['cli', 'editor'];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

function importsOf(file: string): readonly Import[] {
  const room = file.split('/')[1] ?? '';
  return ts
    .preProcessFile(fs.readFileSync(file, 'utf8'))
    .importedFiles.map((one) => ({ file, room, target: one.fileName }));
}

const imports = globSync('src/**/*.ts', { ignore: ['**/*.d.ts'] }).flatMap((file) => importsOf(file));

describe('the house', () => {
  it('has the rooms of the table and no others', () => {
    const rooms = fs.readdirSync('src', { withFileTypes: true }).filter((one) => one.isDirectory());
    assert.deepEqual(rooms.map((one) => one.name).sort(), Object.keys(MAY_IMPORT).sort());
  });

  it('lets a room import only what its row allows', () => {
    const broken = imports.filter(({ file, room, target }) => {
      if (!target.startsWith('.')) return false;
      const place = path.posix.relative('src', path.posix.join(path.posix.dirname(file), target));
      const other = place.split('/')[0] ?? '';
      if (other === room || place.startsWith('..')) return false;
      return !(MAY_IMPORT[room] ?? []).some(
        (allowed) => place === allowed || place.startsWith(`${allowed}/`),
      );
    });
    assert.deepEqual(
      broken.map(({ file, target }) => `${file} imports ${target}`),
      [],
    );
  });

  it('keeps vscode in the editor, and Node in the faces', () => {
    const node = new Set(builtinModules);
    const broken = imports.filter(
      ({ room, target }) =>
        (target === 'vscode' && room !== 'editor') ||
        (!FACES.includes(room) && (target.startsWith('node:') || node.has(target))),
    );
    assert.deepEqual(
      broken.map(({ file, target }) => `${file} imports ${target}`),
      [],
    );
  });

  it('goes in no circle inside the editor', () => {
    const inside = imports.filter(({ room, target }) => room === 'editor' && target.startsWith('.'));
    const next = (file: string) =>
      inside
        .filter((one) => one.file === file)
        .map((one) => `${path.posix.join(path.posix.dirname(file), one.target)}.ts`);
    const done = new Set<string>();
    const circleFrom = (file: string, way: readonly string[]): readonly string[] | undefined => {
      if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const one of next(file)) {
        const circle = circleFrom(one, [...way, file]);
        if (circle !== undefined) return circle;
      }
      done.add(file);
      return undefined;
    };
    for (const { file } of inside) assert.equal(circleFrom(file, [])?.join(' → '), undefined);
  });
});
