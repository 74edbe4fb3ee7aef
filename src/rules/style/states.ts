import type { Span } from '../../draft/span';
import type { ParagraphRule } from '../../review/rule';
import data from './language/data/states.json';
import { onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const STAND_ALONE: ReadonlyMap<string, string> = new Map(Object.entries(data.standAlone));
const byForm = new Map<string, string>(Object.entries(data.otherAbbreviations));
for (const [name = '', short = '', postal = ''] of data.states) {
  if (short !== '') byForm.set(short.toLowerCase(), name);
  byForm.set(postal.toLowerCase(), name);
}
/** Words of their own, so that only a city and a comma before them show a state. */
const AMBIGUOUS =
  /^(?:in|or|me|ok|hi|oh|id|la|al|ma|pa|ga|de|mo|md|va|ne|mt|ind|ill\.?|miss\.?|mass\.?|wash\.?|ark\.?|ore\.?|del\.?|cal\.?|ala\.?|kent\.)$/;
/** Postal codes that are hardly anything else. */
const POSTAL_ALONE = /^(?:AZ|CA|CT|FL|KS|KY|MN|NH|NJ|NV|NY|TN|TX|UT|WI|WV)$/;
const PEOPLE =
  /^(?:voters|residents|lawmakers|legislators|officials|governor|gov\.|sen\.|rep\.|legislature|senator|congressman|police|state|democrats|republicans|farmers|students|teachers)$/i;

/** State names are spelled out in stories. */
export const states: ParagraphRule = atWords({
  id: 'ap/states',
  title: 'State names',
  why: 'In the body of a story states are spelled out; abbreviations are for datelines and party tags, postal codes for addresses with a ZIP code.',
  source: 'The Associated Press Stylebook since 2014, “state names”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'She moved to Eagan, ⟦MN⟧, in May.', fixed: 'She moved to Eagan, Minnesota, in May.' },
      { text: 'He lived in Brandon, ⟦Fla.⟧, then.', fixed: 'He lived in Brandon, Florida, then.' },
    ],
    passes: [
      'Sen. Rand Paul, R-Ky., said OK to Eagan, Minnesota, in L.A.',
      'Write to Box 1, Eagan, MN 55121.',
    ],
  },
  at: onWords(byForm.keys()),
  check(words, index, report) {
    const text = words.text(index);
    const name = byForm.get(text.toLowerCase());
    if (name === undefined || !words.isCapital(index)) return;
    const dotted = text.includes('.');
    if (!dotted && !/^[A-Z]{2}$/.test(text) && !afterCity(words, index)) return;
    if (!afterCity(words, index) && !standsForState(words, index)) return;
    if (/^\d{5}/.test(words.text(index + 1)) || isInDateline(words, index)) return;
    const ends = dotted && words.endsSentence(index);
    // "in Flint, Mich. closed": the state stands between commas.
    const opens = afterCity(words, index) && words.isLowercase(index + 1) && !ends;
    const span = across(words, index, index);
    const spelled = `${name}${ends ? '.' : opens ? ',' : ''}`;
    const alone = cityAlone(words, index, name);
    if (alone === undefined) report(instead(span, `In a story, spell out ${name}.`, spelled, true));
    else report(instead(alone, 'This city needs no state.', ends ? '.' : ''));
  },
});

/** "Boston, Mass.": the comma and the state of a city that stands alone, where they can go. */
function cityAlone(words: Words, index: number, state: string): Span | undefined {
  const city = [2, 1, 0]
    .map((back) => words.slice(Math.max(0, index - 2 - back), index - 2))
    .find((name) => STAND_ALONE.get(name) === state);
  if (city === undefined || !afterCity(words, index)) return undefined;
  return { start: words.end(index - 2), end: words.end(words.text(index + 1) === ',' ? index + 1 : index) };
}

/** "Eagan, MN": a capitalized word and a comma before, and the end of the aside after. */
function afterCity(words: Words, index: number): boolean {
  if (words.text(index - 1) !== ',' || !words.isCapital(index - 2) || !words.spaced(index)) return false;
  if (/^(?:\d|R|D|I)$/.test(words.text(index - 2))) return false;
  return words.endsSentence(index) || /^[,.;:)?!]|^[a-z]|^$|^[—–-]/.test(words.text(index + 1));
}

/** "Va. voters": no city, but people of the state. */
function standsForState(words: Words, index: number): boolean {
  if (AMBIGUOUS.test(words.lower(index)) && !words.text(index).includes('.')) return false;
  const text = words.text(index);
  if (POSTAL_ALONE.test(text))
    return (
      /^(?:in|to|from|across|throughout)$/.test(words.lower(index - 1)) &&
      !(words.isCapital(index + 1) && words.isWord(index + 1) && !words.endsSentence(index)) &&
      !words.isNumber(index + 1)
    );
  if (!text.includes('.') || words.text(index - 1) === ',' || words.text(index - 1) === '-') return false;
  if (PEOPLE.test(words.lower(index + 1))) return true;
  const before = words.lower(index - 1);
  if (/^[RDI]$/i.test(before) || words.passage.kind === 'headline') return false;
  // "The fire in Calif. grew", "the N.C. coast": nothing that could be a name stands beside it.
  const beside = words.isCapital(index + 1) && words.isWord(index + 1) && !words.endsSentence(index);
  if (beside || (AMBIGUOUS.test(words.lower(index)) && !/^(?:in|from|of|to|across)$/.test(before)))
    return false;
  return (
    /^(?:in|from|of|to|across|the|and|through|near|for|into|around|a|northern|southern|eastern|western)$/.test(
      before,
    ) ||
    (index === 0 && words.isLowercase(index + 1)) ||
    // "hit N.C. hard": two initials that no name follows.
    (/^(?:[NS]\.[CD]\.|N\.[HJM]\.|R\.I\.|W\.Va\.)$/.test(text) && words.isLowercase(index - 1))
  );
}

function isInDateline(words: Words, index: number): boolean {
  const { dateline } = words.passage;
  return dateline !== undefined && words.start(index) < dateline.end;
}
