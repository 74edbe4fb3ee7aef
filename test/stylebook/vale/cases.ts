/** A style of one rule or more, a text, and what Vale prints about it: `line:column:Style.Rule:message`. */
export interface ValeCase {
  readonly name: string;
  /** What stands in `.vale.ini` below its head; all rules of the style `T` on every file where not given. */
  readonly sections?: string;
  readonly head?: string;
  /** Files below `styles/`. */
  readonly styles: Readonly<Record<string, string>>;
  readonly file?: string;
  readonly text: string;
  readonly prints: readonly string[];
}

const rule = (...lines: readonly string[]) => `${lines.join('\n')}\n`;

/** Our own texts in the shapes of Vale's documentation; `npm run eval -- vale` has Vale itself confirm each. */
export const CASES: readonly ValeCase[] = [
  {
    name: 'existence, words and cases',
    styles: {
      'T/Vague.yml': rule(
        'extends: existence',
        'message: "Drop \'%s\'."',
        'ignorecase: true',
        'tokens:',
        '  - various',
        '  - a lot of',
      ),
    },
    text: 'Various boats and a lot of nets.\n\nVariously named, various.\n',
    prints: ["1:1:T.Vague:Drop 'Various'.", "1:19:T.Vague:Drop 'a lot of'.", "3:18:T.Vague:Drop 'various'."],
  },
  {
    name: 'existence, nonword and raw',
    styles: {
      'T/Gap.yml': rule(
        'extends: existence',
        'message: "Look at \'%s\'."',
        'nonword: true',
        'raw:',
        "  - '[a-z][.][A-Z]'",
      ),
    },
    text: 'The end.The next one. The end.\n',
    prints: ["1:7:T.Gap:Look at 'd.T'."],
  },
  {
    name: 'existence, exceptions',
    styles: {
      'T/Caps.yml': rule(
        'extends: existence',
        'message: "\'%s\' shouts."',
        'tokens:',
        "  - '[A-Z]{3,}'",
        'exceptions:',
        '  - NATO',
      ),
    },
    text: 'NATO met the OECD.\n',
    prints: ["1:14:T.Caps:'OECD' shouts."],
  },
  {
    name: 'two rules about the same words',
    styles: {
      'T/A.yml': rule('extends: existence', 'message: "A"', 'tokens:', '  - very late'),
      'T/B.yml': rule('extends: existence', 'message: "B"', 'tokens:', '  - very'),
    },
    text: 'It was very late.\n',
    prints: ['1:8:T.A:A', '1:8:T.B:B'],
  },
  {
    name: 'substitution, a swap by pattern',
    styles: {
      'T/Terms.yml': rule(
        'extends: substitution',
        "message: \"Use '%s' instead of '%s'.\"",
        'ignorecase: true',
        'swap:',
        '  utili[sz]e: use',
        "  '(?:give|lend) a hand': help",
      ),
    },
    text: 'They utilise it and lend a hand. Utilize it.\n',
    prints: [
      "1:6:T.Terms:Use 'use' instead of 'utilise'.",
      "1:21:T.Terms:Use 'help' instead of 'lend a hand'.",
      "1:34:T.Terms:Use 'use' instead of 'Utilize'.",
    ],
  },
  {
    name: 'occurrence, too many in a sentence',
    styles: {
      'T/Commas.yml': rule(
        'extends: occurrence',
        'message: "Too many commas."',
        'scope: sentence',
        'max: 2',
        "token: ','",
      ),
    },
    text: 'One, two, three, four. One, two.\n',
    prints: ['1:4:T.Commas:Too many commas.'],
  },
  {
    name: 'repetition',
    styles: {
      'T/Twice.yml': rule(
        'extends: repetition',
        'message: "\'%s\' is repeated!"',
        'alpha: true',
        'tokens:',
        "  - '[^\\s]+'",
      ),
    },
    text: 'The the boat came in in the night.\n',
    prints: ["1:19:T.Twice:'in' is repeated!"],
  },
  {
    name: 'consistency',
    styles: {
      'T/Spelling.yml': rule(
        'extends: consistency',
        'message: "Inconsistent spelling of \'%s\'."',
        'either:',
        '  adviser: advisor',
      ),
    },
    text: 'An adviser came.\n\nThe advisor left.\n',
    prints: ["3:5:T.Spelling:Inconsistent spelling of 'advisor'."],
  },
  {
    name: 'conditional',
    styles: {
      'T/Acronyms.yml': rule(
        'extends: conditional',
        'message: "\'%s\' has no definition."',
        "first: '\\b([A-Z]{3,5})\\b'",
        "second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'",
        'exceptions:',
        '  - NASA',
      ),
    },
    text: 'The World Trade Council (WTC) met. The WTC and NASA spoke with the OECD.\n',
    prints: ["1:68:T.Acronyms:'OECD' has no definition."],
  },
  {
    name: 'capitalization of headings, code left out of account',
    styles: {
      'T/Heads.yml': rule(
        'extends: capitalization',
        'message: "\'%s\' should be in sentence case."',
        'scope: heading',
        'match: $sentence',
      ),
    },
    text: '# The Boat Came Home\n\n## The boat `APPEND` came home\n\nThe Boat Came Home\n',
    prints: ["1:3:T.Heads:'The Boat Came Home' should be in sentence case."],
  },
  {
    name: 'metric',
    styles: {
      'T/Words.yml': rule('extends: metric', 'message: "%s words."', 'formula: words', "condition: '> 3'"),
    },
    text: 'Five words stand here now.\n',
    prints: ['1:1:T.Words:5.00 words.'],
  },
  {
    name: 'metric, of every block that its scope names',
    styles: {
      'T/Head.yml': rule(
        'extends: metric',
        'message: "a heading of %s words"',
        'scope: heading',
        'formula: words',
        "condition: '> 2'",
      ),
      'T/Para.yml': rule(
        'extends: metric',
        'message: "%s characters in %s"',
        'scope: paragraph',
        'formula: characters',
        "condition: '> 20'",
      ),
    },
    text: '# The boat came\n\n# The boat\n\nIt didn’t come home on Friday.\n\nNot by night.\n',
    prints: ['1:1:T.Head:a heading of 3.00 words', '5:1:T.Para:23.00 characters in '],
  },
  {
    name: 'metric, as Vale counts what is a word, long, or complex',
    styles: Object.fromEntries(
      ['words', 'characters', 'long_words', 'complex_words', 'heading_h1'].map((name) => [
        `T/${name}.yml`,
        rule('extends: metric', 'message: "%s"', `formula: ${name}`, "condition: '>= 0'"),
      ]),
    ),
    text: '# A head\n\nBy Ana Roe\n\nThe U.S. well-being didn’t matter to Barcelona.\n\n# Another\n',
    prints: [
      '1:1:T.words:12.00',
      '1:1:T.characters:44.00',
      '1:1:T.long_words:1.00',
      '1:1:T.complex_words:1.00',
      '1:1:T.heading_h1:2.00',
    ],
  },
  {
    name: 'headings of the first level after another one',
    styles: {
      'T/H1.yml': rule('extends: existence', 'message: "h1"', 'scope: heading.h1', 'tokens:', '  - quay'),
    },
    text: '# A quay\n\n# The quay\n\n## On the quay\n',
    prints: ['1:5:T.H1:h1', '3:7:T.H1:h1'],
  },
  {
    name: 'the beginning of a heading and of a list item',
    styles: {
      'T/Head.yml': rule(
        'extends: existence',
        'message: "\'%s\' begins small."',
        'nonword: true',
        'scope: [heading, list]',
        'tokens:',
        "  - '^[a-z]+'",
      ),
    },
    text: '# the boat\n\n- a net\n',
    prints: ["1:3:T.Head:'the' begins small.", "3:3:T.Head:'a' begins small."],
  },
  {
    name: 'a break inside a line',
    styles: {
      'T/Fused.yml': rule(
        'extends: existence',
        'message: "\'%s\' is fused."',
        'nonword: true',
        'tokens:',
        "  - '[a-z][.][A-Z]'",
      ),
    },
    text: 'The boat came.<br>It left.Then it came.\n',
    prints: ["1:25:T.Fused:'t.T' is fused."],
  },
  {
    name: 'scopes: heading, list, blockquote, and what is none of them',
    styles: {
      'T/Head.yml': rule('extends: existence', 'message: "head"', 'scope: heading', 'tokens:', '  - quay'),
      'T/List.yml': rule('extends: existence', 'message: "list"', 'scope: list', 'tokens:', '  - quay'),
      'T/Quote.yml': rule(
        'extends: existence',
        'message: "quote"',
        'scope: blockquote',
        'tokens:',
        '  - quay',
      ),
      'T/Para.yml': rule('extends: existence', 'message: "para"', 'scope: paragraph', 'tokens:', '  - quay'),
      'T/H2.yml': rule('extends: existence', 'message: "h2"', 'scope: heading.h2', 'tokens:', '  - quay'),
    },
    text: '# A quay\n\n## The quay\n\nOn the quay.\n\n- By the quay\n\n> Under the quay\n',
    prints: [
      '1:5:T.Head:head',
      '3:8:T.H2:h2',
      '3:8:T.Head:head',
      '5:8:T.Para:para',
      '7:10:T.List:list',
      '9:13:T.Quote:quote',
    ],
  },
  {
    name: 'code is no prose, but may stand in a match',
    styles: {
      'T/Word.yml': rule('extends: existence', 'message: "\'%s\'"', 'tokens:', '  - quay'),
      'T/Brackets.yml': rule(
        'extends: existence',
        'message: "brackets"',
        'nonword: true',
        'tokens:',
        "  - '\\(.+?\\)'",
      ),
    },
    text: 'A `quay` is a quay (the only folder that imports `quay`).\n\n```\nquay\n```\n',
    prints: ['1:20:T.Brackets:brackets', "1:15:T.Word:'quay'"],
  },
  {
    name: 'comments: all off, a style, a rule, a rule for some words',
    styles: {
      'T/Word.yml': rule('extends: existence', 'message: "\'%s\'"', 'tokens:', '  - quay', '  - pier'),
      'U/Boat.yml': rule('extends: existence', 'message: "\'%s\'"', 'tokens:', '  - boat'),
    },
    sections: '[*]\nBasedOnStyles = T, U',
    text: [
      '<!-- vale off -->',
      'A quay and a boat.',
      '<!-- vale on -->',
      'A quay.',
      '<!-- vale T.Word = NO -->',
      'A quay and a boat.',
      '<!-- vale T.Word = YES -->',
      'A quay.',
      '<!-- vale T.Word["quay"] = NO -->',
      'A quay and a pier.',
      '<!-- vale T.Word["quay"] = YES -->',
      '<!-- vale U = NO -->',
      'A quay and a boat.',
      '<!-- vale U = YES -->',
      'A boat.',
      '',
    ].join('\n\n'),
    prints: [
      "7:3:T.Word:'quay'",
      "11:14:U.Boat:'boat'",
      "15:3:T.Word:'quay'",
      "19:14:T.Word:'pier'",
      "25:3:T.Word:'quay'",
      "29:3:U.Boat:'boat'",
    ],
  },
  {
    name: 'sections by glob, single rules, levels and the least level',
    styles: {
      'T/A.yml': rule('extends: existence', 'message: "A"', 'level: suggestion', 'tokens:', '  - quay'),
      'T/B.yml': rule('extends: existence', 'message: "B"', 'level: suggestion', 'tokens:', '  - quay'),
      'U/C.yml': rule('extends: existence', 'message: "C"', 'level: error', 'tokens:', '  - quay'),
    },
    head: 'MinAlertLevel = warning',
    sections: '[*.{md}]\nBasedOnStyles = T\nT.A = error\nU.C = YES\n\n[*.txt]\nBasedOnStyles = U',
    text: 'The quay.\n',
    prints: ['1:5:T.A:A', '1:5:U.C:C'],
  },
  {
    name: 'TokenIgnores with a comma in a pattern',
    sections: '[*]\nBasedOnStyles = T\nTokenIgnores = (<q{1\\,2}>[^<]+</q>), (@\\w+)',
    styles: { 'T/Word.yml': rule('extends: existence', 'message: "\'%s\'"', 'tokens:', '  - quay') },
    text: 'A <q>quay</q> and @quay and quay.\n',
    prints: ["1:29:T.Word:'quay'"],
  },
  {
    name: 'vocabulary: terms with case and patterns, words to avoid',
    head: 'Vocab = Desk',
    sections: '[*]\nBasedOnStyles = Vale\nVale.Spelling = NO',
    styles: {
      'config/vocabularies/Desk/accept.txt': 'GitHub\n[Oo]bservability\n',
      'config/vocabularies/Desk/reject.txt': 'irregardless\n',
    },
    text: 'They use github and Observability, irregardless of observability.\n',
    prints: [
      "1:10:Vale.Terms:Use 'GitHub' instead of 'github'.",
      "1:36:Vale.Avoid:Avoid using 'irregardless'.",
    ],
  },
  {
    name: 'front matter is text, but no paragraph',
    styles: {
      'T/Any.yml': rule('extends: existence', 'message: "any"', 'tokens:', '  - quay'),
      'T/Para.yml': rule('extends: existence', 'message: "para"', 'scope: paragraph', 'tokens:', '  - quay'),
      'T/Title.yml': rule(
        'extends: existence',
        'message: "title"',
        'scope: text.frontmatter.title',
        'tokens:',
        '  - quay',
      ),
    },
    text: '---\ntitle: The quay\n---\n\nA quay.\n',
    prints: ['2:12:T.Any:any', '2:12:T.Title:title', '5:3:T.Any:any', '5:3:T.Para:para'],
  },
  {
    name: 'plain text has no headings',
    file: 'draft.txt',
    styles: {
      'T/Head.yml': rule('extends: existence', 'message: "head"', 'scope: heading', 'tokens:', '  - quay'),
      'T/Any.yml': rule('extends: existence', 'message: "any"', 'tokens:', '  - quay'),
    },
    text: 'Storm empties the quay\n\nThe storm came on Monday. It left the quay bare.\n',
    prints: ['1:19:T.Any:any', '3:39:T.Any:any'],
  },
];

/** The files of a case, by their paths in its folder. */
export function filesOf({ head = '', sections, styles }: ValeCase): Readonly<Record<string, string>> {
  const ini = `StylesPath = styles\nMinAlertLevel = suggestion\n${head}\n\n${sections ?? '[*]\nBasedOnStyles = T'}\n`;
  const least = head.includes('MinAlertLevel') ? ini.replace('MinAlertLevel = suggestion\n', '') : ini;
  return {
    '.vale.ini': least,
    ...Object.fromEntries(Object.entries(styles).map(([path, text]) => [`styles/${path}`, text])),
  };
}
