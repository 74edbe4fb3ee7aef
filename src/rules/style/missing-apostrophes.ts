import type { ParagraphRule } from '../../review/rule';
import data from './language/data/owners.json';
import { onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const OWNED = new Set(data.owned);
const ownerOf = new Map<string, string>();
for (const owner of data.owners) {
  const plural = /(?:s|x|ch|sh)$/.test(owner)
    ? `${owner}es`
    : owner.endsWith('y') && !/[aeo]y$/.test(owner)
      ? `${owner.slice(0, -1)}ies`
      : `${owner}s`;
  ownerOf.set(plural, owner);
}
/** Names of people with an s that could be an owner's: "Wongs". */
const NAMES: ReadonlyMap<string, string> = new Map(
  data.surnames.map((name) => [`${name.toLowerCase()}s`, name]),
);
const SPANS: ReadonlyMap<string, string> = new Map([
  ['days', 'days'],
  ['weeks', 'weeks'],
  ['months', 'months'],
  ['years', 'years'],
]);

/** "the teams victory", "the children toys", "Wongs office", "two weeks notice". */
export const missingApostrophes: ParagraphRule = atWords({
  id: 'ap/missing-apostrophes',
  title: 'Apostrophe left out',
  why: 'Without its apostrophe an owner reads as a plural.',
  source: 'The Associated Press Stylebook, “possessives”, “academic degrees”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The ⟦teams⟧ victory was close.', fixed: "The team's victory was close." },
      { text: 'The ⟦children⟧ toys were lost.', fixed: "The children's toys were lost." },
      { text: 'He gave two ⟦weeks⟧ notice.', fixed: "He gave two weeks' notice." },
    ],
    passes: ['The teams record wins, and the teams’ victory was close.', 'She left two weeks ago.'],
  },
  at: onWords([...ownerOf.keys(), ...SPANS.keys(), ...data.plurals, ...NAMES.keys()]),
  check(words, index, report) {
    const word = words.lower(index);
    const next = words.lower(index + 1);
    if (words.start(index + 1) - words.end(index) !== 1 || !words.isLowercase(index + 1)) return;
    const mark = words.prose.includes('’') || words.prose.includes('“') ? '’' : "'";
    const right = rightForm(words, index, word, next, mark);
    if (right === undefined) return;
    report(instead(across(words, index, index), 'An owner takes an apostrophe.', right));
  },
});

function rightForm(
  words: Words,
  index: number,
  word: string,
  next: string,
  mark: string,
): string | undefined {
  const name = words.isCapital(index) ? NAMES.get(word) : undefined;
  if (name !== undefined && OWNED.has(next) && !words.isCapital(index - 1)) {
    const family = words.lower(index - 1) === 'the';
    return /^(?:a|an|of|and)$/.test(words.lower(index - 1)) || words.text(index) !== `${name}s`
      ? undefined
      : family
        ? `${words.text(index)}${mark}`
        : `${name}${mark}s`;
  }
  if (SPANS.has(word)) {
    const counted = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|\d+)$/.test(
      words.lower(index - 1),
    );
    return counted &&
      /^(?:notice|leave|pay|vacation|salary|experience|worth|wages|rent|imprisonment)$/.test(next)
      ? words.text(index) + mark
      : undefined;
  }
  if (
    !OWNED.has(next) ||
    (!/^(?:the|a|an|his|her|their|our|my|this|that|each|every|its|)$/.test(words.lower(index - 1)) &&
      !/^(?:major|brigadier|lieutenant|vice|attorney|police|fire|school|city|county|head|assistant|former|young|old|new|local|late|little|injured)$/.test(
        words.lower(index - 1),
      ))
  )
    return undefined;
  if (data.plurals.includes(word)) {
    if (AMBIGUOUS.test(next) && !isVerb(words.lower(index + 2))) return undefined;
    return word === 'people' || word === 'police' || index === 0 ? undefined : `${words.text(index)}${mark}s`;
  }
  const owner = ownerOf.get(word);
  const verbFollows = isVerb(words.lower(index + 2));
  if (
    owner === undefined ||
    !verbFollows ||
    (/^(?:plan|record|report|request|order|appeal|face|name|house|goal|job|voice|coach)$/.test(next) &&
      !/^(?:is|was|has|had|of)$/.test(words.lower(index + 2)))
  )
    return undefined;
  const written = words.text(index);
  return `${written.charAt(0)}${owner.slice(1)}${mark}s`;
}

/** What may be a verb as well: "the women dress". */
const AMBIGUOUS = /^(?:dress|research|design|field|flight|bark|complaint|promotion|petition)$/;
const VERB =
  /^(?:is|was|are|were|has|have|had|will|would|can|could|did|does|ran|fell|died|broke|rose|begins|began|ends|ended|included|includes|won|lost|said|looked|came|became|seemed|grew|sold|went|took|made|of|in|on|to|and|[.,;:?!])$/;

/** Whether a word is the verb of a sentence, or ends its clause. */
function isVerb(word: string): boolean {
  return VERB.test(word) || /[a-z]{3}ed$/.test(word);
}
