import picomatch from 'picomatch/posix';
import type { LayerContents } from '../createStylebook';
import { below, resolved, type Shelf } from '../shelf';
import { SEVERITIES, type Severity } from '../stylebook';
import { readValeConfig, rulesFor, type ValeConfig } from './config';
import { readPackage, type Package } from './package';
import { ownRulesOfVale, sparing, wordList, type Vocabulary } from './vocabulary';

/** A `.vale.ini` with everything it names. */
export interface ValeSetup {
  readonly path: string;
  readonly config: ValeConfig;
  readonly packages: readonly Package[];
  readonly vocabulary: Vocabulary;
  /** One line each, with the file and the place. */
  readonly problems: readonly string[];
}

/** Reads a `.vale.ini` and the styles and vocabularies it names. `allowed` answers whether a folder may be read. */
export async function readValeSetup(
  path: string,
  text: string,
  shelf: Shelf,
  allowed: (path: string) => boolean,
): Promise<ValeSetup> {
  const config = readValeConfig(text);
  const folder = path.slice(0, path.lastIndexOf('/'));
  const styles = resolved(folder, config.stylesPath);
  const problems = config.problems.map(({ line, message }) => `${path}:${line}:1: ${message}`);
  const empty = { path, config, packages: [], vocabulary: { accept: [], reject: [] } };
  if (!allowed(styles)) {
    return {
      ...empty,
      problems: [...problems, `${path}:1:1: \`${config.stylesPath}\` lies outside the workspace`],
    };
  }
  const packages: Package[] = [];
  for (const name of stylesNamed(config)) {
    const found = await readPackage(`${styles}/${name}`, shelf);
    if (found) packages.push(found);
    else {
      problems.push(
        `${path}:1:1: the style \`${name}\` is not in \`${config.stylesPath}\`; \`vale sync\` fetches it`,
      );
    }
  }
  const vocabulary = { accept: [] as string[], reject: [] as string[] };
  for (const name of config.vocabularies) {
    const lists = await readVocabulary(styles, name, shelf);
    if (lists === undefined)
      problems.push(`${path}:1:1: the vocabulary \`${name}\` is not in \`${config.stylesPath}\``);
    vocabulary.accept.push(...(lists?.accept ?? []));
    vocabulary.reject.push(...(lists?.reject ?? []));
  }
  return {
    path,
    config,
    packages,
    vocabulary,
    problems: [...problems, ...packages.flatMap((one) => one.problems)],
  };
}

/** Styles that a file asks for, `Vale` itself left out: it has no folder. */
function stylesNamed(config: ValeConfig): readonly string[] {
  const named = config.sections.flatMap((section) => [
    ...(section.styles ?? []),
    ...[...section.switches].flatMap(([rule, on]) =>
      on && rule.includes('.') ? [rule.slice(0, rule.indexOf('.'))] : [],
    ),
  ]);
  return [...new Set(named)].filter((name) => name !== 'Vale');
}

/** `config/vocabularies/NAME` as it is now, `Vocab/NAME` as it was before version 3. */
async function readVocabulary(styles: string, name: string, shelf: Shelf): Promise<Vocabulary | undefined> {
  for (const folder of [`${styles}/config/vocabularies/${name}`, `${styles}/Vocab/${name}`]) {
    const accept = await shelf.read(`${folder}/accept.txt`);
    const reject = await shelf.read(`${folder}/reject.txt`);
    if (accept !== undefined || reject !== undefined) {
      return { accept: wordList(accept ?? ''), reject: wordList(reject ?? '') };
    }
  }
  return undefined;
}

/** The layers that a setup brings to one draft, one a style. */
export function layersOf(setup: ValeSetup, draft: string): readonly LayerContents[] {
  const folder = setup.path.slice(0, setup.path.lastIndexOf('/'));
  const relative = below(folder, draft) ?? draft;
  const rules = rulesFor(setup.config, (glob) => fits(glob, relative));
  const styles = [
    ...setup.packages.map((one) => ({ name: one.name, path: one.folder, rules: one.rules })),
    { name: 'Vale', path: setup.path, rules: ownRulesOfVale(setup.vocabulary) },
  ];
  return styles.map(({ name, path, rules: own }): LayerContents => {
    const running = own.filter((rule) => rules.runs(valeName(rule.id)));
    return {
      kind: 'package',
      name,
      path,
      rules: running.map((rule) => withIgnores(sparing(rule, setup.vocabulary.accept), rules.ignores)),
      severities: severitiesOf(running, setup.config),
    };
  });
}

/** Vale fits a glob to the whole path or to the name alone; its `*` takes slashes, and `{md}` is a choice of one. */
function fits(glob: string, relative: string): boolean {
  const plain = glob.replace(/\{([^{},]*)\}/g, '$1');
  return picomatch(plain, { dot: true, bash: true, basename: !plain.includes('/') })(relative);
}

function valeName(id: string): string {
  return id.replaceAll('/', '.');
}

/** What the file says about levels: by rule, by style, and the least that is shown. */
function severitiesOf(
  rules: NonNullable<LayerContents['rules']>,
  { levels, minimum }: ValeConfig,
): Readonly<Record<string, Severity | 'off'>> {
  const rank = (severity: Severity) => SEVERITIES.indexOf(severity);
  const severities: Record<string, Severity | 'off'> = {};
  for (const rule of rules) {
    const name = valeName(rule.id);
    const level = levels.get(name) ?? levels.get(name.slice(0, name.indexOf('.')));
    if (level !== undefined) severities[rule.id] = level;
    if (rank(level ?? rule.severity) > rank(minimum)) severities[rule.id] = 'off';
  }
  return severities;
}

function withIgnores(
  rule: NonNullable<LayerContents['rules']>[number],
  ignores: readonly string[],
): NonNullable<LayerContents['rules']>[number] {
  return ignores.length === 0 ? rule : { ...rule, definition: { ...rule.definition, ignores } };
}
