import type { ParagraphRule } from '../../review/rule';
import { across, atWords, instead } from './rule';
import { onShape, type Words } from './language/words';

const PLURAL = /^(?:(mid|early|late)-)?(['’]?)(\d\d|1[5-9]\d0|20\d0)(['’]?)s$/i;
const DECADE_VERB =
  /^(?:were|was|saw|brought|are|had|gave|ended|began|sound|music|fashion|show|band|hit|era|generation|counterculture|disco|rock|pop|punk|television|tv|sitcom|sitcoms|movie|movies|film|films|style|icon|star|slang|classic|classics|hair|nostalgia|rockers|culture|songs?)$/;
const WEATHER = /\b(?:temperatures?|degrees|highs?|lows?|thermometer)\b/;

/** Decades and ages in the plural: the 1960s, the '90s, in her 20s. */
export const decades: ParagraphRule = atWords({
  id: 'ap/decades',
  title: 'Decades',
  why: 'An apostrophe stands for figures left out (the ’90s), not before the s of a plural (the 1960s, in her 20s).',
  source: 'The Associated Press Stylebook, “decades”, “years”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'He collects cars of the ⟦1960’s⟧.', fixed: 'He collects cars of the 1960s.' },
      { text: 'It closed in the ⟦90’s⟧.', fixed: 'It closed in the ’90s.' },
      { text: 'She sailed in her ⟦20’s⟧.', fixed: 'She sailed in her 20s.' },
    ],
    passes: [
      'He collects cars of the 1960s and the ’70s.',
      'It was 2010’s best film.',
      'Highs reached the 90s.',
    ],
  },
  at: [onShape('number'), onShape('hyphenated')],
  check(words, index, report) {
    const match = PLURAL.exec(words.text(index));
    const right = match === null ? undefined : rightPlural(words, index, match);
    if (right === undefined) return;
    const message = 'The plural of a figure takes no apostrophe before the s.';
    report(instead(across(words, index, index), message, right, true));
  },
});

function rightPlural(words: Words, index: number, match: RegExpExecArray): string | undefined {
  const [text, part, before = '', figures = '', after = ''] = match;
  const possessed =
    /^(?:my|his|her|their|your|our)$/.test(words.lower(index - 1)) || words.lower(index - 1) === 'in';
  const lead =
    part === undefined ? words.lower(index - 1) : figures.length === 2 && possessed ? 'his' : 'the';
  const prefix = part === undefined ? '' : text.slice(0, part.length + 1);
  if (after === '') {
    if (before !== '' && figures.length === 2 && part === undefined && isInHers(words, index))
      return `${figures}s`;
    const lone =
      part === undefined &&
      before === '' &&
      figures.length === 2 &&
      lead === 'the' &&
      Number(figures) % 10 === 0;
    return lone &&
      (DECADE_VERB.test(words.lower(index + 1)) || isTimeOf(words, index)) &&
      !isWeather(words, index)
      ? `'${figures}s`
      : undefined;
  }
  if (figures.length === 4) {
    return /^(?:the|early|late|mid|and|since|of|or)$/.test(lead) ? `${prefix}${figures}s` : undefined;
  }
  if (/^(?:my|his|her|their|your)$/.test(lead) || inHers(words, index) || isWeather(words, index)) {
    return `${prefix}${figures}s`;
  }
  return Number(figures) % 10 === 0 ? `${prefix}${before || after}${figures}s` : undefined;
}

/** "in his '30s", "in her mid '30s": an age, not a decade. */
function isInHers(words: Words, index: number): boolean {
  return /^(?:his|her|their|my|your|our)$/.test(words.lower(index - 1)) || inHers(words, index);
}

/** "in the 90s.", "since the 60s and": a time, where nothing speaks of a score or a speed. */
function isTimeOf(words: Words, index: number): boolean {
  if (!/^(?:in|of|since|from|during|throughout|until)$/.test(words.lower(index - 2))) return false;
  const near = words.slice(Math.max(0, index - 12), index - 1).toLowerCase();
  if (
    /\b(?:scor|shot|shoot|percent|mph|speed|grade|iq|rating|pulse|reach|climb|fell|rose|dip|drop|mid|low|upper|high)/.test(
      near,
    )
  )
    return false;
  return /^(?:[.,;]|and|or|when|while|before|after|as|that|but|to|)$/.test(words.lower(index + 1));
}

function inHers(words: Words, index: number): boolean {
  const near = words.lower(index - 1);
  return (
    /^(?:early|mid|late|and|or|to)$/.test(near) &&
    /^(?:my|his|her|their|your|\d0['’]?s)$/.test(words.lower(index - 2))
  );
}

function isWeather(words: Words, index: number): boolean {
  return WEATHER.test(
    words.slice(Math.max(0, index - 12), Math.min(words.tokens.length - 1, index + 6)).toLowerCase(),
  );
}
