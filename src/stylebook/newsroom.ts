import { builtInLayers } from './builtIn';
import { createStylebook, type LayerContents } from './createStylebook';
import { fitsGlobs } from './globs';
import { choosesDraft, choosesLanguage } from './house/draftGlobs';
import { readHouseFile, type HouseFile, type IgnoreEntry } from './house/read';
import type { MatchesAhead } from './patterns/ahead';
import type { PatternInspector } from './patterns/inspect';
import { asLine } from './problem';
import { below, resolved, type Shelf } from './shelf';
import type { Stylebook } from './stylebook';
import { readPackage, type Package } from './vale/package';
import { layersOf, readValeSetup, type ValeSetup } from './vale/setup';

/** The names that a newsroom's file may have, the first that is there is read. */
export const HOUSE_FILES = ['copydesk.yml', 'copydesk.yaml', 'copydesk.json'] as const;

/** The names that Vale knows for its own file, the first that is there is read. */
const VALE_FILES = ['.vale.ini', '_vale.ini', 'vale.ini', '.vale', '_vale'] as const;

/** Every file of a folder that decides something about the drafts in and below it. */
export const DECIDING_FILES: readonly string[] = [...HOUSE_FILES, ...VALE_FILES];

/** What one folder decides. */
interface FolderDecisions {
  readonly folder: string;
  readonly house: HouseFile | undefined;
  readonly packages: readonly Package[];
  /** `apart`: its vocabulary, which every rule reads, has patterns that run apart. */
  readonly vale: (ValeSetup & { readonly apart: boolean }) | undefined;
}

/** Everything that was decided for the drafts below some folders. */
export interface Newsroom {
  /** The stylebook of one draft: overrides and sections of `.vale.ini` depend on its path. */
  stylebookFor(draft: string): Stylebook;
  /** Whether a file is a draft, as far as `drafts:` says; for what is no file yet its language decides. */
  choosesDraft(path: string | undefined, language: string | undefined): boolean;
  /** Whether a finding may stand, as `ignore:` says. `today` as `2026-12-31`. */
  ignores(draft: string, rule: string, words: string, today: string): boolean;
  /** One line each, with the file and the place. */
  readonly problems: readonly string[];
  /** What packages ask for that is not supported. */
  readonly notices: readonly string[];
  /** Every file that was read, so that a face knows what to watch. */
  readonly files: readonly string[];
}

/**
 * Reads what a newsroom decided.
 * @param folders from the workspace folder (or repository) down to the draft's folder
 * @param given answers with texts
 * @param outside whether packages may lie outside the first folder: a terminal's user says so by asking, a workspace may not
 * @param inspector decides which rules with patterns may run: they come with a workspace, not with the product
 */
export async function readNewsroom(
  folders: readonly string[],
  given: Shelf,
  inspector: PatternInspector,
  outside = false,
): Promise<Newsroom> {
  const [root = ''] = folders;
  const allowed = (path: string) => outside || path === root || below(root, path) !== undefined;
  const problems: string[] = [];
  const shelf: Shelf = {
    ...given,
    // A file that is no text is named like any other that cannot be used, and disables nothing but itself.
    read: (path) =>
      given.read(path).catch((error: unknown) => {
        problems.push(error instanceof Error ? error.message : String(error));
        return undefined;
      }),
  };
  const notices: string[] = [];
  const files: string[] = [];
  const decisions: FolderDecisions[] = [];
  for (const [depth, folder] of folders.entries()) {
    const house = await houseIn(folder, depth === 0 ? 'house' : 'folder');
    const vale = await valeIn(folder);
    if (house === undefined && vale === undefined) continue;
    decisions.push({ folder, house, packages: house ? await packagesOf(folder, house) : [], vale });
  }
  return newsroomOf(decisions, { problems, notices, files }, inspector.ahead);

  async function houseIn(folder: string, kind: 'house' | 'folder'): Promise<HouseFile | undefined> {
    for (const name of HOUSE_FILES) {
      const path = resolved(folder, name);
      const text = await shelf.read(path);
      if (text === undefined) continue;
      files.push(path);
      const house = readHouseFile(text, kind, name, path);
      problems.push(...house.problems.map((one) => asLine(path, one)));
      return {
        ...house,
        contents: { ...house.contents, rules: await admitted(house.contents.rules ?? [], path) },
      };
    }
    return undefined;
  }

  async function valeIn(folder: string): Promise<FolderDecisions['vale']> {
    for (const name of VALE_FILES) {
      const path = resolved(folder, name);
      const text = await shelf.read(path);
      if (text === undefined) continue;
      files.push(path);
      const setup = await readValeSetup(path, text, shelf, allowed);
      problems.push(...setup.problems);
      const apart = inspector.anyRunsApart([...setup.vocabulary.accept, ...setup.vocabulary.reject]);
      return { ...setup, apart, packages: await Promise.all(setup.packages.map(inspected)) };
    }
    return undefined;
  }

  async function inspected(one: Package): Promise<Package> {
    notices.push(...one.notices);
    return { ...one, rules: await admitted(one.rules, one.folder) };
  }

  /** Rules that may run; for the others a line that says why they do not. */
  async function admitted(rules: Package['rules'], where: string): Promise<Package['rules']> {
    const refusals = await Promise.all(rules.map((rule) => inspector.refusal(rule.definition)));
    return rules.flatMap((rule, index) => {
      const refusal = refusals[index];
      if (refusal === undefined)
        return [inspector.runsApart(rule.definition) ? { ...rule, apart: true } : rule];
      notices.push(`${where}: ${rule.id}: ${refusal.message}`);
      return [];
    });
  }

  async function packagesOf(folder: string, house: HouseFile): Promise<readonly Package[]> {
    const found: Package[] = [];
    const file = house.contents.path ?? folder;
    for (const { path, line, column } of house.packages) {
      const at = resolved(folder, path);
      if (!allowed(at)) {
        problems.push(`${file}:${line}:${column}: the package \`${path}\` lies outside the workspace`);
        continue;
      }
      const one = await readPackage(at, shelf);
      if (one) {
        problems.push(...one.problems);
        found.push(await inspected(one));
      } else {
        problems.push(
          `${file}:${line}:${column}: the package \`${path}\` is not there; \`vale sync\` fetches what \`.vale.ini\` names`,
        );
      }
    }
    return found;
  }
}

function newsroomOf(
  decisions: readonly FolderDecisions[],
  said: Pick<Newsroom, 'problems' | 'notices' | 'files'>,
  ahead: MatchesAhead,
): Newsroom {
  const base = decisions.findLast(({ house }) => house?.base !== undefined)?.house?.base ?? 'ap';
  const quotes = decisions.findLast(({ house }) => house?.quotes !== undefined)?.house?.quotes ?? 'skip';
  const choices = decisions.map(({ folder, house }) => ({ folder, drafts: house?.drafts }));
  const known = new Map<string, Stylebook>();
  return {
    ...said,
    choosesDraft: (path, language) =>
      path === undefined ? choosesLanguage(choices, language) : choosesDraft(choices, path, language),
    stylebookFor(draft) {
      const packages = decisions.flatMap(({ packages: own, vale }) => [
        ...(vale ? layersOf(vale, draft).map(vale.apart ? whollyApart : (layer) => layer) : []),
        ...own.map(layerOfPackage),
      ]);
      const houses = decisions.flatMap(({ folder, house }) =>
        house ? layersOfHouse(folder, house, draft) : [],
      );
      const layers = [
        ...builtInLayers(base),
        ...packages.map((layer) => (quotes === 'include' ? lookingIntoQuotes(layer) : layer)),
        ...houses,
      ];
      const stylebook: Stylebook = { ...createStylebook(layers), ahead };
      const same = known.get(stylebook.version);
      if (same === undefined) known.set(stylebook.version, stylebook);
      return same ?? stylebook;
    },
    ignores: (draft, rule, words, today) =>
      decisions.some(({ folder, house }) =>
        (house?.ignore ?? []).some((entry) => letsStand(entry, folder, draft, rule, words, today)),
      ),
  };
}

function whollyApart(layer: LayerContents): LayerContents {
  return { ...layer, rules: (layer.rules ?? []).map((rule) => ({ ...rule, apart: true })) };
}

function layerOfPackage({ name, folder, rules }: Package): LayerContents {
  return { kind: 'package', name, path: folder, rules };
}

function layersOfHouse(folder: string, house: HouseFile, draft: string): readonly LayerContents[] {
  const overrides = house.overrides.filter(({ files }) => fitsGlobs(files, folder, draft));
  return [house.contents, ...overrides.map(({ contents }) => contents)];
}

function lookingIntoQuotes(layer: LayerContents): LayerContents {
  const rules = (layer.rules ?? []).map((rule) =>
    'quotes' in rule.definition ? rule : { ...rule, definition: { ...rule.definition, quotes: 'include' } },
  );
  return { ...layer, rules };
}

function letsStand(
  entry: IgnoreEntry,
  folder: string,
  draft: string,
  rule: string,
  words: string,
  today: string,
): boolean {
  const names =
    entry.rule === rule || (entry.rule.endsWith('/*') && rule.startsWith(entry.rule.slice(0, -1)));
  if (!names || (entry.until !== undefined && entry.until < today)) return false;
  if (entry.files.length > 0 && !fitsGlobs(entry.files, folder, draft)) return false;
  return entry.words.length === 0 || entry.words.some((one) => one.toLowerCase() === words.toLowerCase());
}
