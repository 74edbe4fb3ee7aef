/** Parts of speech of which one leads: the one that a word stands in most often. */
export const LEADS = ['noun', 'verb', 'adjective', 'adverb'] as const;

/** What WordNet knows of a word: what it is about as a noun and as a verb, by the numbers of WordNet's fields, 0 where it is none. */
export interface Sense {
  readonly lead: (typeof LEADS)[number];
  readonly noun: number;
  readonly plural: boolean;
  readonly verb: number;
  /** 0 as in the dictionary, 1 with -s, 2 past, 3 with -ing. */
  readonly form: number;
}

/** Some of WordNet's fields, by their numbers here. */
export const FIELD = {
  thought: 7,
  speech: 8,
  feeling: 10,
  group: 12,
  person: 16,
  thinks: 3,
  speaks: 4,
  feels: 9,
  senses: 11,
  socializes: 13,
} as const;

/** WordNet's files, of nouns and of verbs, are numbered from here on. */
export const FIRST_FILE = { noun: 2, verb: 28 } as const;

/** As a number below 2^14. */
export function packSense({ lead, noun, plural, verb, form }: Sense): number {
  return (LEADS.indexOf(lead) << 12) | (form << 10) | (verb << 6) | (plural ? 1 << 5 : 0) | noun;
}

export function unpackSense(code: number): Sense {
  return {
    lead: LEADS[(code >> 12) & 3] ?? 'noun',
    noun: code & 31,
    plural: (code & 32) !== 0,
    verb: (code >> 6) & 15,
    form: (code >> 10) & 3,
  };
}
