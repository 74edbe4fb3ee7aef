import type { ParagraphRule, ReportTo } from '../../review/rule';
import data from './language/data/states.json';
import { onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const STATES = new Map<string, string>();
for (const [name = '', short = '', postal = ''] of data.states) {
  for (const form of [name, short, postal]) if (form !== '') STATES.set(form, name);
}
STATES.set('D.C.', 'D.C.');
const ALONE: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...data.standAlone, ...data.standAloneAbroad }).map(([city, place]) => [city, place]),
);
const LAST_WORDS = [...ALONE.keys()].map((city) => city.split(' ').at(-1)?.toLowerCase() ?? '');
const FIRST_OF_STATES = new Set([...STATES.keys()].map((name) => name.split(' ')[0]?.toLowerCase() ?? ''));
const ON_STATES = onWords(FIRST_OF_STATES);

/** What follows a place that is no part of a longer name. */
const GOES_ON =
  /^(?:in|on|for|at|to|from|with|was|were|is|are|has|had|will|would|and|or|said|after|when|who|where|before|by|as|during|since|because|next|last|this|but|that|while|until|about)$/;

/** Cities with their states: which stand alone, and the comma after the state. */
export const cities: ParagraphRule = atWords({
  id: 'ap/cities',
  title: 'Cities and states',
  why: 'A state after its city stands between commas, and cities that everybody knows need none.',
  source: 'The Associated Press Stylebook, “datelines”, “state names”, “comma”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The train left Chicago⟦, Illinois,⟧ on time.', fixed: 'The train left Chicago on time.' },
      { text: 'He was in Washington, ⟦D.C.⟧ for a day.', fixed: 'He was in Washington, D.C., for a day.' },
      { text: 'He flew to ⟦Washington DC⟧ on Monday.', fixed: 'He flew to Washington, D.C., on Monday.' },
    ],
    passes: [
      'Trains left Dover, Delaware, and Chicago for Washington, D.C.',
      'A Tulsa, Oklahoma-based firm won.',
    ],
  },
  at: [onWords([...new Set(LAST_WORDS)]), onWords([',']), onWords(['dc', 'd.c.']), ON_STATES],
  check(words, index, report) {
    if (words.text(index) === ',') {
      checkComma(words, index, report);
      return;
    }
    if (/^d\.?c\.?$/.test(words.lower(index))) {
      checkCapital(words, index, report);
      return;
    }
    if (!words.isCapital(index)) return;
    checkMissing(words, index, report);
    const city = [2, 1, 0]
      .map((back) => words.slice(Math.max(0, index - back), index))
      .find((name) => ALONE.has(name));
    const place = ALONE.get(city ?? '');
    if (place === undefined || words.text(index + 1) !== ',' || !words.isCapital(index + 2)) return;
    const state = stateAt(words, index + 2) ?? placeAt(words, index + 2, place);
    if (state === undefined || (STATES.get(state.name) ?? state.name) !== place) return;
    const closed = words.text(state.end) === ',';
    // A postal address, with its ZIP code.
    if (/^\d{5}/.test(words.text(closed ? state.end + 1 : state.end))) return;
    if (!closed && !words.endsSentence(state.end - 1) && !/^[.;)]$/.test(words.text(state.end))) return;
    const span = { start: words.end(index), end: words.end(closed ? state.end : state.end - 1) };
    report(
      instead(span, `${city ?? ''} needs no ${place in data.standAloneAbroad ? 'country' : 'state'}.`, ''),
    );
  },
});

/** "to Boise Idaho,": a city and its state after a preposition, and no comma between. */
function checkMissing(words: Words, index: number, report: ReportTo): void {
  const state = stateAt(words, index);
  if (
    state === undefined ||
    !SPELLED.has(state.name) ||
    !/^(?:in|to|from|near)$/.test(words.lower(index - 2))
  )
    return;
  if (!/^[A-Z][a-z]{3,}$/.test(words.text(index - 1)) || NO_CITY.test(words.text(index - 1))) return;
  if (!/^[,.;]$/.test(words.text(state.end)) && !words.endsSentence(state.end - 1)) return;
  const city = across(words, index - 1, index - 1);
  report(instead(city, 'A comma stands between city and state.', `${words.text(index - 1)},`));
}

/** States whose names are no names of people or of cities. */
const SPELLED = new Set(
  data.states
    .map(([name = '']) => name)
    .filter((name) => !/^(?:Washington|Virginia|Georgia|New York|Delaware|Montana|Indiana)$/.test(name)),
);
const NO_CITY =
  /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Upstate|Downstate|Rural|Coastal|Republican|Democratic|Miss|Governor|President|University|Senator|Mount|Fort|Port|Lake|Saint|Super|Interstate|Camp|Hotel|Team|Old|Little|Great|Beautiful|Sweet|Northeast|Northwest|Southeast|Southwest)$/;

/** ", Delaware and": a state after its city wants a comma behind it, too. */
function checkComma(words: Words, index: number, report: ReportTo): void {
  if (!words.isCapital(index - 1) || !FIRST_OF_STATES.has(words.lower(index + 1))) return;
  const state = stateAt(words, index + 1);
  if (
    state === undefined ||
    !(GOES_ON.test(words.lower(state.end)) || /^[a-z]{3,}ed$/.test(words.text(state.end))) ||
    words.start(state.end) - words.end(state.end - 1) !== 1
  )
    return;
  // Of a short form and its comma `states` speaks.
  if (state.name === 'Washington' || (state.name.endsWith('.') && state.name !== 'D.C.')) return;
  const inList = STATES.has(words.text(index - 1)) && state.name !== 'D.C.';
  const joins = /^(?:and|or)$/.test(words.lower(state.end));
  if (inList || (joins && words.isCapital(state.end + 1)) || words.endsSentence(state.end - 1)) return;
  const span = across(words, state.end - 1, state.end - 1);
  report(instead(span, 'A comma follows the state, too.', `${words.text(state.end - 1)},`, true));
}

function checkCapital(words: Words, index: number, report: ReportTo): void {
  const capital = words.text(index - 1) === ',' ? index - 2 : index - 1;
  if (words.text(capital) !== 'Washington' || !/^DC|D\.C/.test(words.text(index))) return;
  if (capital === index - 2 && words.text(index) === 'D.C.') return;
  const next = words.text(index + 1);
  const comma = words.isWord(index + 1) && !words.endsSentence(index) ? ',' : '';
  const stop =
    next === '.' && !words.text(index).endsWith('.')
      ? { end: words.end(index + 1) }
      : { end: words.end(index) };
  const span = { start: words.start(capital), ...stop };
  report(instead(span, 'Write Washington, D.C.', `Washington, D.C.${comma}`, true));
}

function stateAt(words: Words, index: number): { name: string; end: number } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(index, index + length - 1);
    if (STATES.has(name)) return { name, end: index + length };
  }
  return undefined;
}

function placeAt(words: Words, index: number, place: string): { name: string; end: number } | undefined {
  const length = place.split(' ').length;
  return words.slice(index, index + length - 1) === place ? { name: place, end: index + length } : undefined;
}
