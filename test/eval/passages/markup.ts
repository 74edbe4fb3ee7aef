import type { AttributionClass, AttributionKind, SourceKind } from '../../../src/sources/sources';

/** UTF-16 offsets, as the command line gives them. */
export type Place = readonly [start: number, end: number];

export interface GoldAttribution {
  readonly kind: AttributionKind;
  readonly class: AttributionClass;
  readonly source: readonly Place[];
  readonly cue: readonly Place[];
  readonly content: readonly Place[];
  readonly speaker: string | null;
}

export interface GoldSource {
  readonly name: string;
  readonly kind: SourceKind;
  readonly description: string;
  readonly attributions: number;
  readonly words: number;
  readonly firstReference: Place;
}

/** A passage with the answer that `copydesk sources --format json` should give for it. */
export interface GoldPassage {
  readonly path: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
  readonly sources: readonly GoldSource[];
}

const PARTS = { s: 'source', c: 'cue', t: 'content' } as const;
type Part = (typeof PARTS)[keyof typeof PARTS];

/**
 * Reads passages marked up by hand. Each begins with `=== name`; in its text `{s1|…}`, `{c1|…}` and `{t1|…}` are
 * the source, cue and content of its first attribution. Below it `# 1 Ada Park; 2o -` names the speakers (`o`: of
 * class other, `-`: nobody), and a line `@ name | kind | description | words of the first reference` each source.
 */
export function readMarkup(file: string): readonly GoldPassage[] {
  return file
    .split(/^=== /m)
    .slice(1)
    .map((passage) => {
      const lines = passage.trimEnd().split('\n');
      const [path = ''] = lines;
      const body = lines.slice(1).filter((line) => !/^[#@] /.test(line));
      const { text, places } = unmark(body.join('\n').trim());
      const speakers = lines.find((line) => line.startsWith('# ')) ?? '';
      const attributions = speakers
        .slice(2)
        .split('; ')
        .map((entry) => attribution(entry, text, places));
      const sources = lines
        .filter((line) => line.startsWith('@ '))
        .map((line) => source(line, text, attributions));
      return { path, text, attributions, sources };
    });
}

type Places = ReadonlyMap<string, readonly Place[]>;

function unmark(marked: string): { readonly text: string; readonly places: Places } {
  const places = new Map<string, Place[]>();
  let text = '';
  let from = 0;
  for (const mark of marked.matchAll(/\{([sct])(\d+)\|([^{}]*)\}/g)) {
    const [whole, part = '', id = '', words = ''] = mark;
    text += marked.slice(from, mark.index);
    const key = `${PARTS[part as keyof typeof PARTS]} ${id}`;
    places.set(key, [...(places.get(key) ?? []), [text.length, text.length + words.length]]);
    text += words;
    from = mark.index + whole.length;
  }
  return { text: text + marked.slice(from), places };
}

function attribution(entry: string, text: string, places: Places): GoldAttribution {
  const [, id = '', other, speaker] = /^(\d+)(o?) (.+)$/.exec(entry) ?? [];
  const spans = (part: Part) => places.get(`${part} ${id}`) ?? [];
  const content = spans('content');
  return {
    kind: kindOf(content.map(([start, end]) => text.slice(start, end))),
    class: other === 'o' ? 'other' : 'speech',
    source: spans('source'),
    cue: spans('cue'),
    content,
    speaker: speaker === undefined || speaker === '-' ? null : speaker,
  };
}

function kindOf(contents: readonly string[]): AttributionKind {
  if (contents.every((words) => /^“[^”]*”?$/.test(words))) return 'quote';
  return contents.some((words) => words.includes('“')) ? 'mixed' : 'indirect';
}

function source(line: string, text: string, attributions: readonly GoldAttribution[]): GoldSource {
  const [name = '', kind = '', description = '', first = name] = line
    .slice(2)
    .split('|')
    .map((field) => field.trim());
  // A ledger counts what somebody said, no beliefs that the reporter tells.
  const own = attributions.filter(
    (one) => one.speaker === name && (one.class === 'speech' || one.kind !== 'indirect'),
  );
  const words = own.flatMap((one) => one.content.map(([start, end]) => wordsIn(text.slice(start, end))));
  const at = text.indexOf(first);
  return {
    name,
    kind: kind as SourceKind,
    description,
    attributions: own.length,
    words: words.reduce((sum, count) => sum + count, 0),
    firstReference: [at, at + first.length],
  };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’.,-]*/gu)?.length ?? 0;
}
