import { firstFrom } from '../draft/span';
import { isOccupation } from './lexicon/occupations';
import { IS } from './lexicon/word';
import type { NameMention } from './people';
import type { Reading } from './reading';

/** Units of a title before a name: "Deputy Secretary of State for Political Affairs". */
const LONGEST_TITLE = 9;
/** UTF-16 units of an apposition; what is longer tells a story. */
const LONGEST_APPOSITION = 110;

const TITLE = IS.role | IS.honorific;
const NO_TITLE = IS.determiner | IS.conjunction | IS.whWord | IS.auxiliary | IS.pronoun | IS.weekday;
/** What joins the capitals of a title. */
const JOINS = new Set(['of', 'for', 'the', 'and', '&']);
/** Titles that say nothing of what somebody is. */
const COURTESY = /^(?:Mrs?|Ms|Miss|Mx)\.?$/;
const POSSESSIVE = new Set(['his', 'her', 'their', 'its', 'our']);
/** A period after these goes on: "a former aide to Sen. Cross". */
const ABBREVIATED =
  /(?:^|[\s.])(?:Sens?|Reps?|Govs?|Lt|Gen|Col|Capt|Sgt|Dr|Mr|Mrs|Ms|St|No|Inc|Co|Corp|Jr|Sr|Rev|[A-Z])$/;
/** How an apposition that says what somebody is begins, an age before it left out. */
const SAYS_WHAT =
  /^(?:(?:an?|the|his|her|their|its|our) |(?:who|which) (?:is|was|has|had|lives?|lived|runs?|ran|owns?|owned|leads?|led|works?|worked|teaches|taught|studies|studied|represents?|founded|heads|headed|chairs|manages|oversees|rents?|serves|served|plays|coaches|keeps?) |[\p{L}.-]+(?:’s|'s|s’|s') )/u;
/** A sentence that goes on behind the name: "Autor, the research was paid by". */
const SAYS_MORE = /^(?!who |which ).* (?:is|are|was|were|has|have|had|will|would|can|could) /su;
/** "chairman of the board", "formerly head of …". */
const HOLDS_OFFICE =
  /^(?:former(?:ly)? |acting |deputy |vice |senior |executive |retired |then-)*([\p{Ll}-]+) (?:of|for|at|to|in|with) /u;
/** What somebody is told to be before a name: "his lawyer, Odile Brun", "Fenwick’s chief executive, Lars Holm". */
const BEFORE =
  /(?:^|[.,;:—“”"] ?|\b(?:said|and|but|to|by|from|with|that) )((?:an?|the|his|her|their|its|our|[\p{Lu}][\p{L}.-]*(?:’s|'s|s’|s')) [^,.;:—“”"]{2,60}), $/iu;

/**
 * Who somebody is, as told beside a name: the apposition after it, else the title before it, else a clause after it;
 * '' where nothing is.
 */
export function describe(reading: Reading, mention: NameMention): string {
  const after = appositionAfter(reading, mention);
  const isClause = /^(?:who|which) /.test(after);
  const before = appositionBefore(reading, mention) || titleBefore(reading, mention);
  const told = isClause ? before || after : after || before;
  return COURTESY.test(told) ? '' : told.replace(/\s+/gu, ' ');
}

function appositionBefore({ passage: { prose } }: Reading, { start }: NameMention): string {
  const told = BEFORE.exec(prose.slice(Math.max(0, start - LONGEST_APPOSITION), start))?.[1];
  return told !== undefined && isOccupation(told.split(' ').at(-1)) ? told : '';
}

function appositionAfter({ passage: { prose } }: Reading, { end }: NameMention): string {
  const told = /^, ((?:\d{1,3}, )?)(.+)/su.exec(prose.slice(end, end + LONGEST_APPOSITION));
  const [, age = '', rest = ''] = told ?? [];
  if (!SAYS_WHAT.test(rest) && !isOccupation(HOLDS_OFFICE.exec(rest)?.[1])) return '';
  const phrase = rest.slice(0, endOfPhrase(rest) ?? 0);
  return phrase === '' || SAYS_MORE.test(phrase) ? '' : age + phrase;
}

/** Where the words end at a mark; undefined where none comes. */
function endOfPhrase(text: string): number | undefined {
  for (const { index, 0: mark } of text.matchAll(/[,.;:—“”"]/gu)) {
    const goesOn =
      mark === '.' && (ABBREVIATED.test(text.slice(0, index)) || /^\.\S/u.test(text.slice(index)));
    if (!goesOn) return index;
  }
  return undefined;
}

/** "U.S. Secretary of State", "former fire chief", "board member" right before a name. */
function titleBefore(reading: Reading, mention: NameMention): string {
  const { words, starts, ends, passage } = reading;
  const name = firstFrom(reading.length, (at) => starts[at] ?? 0, mention.start);
  let first = name;
  let titled = false;
  for (let at = name - 1; at >= 0 && name - at <= LONGEST_TITLE; at--) {
    const { is, lower } = words[at] ?? { is: 0, lower: '' };
    if ((starts[at + 1] ?? 0) - (ends[at] ?? 0) !== 1) break;
    if (JOINS.has(lower)) {
      if (!((words[at + 1]?.is ?? 0) & IS.capitalized) && !JOINS.has(words[at + 1]?.lower ?? '')) break;
      continue;
    }
    const role = (is & TITLE) !== 0 || (at === name - 1 && isOccupation(lower));
    if (titled && POSSESSIVE.has(lower)) {
      first = at;
      break;
    }
    // Small letters are a title only where the noun before the name is one: "board member Cora Lindgren".
    const noun = at === name - 2 && titled && !(is & (IS.finite | IS.auxiliary | IS.determiner));
    if (!(is & IS.letters) || is & (IS.preposition | IS.conjunction)) break;
    if (!role && !noun && (!(is & IS.capitalized) || is & NO_TITLE)) break;
    titled ||= role;
    first = at;
  }
  if (!titled) return mention.title;
  return passage.prose.slice(starts[first], ends[name - 1]).trim();
}
