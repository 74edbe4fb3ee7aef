import { isMap, isSeq, LineCounter, parseDocument, Scalar, visit, type Document } from 'yaml';
import type { LayerContents } from '../createStylebook';
import { Fields } from '../fields';
import { Problems, type Problem } from '../problem';
import { isDefinition, problemsOfRule, ruleFromFile } from '../ruleFile';
import { SEVERITIES, type LayerKind, type Severity } from '../stylebook';
import type { DraftChoice } from './draftGlobs';
import { HOUSE } from './keys';
import { rejected, ruleOfTerm } from './terms';
import { keyOf, rangeOf, validate, type Place } from './validate';

/** Findings to let stand. */
export interface IgnoreEntry {
  readonly rule: string;
  /** Empty: whatever words. */
  readonly words: readonly string[];
  /** Globs seen from the file; empty: in every file. */
  readonly files: readonly string[];
  readonly reason: string;
  readonly author?: string;
  /** The last day it holds, as `2026-12-31`. */
  readonly until?: string;
}

/** A package that a file asks for, and where it does. */
export interface PackageWish {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** One `copydesk.yml`, read. What could not be used is left out and named among the problems. */
export interface HouseFile {
  readonly contents: LayerContents;
  readonly base: 'ap' | 'none' | undefined;
  readonly packages: readonly PackageWish[];
  /** Whether packages look into quoted speech. */
  readonly quotes: 'skip' | 'include' | undefined;
  readonly overrides: readonly { readonly files: readonly string[]; readonly contents: LayerContents }[];
  readonly ignore: readonly IgnoreEntry[];
  readonly drafts: DraftChoice;
  readonly problems: readonly Problem[];
}

/** The file as YAML keeps it: comments and places included. JSON is read the same way. */
export function documentOf(text: string): {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
} {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
}

/** Reads a `copydesk.yml` or `.json`. Never throws: what is broken is named, the rest holds. */
export function readHouseFile(text: string, kind: LayerKind, name: string, path: string): HouseFile {
  const { document, lines } = documentOf(text);
  const problems = new Problems(lines);
  for (const error of document.errors) {
    problems.add({ start: error.pos[0], end: error.pos[1] }, inOurWords(error.code, error.message));
  }
  readStarsAsText(document, problems);
  if (document.contents !== null) validate(document.contents, HOUSE, problems, 'this file');
  const fields = new Fields(asRecord(document.contents === null ? {} : valuesOf(document)));
  const layer = { kind, name, path };
  const rules = ownRules(document, problems);
  const drafts = fields.inner('drafts') ?? new Fields({});
  const vocabulary = fields.inner('vocabulary') ?? new Fields({});
  const base = fields.text('stylebook');
  const quotes = fields.text('quotes');
  return {
    contents: {
      ...layer,
      ...decisions(fields, [...rules, ...rejected(vocabulary.list('reject'))]),
      accepted: vocabulary.list('accept'),
      knownNames: surnames(fields.list('names')),
      boilerplate: fields.list('boilerplate'),
    },
    base: base === 'ap' || base === 'none' ? base : undefined,
    packages: wishes(document, lines),
    quotes: quotes === 'skip' || quotes === 'include' ? quotes : undefined,
    overrides: records(fields.value('overrides')).map((one) => {
      const files = one.list('files');
      return { files, contents: { ...layer, name: `${name} (${files.join(', ')})`, ...decisions(one, []) } };
    }),
    ignore: records(fields.value('ignore')).flatMap(ignoreEntry),
    drafts: {
      include: drafts.list('include'),
      exclude: drafts.list('exclude'),
      languages: drafts.list('languages'),
    },
    problems: problems.found,
  };
}

/** The values of a document; aliases are few in a stylebook, so a file that multiplies them is refused. */
function valuesOf(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return {};
  }
}

function decisions(fields: Fields, rules: NonNullable<LayerContents['rules']>): Partial<LayerContents> {
  const terms = records(fields.value('terms')).flatMap((term) => ruleOfTerm(term) ?? []);
  return {
    rules: uniquelyNamed([...rules, ...terms]),
    severities: Object.fromEntries(
      fields.pairs('severities').flatMap(([rule, written]) => {
        const severity = severityOf(written);
        return severity === undefined ? [] : [[rule, severity] as const];
      }),
    ),
    limits: numbers(fields.inner('limits')),
    options: flags(fields.inner('options')),
  };
}

export function severityOf(written: string): Severity | 'off' | undefined {
  if (written === 'off' || written === 'false') return 'off';
  return SEVERITIES.find((one) => one === written);
}

function numbers(fields: Fields | undefined): Readonly<Record<string, number>> {
  const pairs = Object.entries(fields?.definition ?? {});
  return Object.fromEntries(pairs.filter((pair): pair is [string, number] => typeof pair[1] === 'number'));
}

function flags(fields: Fields | undefined): Readonly<Record<string, boolean>> {
  const pairs = Object.entries(fields?.definition ?? {});
  return Object.fromEntries(pairs.filter((pair): pair is [string, boolean] => typeof pair[1] === 'boolean'));
}

/** Rules in Vale's format under `rules:`, those that cannot run left out and named. */
function ownRules(document: Document.Parsed, problems: Problems): NonNullable<LayerContents['rules']> {
  const written = document.get('rules', true);
  if (!isMap(written)) return [];
  return written.items.flatMap((pair) => {
    const value = pair.value as Place;
    if (!isMap(value)) return [];
    const definition: unknown = value.toJS(document);
    const found = problemsOfRule(asRecord(definition));
    for (const { key, message } of found) {
      const at = key === undefined ? undefined : (value.get(key, true) as Place);
      problems.add(rangeOf(at ?? (pair.key as Place)), message);
    }
    return isDefinition(definition) && found.length === 0
      ? [ruleFromFile('house', keyOf(pair), definition)]
      : [];
  });
}

function wishes(document: Document.Parsed, lines: LineCounter): readonly PackageWish[] {
  const written = document.get('packages', true);
  if (!isSeq(written)) return [];
  return written.items.flatMap((item) => {
    const place = item as Place;
    const path: unknown = place?.toJS(document);
    const { line, col } = lines.linePos(rangeOf(place).start);
    return typeof path === 'string' ? [{ path, line, column: col }] : [];
  });
}

function ignoreEntry(fields: Fields): readonly IgnoreEntry[] {
  const rule = fields.text('rule');
  const reason = fields.text('reason');
  if (rule === undefined || reason === undefined) return [];
  const author = fields.text('author');
  const until = fields.text('until');
  return [
    {
      rule,
      words: fields.list('words'),
      files: fields.list('files'),
      reason,
      ...(author !== undefined && { author }),
      ...(until !== undefined && { until }),
    },
  ];
}

/** "Joe Biden" is known as "Biden". */
function surnames(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => [
      name
        .replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, '')
        .split(/\s+/)
        .at(-1) ?? name,
      name,
    ]),
  );
}

/** Ids that are there twice get a number. */
export function uniquelyNamed<T extends { readonly id: string }>(rules: readonly T[]): readonly T[] {
  const seen = new Map<string, number>();
  return rules.map((rule) => {
    const count = (seen.get(rule.id) ?? 0) + 1;
    seen.set(rule.id, count);
    return count === 1 ? rule : { ...rule, id: `${rule.id}-${count}` };
  });
}

export function records(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map((item: unknown) => new Fields(asRecord(item))) : [];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** What to do about mistakes that YAML's own words leave a person alone with. */
const ADVICE: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab cannot indent; write spaces',
  BLOCK_AS_IMPLICIT_KEY: 'a text with `: ` in it needs quotation marks around it',
  DUPLICATE_KEY: 'this key is there twice; write one of them, with both entries below it',
  BAD_INDENT: 'this line is not indented like those beside it',
  BAD_ALIAS: 'a text that begins with `*` needs quotation marks around it',
};

function inOurWords(code: string, message: string): string {
  return ADVICE[code] ?? message.split('\n')[0]?.replace(/\.$/, '') ?? message;
}

/**
 * Takes `**\/old/**` for the text that it was meant to be: to YAML a star begins the name of something written
 * elsewhere, and without that it would take nothing of the file.
 */
function readStarsAsText(document: Document.Parsed, problems: Problems): void {
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      const text = new Scalar(`*${alias.source}`);
      text.range = alias.range ?? null;
      problems.add(
        rangeOf(text),
        `\`${text.value}\` needs quotation marks around it, as it begins with \`*\``,
        {
          instead: `'${text.value}'`,
        },
      );
      return text;
    },
  });
}
