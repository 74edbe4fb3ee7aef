import type { ParagraphRule } from '../../review/rule';
import { onWords, type Words } from './language/words';
import { across, atWords, capitalized, instead } from './rule';

const COMPASS = ['north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest'];
const MOVES =
  /^(?:just|due|head|heads|headed|heading|drove|drive|driving|drives|traveled|traveling|moved|moving|turned|turn|went|going|walked|walking|sailed|flew|marched|ran|blocks?|miles?|feet|yards|kilometers|farther|further|straight|point|pointed|facing|faces|east|west|north|south|directly|slightly|mostly)$/;
const REGION_AFTER = /^(?:to|from|in|across|of|throughout|toward|around|for|into)$/;

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
    if (isDirection(words, index)) {
      report(instead(span, 'A point of the compass takes a small letter.', text.toLowerCase(), true));
    } else if (isRegion(words, index)) {
      report(instead(span, 'A region takes a capital.', capitalized(text)));
    }
  },
});

function isDirection(words: Words, index: number): boolean {
  if (!/^[A-Z][a-z]/.test(words.text(index)) || words.startsSentence(index)) return false;
  const next = words.lower(index + 1);
  if (words.isCapital(index + 1) && words.isWord(index + 1)) return false;
  return (
    MOVES.test(words.lower(index - 1)) &&
    /^(?:of|on|to|along|toward|from|and|through|for|into|until|about|[.,;])$/.test(next)
  );
}

/** "from the northeast to the South": an article before, and no "of" after. */
function isRegion(words: Words, index: number): boolean {
  const text = words.text(index);
  if (!/^(?:northeast|southeast|northwest|southwest)$/.test(text) || words.lower(index - 1) !== 'the')
    return false;
  if (!/^(?:from|across|throughout|in|to|around)$/.test(words.lower(index - 2))) return false;
  const next = words.lower(index + 1);
  return (
    next !== 'of' &&
    (REGION_AFTER.test(next) || /^[.,;]$/.test(next) || words.endsSentence(index)) &&
    !/^(?:side|corner)$/.test(next)
  );
}
