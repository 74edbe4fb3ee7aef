import type { Limits, Options, Stylebook } from './stylebook';

/** Numbers that suit a daily newsroom; each may be set in copydesk.yml. */
export const DEFAULT_LIMITS: Limits = {
  sentenceWords: 45,
  paragraphWords: 120,
  ledeWords: 40,
  headlineWords: 14,
  claimsPerThousand: 3,
};

export const DEFAULT_OPTIONS: Options = { blockQuotesMayRepeat: false, deletingExactCopiesIsSafe: false };

/** What holds where the newsroom has decided nothing. */
export function builtInStylebook(): Stylebook {
  return BUILT_IN;
}

const BUILT_IN: Stylebook = {
  version: 'built-in',
  layers: [{ kind: 'built-in', name: 'Copydesk' }],
  ruling: () => undefined,
  limits: DEFAULT_LIMITS,
  options: DEFAULT_OPTIONS,
  accepted: new Set(),
  knownNames: new Map(),
  boilerplate: new Set(),
  dataRules: [],
};
