import type { ParagraphRule } from '../../review/rule';
import { numberOfWord } from '../../draft/vocabulary';
import data from './language/data/compositions.json';
import { onWords, type Words } from './language/words';
import { atWords, instead } from './rule';

/** Titles by their first word as it is written: few words of running text have its capital. */
const byFirst = new Map<string, string[]>();
for (const title of [...data.works, ...data.oneWordWorks]) {
  const first = title.split(' ')[0] ?? '';
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), title].sort((a, b) => b.length - a.length),
  );
}
const ONE_WORD = new Set(data.oneWordWorks);
const MAKERS = new Set(
  data.makers.filter((word) => !/^(?:called|named|by|loved|played|plays|released|hit|show)$/.test(word)),
);
const KINDS = new Set(
  (
    'film movie novel song musical opera sitcom poem play album memoir book show series podcast ballet documentary ' +
    'miniseries ballad hymn cartoon thriller lecture painting single essay exhibit article'
  ).split(' '),
);
const CUES = [...KINDS, 'titled', 'entitled'];
const CUE_NUMBERS = new Set(CUES.map(numberOfWord));
const SHOWS =
  /^(?:hit|classic|tv|television|children['’]s|netflix|broadway|comic|picture|best-selling|reality|cable|nbc|abc|cbs|hbo|radio|debut)$/;
const TITLE_WORDS =
  /(?:[A-Z][\w'’-]*|of|the|a|an|and|in|to|on|for|with|at)(?: (?:[A-Z][\w'’-]*|of|the|a|an|and|in|to|on|for|with|at))*/y;

/** Titles of books, films, songs and shows without their quotation marks. */
export const unquotedWorks: ParagraphRule = atWords({
  id: 'ap/unquoted-works',
  title: 'Titles without quotation marks',
  why: 'Titles of books, films, songs, plays and shows stand in quotation marks.',
  source: 'The Associated Press Stylebook, “composition titles”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'The choir sang ⟦The Star-Spangled Banner⟧ there.',
        fixed: 'The choir sang "The Star-Spangled Banner" there.',
      },
    ],
    passes: ['The choir sang “The Star-Spangled Banner” there.', 'Our town saw cats and the Macbeth estate.'],
  },
  at: onWords([...[...byFirst.keys()].map((word) => word.toLowerCase()), ...CUES]),
  check(words, index, report) {
    const cued = CUE_NUMBERS.has(words.number(index));
    if (!cued && !words.isCapital(index) && !words.isNumber(index)) return;
    if (!cued && !byFirst.has(words.text(index))) return;
    const title = (cued ? namedAt(words, index) : undefined) ?? titleAt(words, index);
    if (title === undefined) return;
    const { start, end } = title;
    const open = /[“’]/.test(words.prose) ? '“' : '"';
    const after = words.prose.charAt(end);
    const comma = /[,.]/.test(after) ? after : '';
    const text = `${open}${words.prose.slice(start, end)}${comma}${open === '“' ? '”' : open}`;
    report(
      instead({ start, end: end + comma.length }, 'The title of a work stands in quotation marks.', text),
    );
  },
});

/** "an article titled The Future of Farming", "the lecture, The Age of Plastic, is free". */
function namedAt(words: Words, index: number): { start: number; end: number } | undefined {
  const titled = /^(?:titled|entitled)$/.test(words.lower(index));
  const apposed = KINDS.has(words.lower(index)) && words.text(index + 1) === ',';
  if (!titled && !apposed) return undefined;
  const first = titled ? index + 1 : index + 2;
  const found = words.isCapital(first) ? words.match(first, TITLE_WORDS) : null;
  if (found === null || /["“‘']/.test(words.text(first))) return undefined;
  const end = found.index + found[0].replace(TRAILING, '').length;
  const capitals = found[0].match(/(?<![\w'’-])[A-Z]/g)?.length ?? 0;
  if (capitals < 2 || /^(?:[A-Z]+|[A-Z][a-z]+['’]s)\b/.test(found[0])) return undefined;
  const rest = words.prose.slice(end);
  return titled ||
    /^, (?:is|was|will|opens|opened|won|sold|sells|tells|has|hit|premieres|premiered|debuted|airs|aired|features|stars)\b/.test(
      rest,
    )
    ? { start: found.index, end }
    : undefined;
}

const TRAILING = / (?:of|the|a|an|and|in|to|on|for|with|at)(?: (?:of|the|a|an|and|in|to|on|for|with|at))*$/;

function titleAt(words: Words, index: number): { start: number; end: number } | undefined {
  const known = byFirst
    .get(words.text(index))
    ?.find((one) => words.prose.startsWith(one, words.start(index)));
  if (known !== undefined) {
    const start = words.start(index);
    const cue = words.lower(index - 1);
    if (/["“‘']/.test(words.text(index - 1))) return undefined;
    if (ONE_WORD.has(known) && !MAKERS.has(cue) && !MAKERS.has(words.lower(index - 2))) return undefined;
    if (words.isCapital(index - 1) && !words.startsSentence(index - 1)) return undefined;
    const end = extended(words.prose, start + known.length, known);
    return /[\w’'-]/.test(words.prose.charAt(end)) ? undefined : { start, end };
  }
  if (!KINDS.has(words.lower(index)) || !words.isCapital(index + 1) || words.startsSentence(index + 1))
    return undefined;
  if (
    /^(?:book|show|series|play|lecture|painting|single|essay|exhibit|article)$/.test(words.lower(index)) &&
    !SHOWS.test(words.lower(index - 1))
  )
    return undefined;
  if (
    !/^(?:the|his|her|their|a|hit|classic|new|first|debut|popular|famous|tv|television|children['’]s|netflix|broadway|comic|picture|best-selling|reality|cable|nbc|abc|cbs|fox|hbo|radio)$/.test(
      words.lower(index - 1),
    ) &&
    !(
      /^(?:song|novel|film|movie|album|poem|musical|opera)$/.test(words.lower(index)) &&
      /^\p{Lu}\p{L}+['’]s?$/u.test(words.text(index - 1))
    )
  )
    return undefined;
  const first = words.start(index + 1);
  const whole = byFirst.get(words.text(index + 1))?.find((one) => words.prose.startsWith(one, first));
  if (whole !== undefined && !/[\w’'-]/.test(words.prose.charAt(first + whole.length)))
    return { start: first, end: first + whole.length };
  const match = words.match(index + 1, TITLE_WORDS);
  const end = match === null ? -1 : match.index + match[0].replace(TRAILING, '').length;
  if (
    match === null ||
    /^(?:[A-Z]+|[A-Z][a-z]+['’]s)\b/.test(match[0]) ||
    /[’'-]/.test(words.prose.charAt(end))
  )
    return undefined;
  return match[0].split(' ').length > 5 ||
    /^(?:Festival|Institute|Studio|Star|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|Critics|Academy|Channel|Company|House|Theater|Award)/.test(
      match[0],
    )
    ? undefined
    : { start: match.index, end };
}

/** "Star Wars: Episode III - Revenge of the Sith" is one title. */
function extended(prose: string, end: number, title: string): number {
  if (title !== 'Star Wars') return end;
  return (
    end +
    (/^: Episode [IVX]+(?: [-–—] (?:[A-Z]\w+|of|the|a)(?: (?:[A-Z]\w+|of|the|a))*)?/.exec(
      prose.slice(end, end + 80),
    )?.[0].length ?? 0)
  );
}
