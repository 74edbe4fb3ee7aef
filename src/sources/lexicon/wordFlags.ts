/** What a word can be, as bits of `Word.is`; a word may be several things. */
export const IS = {
  speechVerb: 1 << 0,
  thoughtVerb: 1 << 1,
  /** Forms of be, have and do, and modals: what may stand between a subject and its verb. */
  auxiliary: 1 << 2,
  modal: 1 << 3,
  /** he, she, they … as a subject. */
  pronoun: 1 << 4,
  determiner: 1 << 5,
  preposition: 1 << 6,
  conjunction: 1 << 7,
  whWord: 1 << 8,
  negation: 1 << 9,
  given: 1 << 10,
  honorific: 1 << 11,
  particle: 1 << 12,
  notPerson: 1 << 13,
  role: 1 << 14,
  unnamed: 1 << 15,
  document: 1 << 16,
  capitalized: 1 << 17,
  allCaps: 1 << 18,
  digit: 1 << 19,
  adverb: 1 << 20,
  /** A reporting verb in its past or -s form, which needs no auxiliary. */
  finite: 1 << 21,
  weekday: 1 << 22,
  /** Begins with a letter. */
  letters: 1 << 23,
  male: 1 << 24,
  female: 1 << 25,
  /** Wider than thought: criticize is thought, confront is attitude. */
  attitudeVerb: 1 << 26,
  /** claim, fear, view … */
  reportNoun: 1 << 27,
  /** confident, worried, eager … */
  reportAdjective: 1 << 28,
  /** A verb of speech or thought, or "according": an attribution may hang on it. */
  reports: 1 << 29,
  /** Mostly a verb, in a form that can be a clause's own. */
  verb: 1 << 30,
} as const;
