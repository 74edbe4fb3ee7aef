import { severityOfLevel } from '../ruleFile';
import type { Severity } from '../stylebook';
import { entriesOf, readIni, type IniKey, type IniProblem } from './ini';

/** What a section of `.vale.ini` says about the files its glob fits. */
export interface ValeSection {
  readonly glob: string;
  /** Undefined where it does not say. */
  readonly styles: readonly string[] | undefined;
  /** By rule or style as Vale writes it (`Style.Rule`): whether it runs. */
  readonly switches: ReadonlyMap<string, boolean>;
  /** Patterns of text to leave alone. */
  readonly ignores: readonly string[];
}

/** A `.vale.ini`, read. */
export interface ValeConfig {
  /** Seen from the file; the last one given. */
  readonly stylesPath: string;
  readonly minimum: Severity;
  readonly packages: readonly string[];
  readonly vocabularies: readonly string[];
  /** In the order of the file, `[*]` among them. */
  readonly sections: readonly ValeSection[];
  /** By rule or style as Vale writes it: its severity. */
  readonly levels: ReadonlyMap<string, Severity>;
  readonly problems: readonly IniProblem[];
}

/** Keys of sections that are no rule. */
const SECTION_KEYS = new Set(['BasedOnStyles', 'TokenIgnores', 'BlockIgnores', 'IgnorePatterns']);

/** Keys that Vale knows and that change nothing here: they are about formats that are no drafts. */
const PASSED_OVER = new Set(['Transform', 'Lang', 'View', 'CommentDelimiters']);

/** Reads a `.vale.ini`. Never throws. */
export function readValeConfig(text: string): ValeConfig {
  const { sections, problems } = readIni(text);
  const found = [...problems];
  const head = sections.filter((section) => section.name === '').flatMap((section) => section.keys);
  const last = (name: string) => head.filter((key) => key.name === name).at(-1);
  const all = (name: string) =>
    head.filter((key) => key.name === name).flatMap((key) => entriesOf(key.value));
  const levels = new Map<string, Severity>();
  const minimum = last('MinAlertLevel');
  const lowest = minimum && severityOfLevel(minimum.value);
  if (minimum && lowest === undefined) {
    found.push({ line: minimum.line, message: '`MinAlertLevel` must be suggestion, warning or error' });
  }
  return {
    stylesPath: last('StylesPath')?.value ?? 'styles',
    minimum: lowest ?? 'information',
    packages: all('Packages'),
    vocabularies: all('Vocab'),
    sections: sections
      .filter(({ name }) => name !== '' && name !== 'formats' && name !== 'asciidoctor')
      .map(({ name, keys }) => sectionOf(name, keys, levels, found)),
    levels,
    problems: found,
  };
}

function sectionOf(
  glob: string,
  keys: readonly IniKey[],
  levels: Map<string, Severity>,
  problems: IniProblem[],
): ValeSection {
  const switches = new Map<string, boolean>();
  const entries = (name: string) =>
    keys.filter((key) => key.name === name).flatMap((key) => entriesOf(key.value));
  for (const { name, value, line } of keys) {
    if (SECTION_KEYS.has(name) || PASSED_OVER.has(name)) continue;
    const level = severityOfLevel(value);
    if (level !== undefined) levels.set(name, level);
    else if (value !== 'YES' && value !== 'NO') {
      problems.push({ line, message: `\`${name}\` must be YES, NO, suggestion, warning or error` });
    }
    switches.set(name, value === 'YES' || level !== undefined);
  }
  const styled = keys.some((key) => key.name === 'BasedOnStyles');
  return {
    glob,
    styles: styled ? entries('BasedOnStyles') : undefined,
    switches,
    ignores: [...entries('TokenIgnores'), ...entries('BlockIgnores'), ...entries('IgnorePatterns')],
  };
}

/** What holds for one file. */
export interface ValeRules {
  /** Whether a rule (`Style.Rule`) runs. */
  runs(rule: string): boolean;
  readonly styles: readonly string[];
  readonly ignores: readonly string[];
}

/** Puts together the sections that fit a file. `fits` answers for a glob. */
export function rulesFor(config: ValeConfig, fits: (glob: string) => boolean): ValeRules {
  const global = config.sections.filter((section) => section.glob === '*');
  const special = config.sections.filter((section) => section.glob !== '*' && fits(section.glob));
  const styles =
    special.findLast((section) => section.styles !== undefined)?.styles ??
    global.flatMap((section) => section.styles ?? []);
  const switchOf = (sections: readonly ValeSection[], name: string) =>
    sections.findLast((section) => section.switches.has(name))?.switches.get(name);
  return {
    styles,
    ignores: [...global, ...special].flatMap((section) => section.ignores),
    runs(rule) {
      const style = rule.slice(0, rule.indexOf('.'));
      return (
        switchOf(special, rule) ??
        switchOf(special, style) ??
        switchOf(global, rule) ??
        switchOf(global, style) ??
        styles.includes(style)
      );
    },
  };
}
