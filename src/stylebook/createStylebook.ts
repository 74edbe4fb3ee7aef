import type { DataRule, Layer, Limits, Options, Ruling, Severity, Stylebook } from './stylebook';
import { hashOf } from './hash';

/** What one layer decides. What it leaves out stays as the layers below have it. */
export interface LayerContents extends Layer {
  readonly rules?: readonly Omit<DataRule, 'layer'>[];
  /** By rule (`ap/percent`) or by family (`Microsoft`, `Microsoft/*`); the rule's own name counts more. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  readonly limits?: Partial<Limits>;
  readonly options?: Partial<Options>;
  readonly accepted?: readonly string[];
  readonly knownNames?: Readonly<Record<string, string>>;
  readonly boilerplate?: readonly string[];
}

const LIMITS: Limits = {
  sentenceWords: 45,
  paragraphWords: 90,
  ledeWords: 40,
  headlineWords: 12,
  claimsPerThousand: 4,
};

const OPTIONS: Options = { blockQuotesMayRepeat: false, deletingExactCopiesIsSafe: false };

/** Puts layers together, weakest first. A rule that two layers bring under one id is the stronger layer's. */
export function createStylebook(layers: readonly LayerContents[]): Stylebook {
  const rules = new Map<string, DataRule>();
  for (const layer of layers) {
    for (const rule of layer.rules ?? []) rules.set(rule.id, { ...rule, layer: nameOf(layer) });
  }
  const strongestFirst = [...layers].reverse();
  const rulings = new Map<string, Ruling | undefined>();
  const decide = (rule: string): Ruling | undefined => {
    for (const layer of strongestFirst) {
      const severity = severityIn(layer, rule);
      if (severity !== undefined) return { severity, layer: nameOf(layer) };
    }
    return undefined;
  };
  return {
    version: layers.map(versionOf).join('.'),
    layers: layers.map(nameOf),
    ruling(rule) {
      if (!rulings.has(rule)) rulings.set(rule, decide(rule));
      return rulings.get(rule);
    },
    limits: Object.assign({ ...LIMITS }, ...layers.map((layer) => layer.limits)) as Limits, // every key has a default
    options: Object.assign({ ...OPTIONS }, ...layers.map((layer) => layer.options)) as Options,
    accepted: new Set(layers.flatMap((layer) => layer.accepted ?? [])),
    knownNames: new Map(layers.flatMap((layer) => Object.entries(layer.knownNames ?? {}))),
    boilerplate: new Set(layers.flatMap((layer) => layer.boilerplate ?? []).map(foldSentence)),
    dataRules: [...rules.values()],
  };
}

function nameOf({ kind, name, path }: Layer): Layer {
  return { kind, name, ...(path !== undefined && { path }) };
}

function severityIn({ severities }: LayerContents, rule: string): Severity | 'off' | undefined {
  if (severities === undefined) return undefined;
  for (let name = rule; ;) {
    const found = severities[name] ?? (name === rule ? undefined : severities[`${name}/*`]);
    if (found !== undefined) return found;
    const slash = name.lastIndexOf('/');
    if (slash < 0) return severities['*'];
    name = name.slice(0, slash);
  }
}

const versions = new WeakMap<LayerContents, string>();

function versionOf(layer: LayerContents): string {
  let version = versions.get(layer);
  if (version === undefined) versions.set(layer, (version = hashOf(JSON.stringify(layer))));
  return version;
}

/** A sentence for comparing: white space folded, lower case, no closing mark. */
export function foldSentence(sentence: string): string {
  return sentence
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[.!?]+$/, '');
}
