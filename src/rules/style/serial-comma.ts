import type { SentenceRule } from '../../review/rule';
import { isPlural } from './language/plurals';
import { onWords, wordsOf, type Words } from './language/words';
import { instead } from './rule';

const AND = onWords(['and', 'or']);
/** Pairs that are one thing, so that a series with one needs the comma: "eggs, toast, and ham and cheese". */
const PAIRS =
  /^(?:song and dance|biscuits and gravy|ham and (?:eggs|cheese)|mac(?:aroni)? and cheese|bread and butter|fish and chips|rice and beans|beans and rice|pork and beans|peanut butter and jelly|salt and pepper|bacon and eggs|bed and breakfast|rock and roll|rhythm and blues|arts and crafts|black and white|sausage and peppers|franks and beans|spaghetti and meatballs|chicken and waffles|milk and cookies|cookies and cream|gin and tonic|rum and coke|oil and vinegar|pen and ink|search and rescue|research and development|health and safety|parks and recreation|meat and potatoes|liver and onions|chips and salsa|chips and dip|sweet and sour|surf and turf|cheese and crackers|soup and salad|bagels and lox|steak and eggs|corned beef and cabbage|peaches and cream)$/i;

/** The comma before the last of a series: none in a simple one, needed where an item has an "and" of its own. */
export const serialComma: SentenceRule = {
  id: 'ap/serial-comma',
  title: 'Commas in a series',
  why: 'A simple series takes no comma before its “and” or “or”; one whose items hold an “and” needs it.',
  source: 'The Associated Press Stylebook, “comma”, in a series',
  severity: 'information',
  insideQuotes: false,
  blocks: ['body', 'list-item', 'caption', 'deck'],
  examples: {
    flags: [
      { text: 'The flags are green, gold⟦,⟧ and blue.', fixed: 'The flags are green, gold and blue.' },
      {
        text: 'They serve soup, ⟦waffles and⟧ ham and eggs.',
        fixed: 'They serve soup, waffles, and ham and eggs.',
      },
    ],
    passes: [
      'The flags are green, gold and blue.',
      'On Monday, he left, and nobody came.',
      'Ana Ruiz, 8, and Bo, 9, sang.',
    ],
  },
  looksAt: 'sentence',
  check(sentence, passage, _stylebook, report) {
    const words = wordsOf(passage);
    for (const index of words.at(AND)) {
      if (index <= sentence.firstToken || index >= sentence.endToken) continue;
      if (isComma(words, index - 1) && isSimpleSeries(words, index, sentence.firstToken)) {
        const comma = { start: words.start(index - 1), end: words.end(index - 1) };
        report(instead(comma, `A simple series takes no comma before “${words.text(index)}”.`, '', true));
      } else if (
        isComma(words, index - 2) &&
        words.isLowercase(index - 1) &&
        PAIRS.test(pairAt(words, index))
      ) {
        const span = { start: words.start(index - 1), end: words.end(index) };
        report(
          instead(
            span,
            'One item has an “and” of its own, so a comma goes before this one.',
            `${words.text(index - 1)}, ${words.text(index)}`,
          ),
        );
      }
    }
  },
};

function isComma(words: Words, index: number): boolean {
  return words.prose.charCodeAt(words.start(index)) === 0x2c;
}

function pairAt(words: Words, index: number): string {
  return [words.lower(index + 1), words.lower(index + 2), words.lower(index + 3)].join(' ');
}

/** "X, Y, and Z" with items of at most three words, no verb among them, and an end after Z. */
function isSimpleSeries(words: Words, index: number, first: number): boolean {
  const last = itemEnd(words, index + 1);
  if (last === undefined) return false;
  const middle = itemStart(words, index - 2, first);
  if (middle === undefined || words.text(middle - 1) !== ',') return false;
  const lead = words.lower(middle - 2);
  if (
    !words.isWord(middle - 2) ||
    /^(?:however|but|so|yes|no|too|also|then|instead|therefore|said|\d+)$/.test(lead)
  )
    return false;
  if (isTimeOrPlace(words, middle - 2) || (middle - 2 <= first && words.isLowercase(middle)))
    return middle - 2 > first || words.isCapital(middle);
  return sameKind(words, middle === index - 2 && last === index + 1, middle - 2, index - 2, last);
}

const VERBISH =
  /^(?:and|or|is|are|was|were|has|have|had|will|would|can|could|said|says|he|she|it|they|we|i|you|who|which|that|to|not|be|been|do|did|does|there|because|although|if|when|while|where|after|before|since|with|without|in|on|at|for|from|by|as|than|then|so|but|including|especially|perhaps|maybe|even|also|only|just|later|now|more|most|of|into|about)$/;

/** The last word of the item that begins at an index, where an end of clause follows within four words. */
function itemEnd(words: Words, index: number): number | undefined {
  for (let at = index; at < index + 4; at++) {
    if (!words.isWord(at) || VERBISH.test(words.lower(at))) return undefined;
    const next = words.text(at + 1);
    if (next === '.' || next === '' || next === '?' || next === ';' || words.endsSentence(at)) return at;
    if (VERB_AFTER.test(next.toLowerCase())) return at;
  }
  return undefined;
}

const VERB_AFTER =
  /^(?:are|were|have|had|will|would|can|could|went|came|voted|said|won|lost|agreed|met|signed|attended|joined|in|on|at|for|from|during|last|this|next|to)$/;

/** The first word of the item that ends at an index, where a comma stands before it within three words. */
function itemStart(words: Words, index: number, first: number): number | undefined {
  for (let at = index; at > index - 3 && at > first; at--) {
    if (!words.isWord(at) || VERBISH.test(words.lower(at))) return undefined;
    if (words.text(at - 1) === ',') return at;
  }
  return undefined;
}

function isTimeOrPlace(words: Words, index: number): boolean {
  return /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|year|week|month|today|yesterday|tomorrow|\d{4})$/.test(
    words.lower(index),
  );
}

/** Items of one kind: all names, all plurals, or all plain words. */
function sameKind(words: Words, onlyWords: boolean, ...ends: readonly number[]): boolean {
  const capitals = ends.filter((end) => words.isCapital(end)).length;
  const plurals = ends.filter((end) => isPlural(words.lower(end))).length;
  if (capitals > 0 && capitals < ends.length) return onlyWords && plurals === ends.length;
  // Single words make a series whatever their number; longer items are of a kind or something else.
  const single = ends.length === 3 && onlyWords;
  return capitals === ends.length || plurals === 0 || plurals >= ends.length - 1 || single;
}
