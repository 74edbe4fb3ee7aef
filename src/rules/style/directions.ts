import type { ParagraphRule } from '../../review/rule';
import { onWords, type Words } from './language/words';
import { across, atWords, capitalized, instead } from './rule';

const COMPASS = ['north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest'];
const MOVES =
  /^(?:just|due|head|heads|headed|heading|runs|run|ran|running|blowing|blew|blows|pushed|pushing|fled|sailing|march|travels|rode|veered|moves|swept|drifting|drifted|looks|looking|drove|drive|driving|drives|traveled|go|goes|continue|continued|flows|flowing|travel|traveling|turn|traveling|moved|moving|turned|turn|went|going|walked|walking|sailed|flew|marched|ran|blocks?|miles?|feet|yards|kilometers|farther|further|straight|point|pointed|facing|faces|east|west|north|south|directly|slightly|mostly)$/;
const REGION_AFTER =
  /^(?:to|from|in|across|of|throughout|toward|around|for|into|sold|and|are|were|have|will|is|was|has|as|by|through|with|this|last|next|during|after|lost|gained)$|ed$/;

/** Directions take small letters, regions capitals. */
export const directions: ParagraphRule = atWords({
  id: 'ap/directions',
  title: 'Directions and regions',
  why: 'A point of the compass takes a small letter; the part of the country that goes by its name takes a capital.',
  source: 'The Associated Press Stylebook, “directions and regions”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The mine is just ⟦South⟧ of town.', fixed: 'The mine is just south of town.' },
      { text: 'They moved from the ⟦northeast⟧ to Ohio.', fixed: 'They moved from the Northeast to Ohio.' },
    ],
    passes: [
      'He drove south of town to the West and North Main Street.',
      'Rain fell in the northeast of Ohio.',
    ],
  },
  at: onWords(COMPASS),
  check(words, index, report) {
    const span = across(words, index, index);
    const text = words.text(index);
    if (isPair(words, index)) {
      const pair = across(words, index, index + 2);
      report(
        instead(
          pair,
          'Points of the compass take small letters.',
          words.slice(index, index + 2).toLowerCase(),
          true,
        ),
      );
    } else if (isPair(words, index - 2)) {
      return;
    } else if (isDirection(words, index)) {
      report(instead(span, 'A point of the compass takes a small letter.', text.toLowerCase(), true));
    } else if (isRegion(words, index) || isSouth(words, index)) {
      report(instead(span, 'A region takes a capital.', capitalized(text)));
    }
  },
});

/** "runs North and South": two points joined, where neither names a region. */
function isPair(words: Words, index: number): boolean {
  const both = [index, index + 2].every(
    (at) => /^[A-Z][a-z]+$/.test(words.text(at)) && COMPASS.includes(words.lower(at)),
  );
  return (
    both &&
    words.lower(index + 1) === 'and' &&
    MOVES.test(words.lower(index - 1)) &&
    !words.isCapital(index + 3)
  );
}

function isDirection(words: Words, index: number): boolean {
  if (!/^[A-Z][a-z]/.test(words.text(index)) || words.startsSentence(index)) return false;
  const next = words.lower(index + 1);
  if (words.isCapital(index + 1) && words.isWord(index + 1)) return false;
  const before = words.lower(index - 1);
  const goesOn =
    /^(?:of|on|at|to|in|along|toward|from|and|through|for|into|until|about|across|over|past|[.,;]|)$/;
  if (MOVES.test(before) && goesOn.test(next)) return true;
  // "North of town", "South of the river": no name follows, and no article stands before.
  if (next !== 'of' || words.isCapital(index + 2)) return false;
  return words.isLowercase(index - 1) ? !/^(?:the|in|to|from|of)$/.test(before) : before === ',';
}

/** What people do in a part of the country, before or after it is named. */
const LIVES =
  /^(?:moved|move|moving|migrated|relocated|grew|raised|lived|lives|live|voters|farmers|retirees|people|families|workers|schools|states|churches|democrats|republicans|across|throughout|born|toured|campaigned|popular|common)$/;
const PEOPLE_DO =
  /^(?:favor|favors|support|oppose|voted|vote|say|are|have|were|remain|prefer|backed|elected|since|during|after|before|in)$/;

/** "She moved to the south in 1990", "Voters in the south favor it": the South. */
function isSouth(words: Words, index: number): boolean {
  if (!/^(?:south|west|midwest)$/.test(words.text(index)) || words.lower(index - 1) !== 'the') return false;
  if (!/^(?:to|in|into|across|throughout|from)$/.test(words.lower(index - 2))) return false;
  const next = words.lower(index + 1);
  if (!PEOPLE_DO.test(next) && !/^[.,;]?$/.test(next)) return false;
  const cue = LIVES.test(words.lower(index - 2)) ? words.lower(index - 2) : words.lower(index - 3);
  return LIVES.test(cue) && !ABROAD.test(words.prose);
}

const ABROAD =
  /\b(?:France|Italy|Spain|Germany|England|Britain|Wales|Iraq|Syria|Lebanon|Gaza|Israel|Sudan|Vietnam|Korea|China|India|Mexico|Nigeria|Ukraine|Russia|Africa|Europe|Asia|county|city|town|campus|house|island|lake|river|park)\b/;

/** "from the northeast to the South": an article before, and no "of" after. */
function isRegion(words: Words, index: number): boolean {
  const text = words.text(index);
  if (!/^(?:northeast|southeast|northwest|southwest)$/.test(text) || words.lower(index - 1) !== 'the')
    return false;
  if (!/^(?:from|across|throughout|in|to|around)$/.test(words.lower(index - 2))) return false;
  if (
    /\b(?:winds?|gusts?|breezes?|front|storm|blew|blowing)\b/.test(
      words.slice(Math.max(0, index - 6), index - 1).toLowerCase(),
    )
  )
    return false;
  const next = words.lower(index + 1);
  return (
    next !== 'of' &&
    (REGION_AFTER.test(next) || /^[.,;]$/.test(next) || words.endsSentence(index)) &&
    !/^(?:side|corner)$/.test(next)
  );
}
