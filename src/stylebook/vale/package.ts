import { LineCounter, parseAllDocuments } from 'yaml';
import type { LayerContents } from '../createStylebook';
import { asLine, Problems } from '../problem';
import { isDefinition, problemsOfRule, ruleFromFile } from '../ruleFile';
import type { Shelf } from '../shelf';
import type { DataDefinition } from '../stylebook';

type LayerRule = NonNullable<LayerContents['rules']>[number];

/** A style in Vale's format: a folder of rules. */
export interface Package {
  readonly name: string;
  readonly folder: string;
  readonly rules: readonly LayerRule[];
  /** Files that are broken; one line each, with the file and the place. */
  readonly problems: readonly string[];
  /** Rules that Copydesk does not run, and why. */
  readonly notices: readonly string[];
}

/** Reads a style's folder; undefined where there is none. A file that is no rule is passed over. */
export async function readPackage(folder: string, shelf: Shelf): Promise<Package | undefined> {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const entries = await shelf.list(folder);
  if (entries.length === 0) return undefined;
  const rules: LayerRule[] = [];
  const problems: string[] = [];
  const notices: string[] = [];
  await readFolder(folder, name);
  return { name, folder, rules, problems, notices };

  async function readFolder(path: string, style: string): Promise<void> {
    const inside = [...(await shelf.list(path))].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of inside) {
      const at = `${path}/${entry.name}`;
      if (entry.folder) {
        if (!/^[._]/.test(entry.name)) await readFolder(at, `${style}/${entry.name}`);
      } else if (entry.name.endsWith('.yml')) {
        const text = await shelf.read(at);
        if (text === undefined) continue;
        const read = readRule(text, style, entry.name, at);
        if (read.rule) rules.push(read.rule);
        problems.push(...read.problems);
        notices.push(...read.notices);
      }
    }
  }
}

/** What one file of a package gave. */
export interface RuleRead {
  /** Undefined where the file is no rule, or one that does not run. */
  readonly rule?: LayerRule;
  readonly problems: readonly string[];
  readonly notices: readonly string[];
}

/** Reads one rule's file: Vale's keys in its first document, ours in the second. */
export function readRule(text: string, style: string, file: string, path: string): RuleRead {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  if (!Array.isArray(documents)) return { problems: [], notices: [] };
  const broken = new Problems(lines);
  for (const error of documents.flatMap((document) => document.errors)) {
    broken.add({ start: error.pos[0], end: error.pos[1] }, error.message);
  }
  const asLines = ({ found }: Problems) => found.map((one) => asLine(path, one));
  if (broken.found.length > 0) return { problems: asLines(broken), notices: [] };
  const [definition, own] = documents.map((document) => document.toJS() as unknown);
  if (!isDefinition(definition)) return { problems: [], notices: [] };
  const whole: DataDefinition = { ...definition, ...(typeof own === 'object' && own) };
  const notRun = new Problems(lines);
  for (const { key, message } of problemsOfRule(whole)) {
    const start = key === undefined ? 0 : Math.max(0, text.search(new RegExp(`^${key}\\s*:`, 'm')));
    notRun.add({ start, end: start }, message);
  }
  return {
    ...(notRun.found.length === 0 && { rule: ruleFromFile(style, file, whole) }),
    problems: [],
    notices: asLines(notRun),
  };
}
