/** What may stand at a place of `copydesk.yml`. */
export type Shape =
  | { readonly kind: 'text'; readonly values?: Readonly<Record<string, string>>; readonly date?: boolean }
  | { readonly kind: 'number'; readonly least: number }
  | { readonly kind: 'flag' }
  /** `alone`: a single item may stand without a list. */
  | { readonly kind: 'list'; readonly of: Shape; readonly alone?: boolean }
  | { readonly kind: 'map'; readonly of: Shape; readonly keys: 'rule' | 'name' }
  | {
      readonly kind: 'record';
      readonly keys: Readonly<Record<string, Key>>;
      readonly required?: readonly string[];
    }
  /** A rule in Vale's format, which has a reader of its own. */
  | { readonly kind: 'definition' };

/** A key, and what to tell someone who looks at it. */
export interface Key {
  readonly about: string;
  readonly shape: Shape;
}

const TEXT: Shape = { kind: 'text' };
const TEXTS: Shape = { kind: 'list', of: TEXT };
const ONE_OR_MORE: Shape = { kind: 'list', of: TEXT, alone: true };
const FLAG: Shape = { kind: 'flag' };
const WORDS: Shape = { kind: 'number', least: 1 };

const SEVERITY: Shape = {
  kind: 'text',
  values: {
    error: 'Must not be published so.',
    warning: 'Should be looked at before it is published.',
    information: 'Worth a thought.',
    hint: 'Shown in the editor only, never in a report.',
    off: 'Not looked for.',
  },
};

const SEVERITIES: Key = {
  about: 'How much a rule matters, by its id. `Microsoft` or `Microsoft/*` means all rules of a package.',
  shape: { kind: 'map', of: SEVERITY, keys: 'rule' },
};

const LIMITS: Key = {
  about: 'How long is too long, in words unless said otherwise.',
  shape: {
    kind: 'record',
    keys: {
      sentenceWords: { about: 'Words in a sentence.', shape: WORDS },
      paragraphWords: { about: 'Words in a paragraph.', shape: WORDS },
      ledeWords: { about: 'Words in the first paragraph.', shape: WORDS },
      headlineWords: { about: 'Words in a headline.', shape: WORDS },
      claimsPerThousand: {
        about: 'Claims without a source that are pointed out per 1,000 words; more than these become hints.',
        shape: { kind: 'number', least: 0 },
      },
    },
  },
};

const OPTIONS: Key = {
  about: 'Switches that are neither a severity nor a limit.',
  shape: {
    kind: 'record',
    keys: {
      blockQuotesMayRepeat: { about: 'Whether a block quote may repeat body text.', shape: FLAG },
      deletingExactCopiesIsSafe: {
        about: 'Whether Fix All may delete an exact copy of a paragraph.',
        shape: FLAG,
      },
    },
  },
};

const TERMS: Key = {
  about: 'House terms: what to avoid and what to write instead.',
  shape: {
    kind: 'list',
    of: {
      kind: 'record',
      required: ['avoid'],
      keys: {
        avoid: { about: 'The wording to avoid, or a list of wordings.', shape: ONE_OR_MORE },
        prefer: { about: 'What to write instead; a list offers a choice.', shape: ONE_OR_MORE },
        why: { about: 'One sentence that an editor would say.', shape: TEXT },
        source: { about: 'Where it was decided: an address, a memo, a book.', shape: TEXT },
        severity: { about: 'How much it matters; `warning` where nothing is said.', shape: SEVERITY },
        case: { about: 'Whether capitals count. They do not where nothing is said.', shape: FLAG },
        safe: { about: 'Whether Fix All may put in the preferred wording.', shape: FLAG },
        quotes: {
          about: 'Whether quoted speech is looked at too.',
          shape: {
            kind: 'text',
            values: { skip: 'Quoted speech is left alone.', include: 'Quoted speech too.' },
          },
        },
        examples: {
          about: 'What the term flags (the words between ⟦ and ⟧) and what it must pass.',
          shape: {
            kind: 'list',
            of: {
              kind: 'record',
              keys: {
                flag: { about: 'A text with the flagged words between ⟦ and ⟧.', shape: TEXT },
                fixed: { about: 'That text after the first fix.', shape: TEXT },
                pass: { about: 'A text in which nothing is flagged.', shape: TEXT },
              },
            },
          },
        },
      },
    },
  },
};

const DECISIONS: Readonly<Record<string, Key>> = {
  severities: SEVERITIES,
  limits: LIMITS,
  options: OPTIONS,
  terms: TERMS,
};

/** Everything that `copydesk.yml` may hold. Validation, completion, hover and the JSON schema are made from this. */
export const HOUSE: Extract<Shape, { kind: 'record' }> = {
  kind: 'record',
  keys: {
    stylebook: {
      about: 'The stylebook underneath. `ap` where nothing is said.',
      shape: {
        kind: 'text',
        values: {
          ap: 'AP style, as shipped.',
          none: 'No AP style: what this file and its packages say, and the desk’s own checks.',
        },
      },
    },
    packages: {
      about:
        'Folders with rules in Vale’s format, seen from this file: `styles/Microsoft`. Or a `.vale.ini`.',
      shape: TEXTS,
    },
    quotes: {
      about: 'Whether packages look into quoted speech. They do not where nothing is said.',
      shape: {
        kind: 'text',
        values: { skip: 'Quoted speech is left alone.', include: 'Quoted speech too.' },
      },
    },
    ...DECISIONS,
    rules: {
      about: 'Rules of your own in Vale’s format, by name: `my-rule` becomes `house/my-rule`.',
      shape: { kind: 'map', of: { kind: 'definition' }, keys: 'name' },
    },
    names: {
      about: 'Full names that every reader knows, which need no first reference: “Joe Biden”.',
      shape: TEXTS,
    },
    vocabulary: {
      about: 'Words that no rule may flag, and words that must not be used.',
      shape: {
        kind: 'record',
        keys: {
          accept: { about: 'Words and names to leave alone, as they are written.', shape: TEXTS },
          reject: { about: 'Words that must not be used.', shape: TEXTS },
        },
      },
    },
    boilerplate: {
      about: 'Sentences that may stand in every story: “This is a developing story.”',
      shape: TEXTS,
    },
    drafts: {
      about: 'Which files are drafts, as globs seen from this file; a folder means all in it.',
      shape: {
        kind: 'record',
        keys: {
          include: { about: 'Files to review; all drafts where nothing is said.', shape: ONE_OR_MORE },
          exclude: { about: 'Files to leave alone: `archive`, `**/*-notes.md`.', shape: ONE_OR_MORE },
          languages: {
            about: 'Kinds of document to review; all three where nothing is said.',
            shape: {
              kind: 'list',
              of: {
                kind: 'text',
                values: {
                  markdown: 'Markdown.',
                  plaintext: 'Plain text.',
                  'news-draft': 'News drafts (.story, .draft, .news).',
                },
              },
            },
          },
        },
      },
    },
    overrides: {
      about: 'Other decisions for some files. Later entries overrule earlier ones.',
      shape: {
        kind: 'list',
        of: {
          kind: 'record',
          required: ['files'],
          keys: {
            files: { about: 'Globs, seen from this file: `opinion/**`.', shape: ONE_OR_MORE },
            ...DECISIONS,
          },
        },
      },
    },
    ignore: {
      about: 'Findings to let stand, each with its reason.',
      shape: {
        kind: 'list',
        of: {
          kind: 'record',
          required: ['rule', 'reason'],
          keys: {
            rule: { about: 'The rule, such as `ap/percent`; `ap/*` for all of a family.', shape: TEXT },
            words: { about: 'Only where these words are flagged.', shape: ONE_OR_MORE },
            files: { about: 'Only in these files, as globs.', shape: ONE_OR_MORE },
            reason: { about: 'Why it may stand.', shape: TEXT },
            author: { about: 'Who decided it.', shape: TEXT },
            until: { about: 'The last day it holds, as 2026-12-31.', shape: { kind: 'text', date: true } },
          },
        },
      },
    },
  },
};
