import type { ParagraphRule, ReportTo } from '../../review/rule';
import data from './language/data/owners.json';
import { isPlural } from './language/plurals';
import { onShape, onWords, type Words } from './language/words';
import { across, atWords, instead } from './rule';

const PLURALS = new Set(data.plurals);
const SINGULAR_IN_S = new Set(data.sings);
/** Where a name in s is no name: "Congress's", "the Times's" follow their own rules. */
const COMMON_IN_S =
  /^(?:boss|witness|hostess|waitress|class|glass|dress|actress|princess|mistress|business|campus|virus|bus|circus|octopus|address|mattress|fortress|goddess|duchess|heiress|compass|walrus|lens|gas|process)$/;

/** The apostrophe of a possessive: Harris', children's, the bus's, Marx's. */
export const possessives: ParagraphRule = atWords({
  id: 'ap/possessives',
  title: 'Possessives',
  why: 'A name in s takes an apostrophe alone (Harris’ aides), a common noun in s an ’s (the bus’s brakes), a plural without s an ’s (children’s).',
  source: 'The Associated Press Stylebook, “possessives”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: '⟦Harris’s⟧ aides declined.', fixed: 'Harris’ aides declined.' },
      { text: 'The ⟦childrens’⟧ choir sang.', fixed: 'The children’s choir sang.' },
      { text: 'They saw ⟦Marx’⟧ tomb.', fixed: 'They saw Marx’s tomb.' },
      { text: 'The ⟦churches’s⟧ needs grew.', fixed: 'The churches’ needs grew.' },
      { text: 'It shows ⟦mathematics’s⟧ appeal.', fixed: 'It shows mathematics’ appeal.' },
    ],
    passes: [
      'Harris’ aides met the boss’s children’s choir, and the Wongs’ house stood.',
      'Let’s say it’s his.',
    ],
  },
  at: [onShape('apostrophe'), onWords(["'", '’'])],
  check(words, index, report) {
    if (words.text(index).length === 1) {
      checkBare(words, index, report);
      return;
    }
    const match = /^(\p{L}[\p{L}-]*?)(['’])s$/u.exec(words.text(index));
    const owner = match?.[1] ?? '';
    const mark = match?.[2] ?? '';
    const joint = jointOwner(words, index, owner);
    if (joint !== undefined) {
      const both = 'What two own together takes one apostrophe, at the second name.';
      report(instead(across(words, index, index), both, owner));
      return;
    }
    if (!owner.endsWith('s') || /^(?:it|let|that|what|who)s?$/i.test(owner)) return;
    // The palace and the street write it so themselves.
    if (owner === 'James' && /^(?:Palace|Square|Park)$/.test(words.text(index + 1))) return;
    const named =
      words.isCapital(index) && (!words.startsSentence(index) || !COMMON_IN_S.test(owner.toLowerCase()));
    const plural = /(?:ch|sh|ss|x)es$/.test(owner);
    if (!named && !plural && !SINGULAR_IN_S.has(owner)) return;
    if (/^[A-Z]+$/.test(owner)) return;
    report(
      instead(across(words, index, index), `Write the possessive as ${owner}${mark}`, `${owner}${mark}`),
    );
  },
});

/** An apostrophe that stands alone behind a word: "the childrens' choir", "Marx' tomb", "the bus' brakes". */
function checkBare(words: Words, index: number, report: ReportTo): void {
  if (words.end(index - 1) !== words.start(index) || !words.spaced(index + 1) || !words.isWord(index + 1))
    return;
  if (words.passage.quotations.some((one) => one.inner.end === words.start(index))) return;
  const owner = words.text(index - 1);
  const mark = words.text(index);
  const span = across(words, index - 1, index);
  const singular = owner.slice(0, -1);
  const whole = /^(\p{L}+ss)['’]s$/u.exec(owner)?.[1];
  if (whole !== undefined && COMMON_IN_S.test(whole)) {
    report(instead(span, 'One apostrophe makes a possessive.', `${whole}${mark}s`));
  } else if (owner.endsWith('s') && PLURALS.has(singular.toLowerCase())) {
    report(instead(span, `Write the possessive as ${singular}${mark}s`, `${singular}${mark}s`, true));
  } else if (
    (/[xz]$/i.test(owner) && words.isCapital(index - 1)) ||
    (/[b-df-hj-np-rtvwy]$/.test(owner) && words.isCapital(index - 1))
  ) {
    report(instead(span, `Write the possessive as ${owner}${mark}s`, `${owner}${mark}s`));
  } else if (
    (COMMON_IN_S.test(owner) ||
      /^(?:fox|box|tax|ox|ibex|lynx|sphinx|fax|wax|index|apex|complex|quiz|waltz)$/.test(owner)) &&
    !isPlural(owner) &&
    words.lower(index - 2) !== 'those'
  ) {
    report(instead(span, `Write the possessive as ${owner}${mark}s`, `${owner}${mark}s`));
  }
}

const SHARED =
  /^(?:apartment|house|home|wedding|marriage|restaurant|store|shop|business|daughter|son|child|baby|car|farm|office|company|bakery|cafe|garden|relationship|divorce|engagement|song|album|book|movie|show|project|theory|campaign|party|dog|cat|boat|cabin|garage|kitchen|lawyer)$/;

/** "Fred's and Sylvia's apartment": one thing that two people own. */
function jointOwner(words: Words, index: number, owner: string): string | undefined {
  const second = /^\p{Lu}\p{L}*['’]s?$/u.test(words.text(index + 2));
  if (!words.isCapital(index) || words.lower(index + 1) !== 'and' || !second) return undefined;
  return SHARED.test(words.lower(index + 3)) ? owner : undefined;
}
