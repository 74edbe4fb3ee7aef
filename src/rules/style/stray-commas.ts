import type { SentenceRule } from '../../review/rule';
import data from './language/data/clauses.json';
import { anyOf, instead, plainSentence } from './rule';

const PAST = `(?:${anyOf(data.pasts)}|[a-z]{2,}ed)`;
const SUBJECT = `(?:Police|Officials|He|She|They|It|We|I|(?:The|An?|His|Her|Their|Its|Our) (?:[a-z]+ ){0,3}[a-z]+|(?:[A-Z][a-z]+\\.? ){0,2}[A-Z][a-z]+)`;
const SAYING = anyOf(data.sayings);

type Commas = 'none' | 'one' | 'several';

/** What is wrong with one comma of a sentence, or with the lack of one, and how the words should read. */
interface Slip {
  readonly pattern: RegExp;
  /** How many commas a sentence may have that it is looked for in. */
  readonly among: readonly Commas[];
  readonly message: string;
  readonly right: (match: RegExpExecArray) => string;
}

/** The words between the two marks «» of a pattern are what is flagged. */
function slip(
  among: readonly Commas[],
  source: string,
  message: string,
  right: (one: string) => string,
): Slip {
  const pattern = new RegExp(source.replace('«', '(?<at>').replace('»', ')'), 'd');
  return {
    pattern,
    among,
    message,
    right: (match) => right(match.groups?.at ?? ''),
  };
}

const without = (words: string) => words.replace(',', '');

const NONE: readonly Commas[] = ['none'];
const ONE: readonly Commas[] = ['one'];
const SOME: readonly Commas[] = ['one', 'several'];
const ANY: readonly Commas[] = ['none', 'one', 'several'];

const SLIPS: readonly Slip[] = [
  slip(
    ONE,
    `^${SUBJECT}«,» ${anyOf(data.mainVerbs)} [^,;:]*$`,
    'No comma parts a subject from its verb.',
    () => '',
  ),
  slip(
    ONE,
    `^${SUBJECT} ${PAST}(?: [^,;:]{1,40})?«,» and ${PAST}\\b[^,;:]*$`,
    'One subject with two verbs takes no comma between them.',
    () => '',
  ),
  slip(
    ONE,
    `^(?!You\\b)${SUBJECT} ${SAYING}«,» (?:that|they|he|she|it|the|there|his|her|we) [^,;:]*$`,
    'What is said follows its verb without a comma.',
    () => '',
  ),
  slip(
    SOME,
    `\\b(?:asked|wondered|is|was)«,» (?:if|whether|that) [^,;:]*$`,
    'No comma goes before this clause.',
    () => '',
  ),
  slip(
    ONE,
    `^[^,;:]* (?:but|and|or|because|although|such as)«,» (?=[a-z])[^,;:]*$`,
    'The comma goes before this word, if anywhere.',
    () => '',
  ),
  slip(
    SOME,
    `\\b(?:an?|the|his|her|their|its) (?:cold|warm|hot|new|old|young|big|small|red|blue|green|white|black|tiny|huge|large|tall|late|early)«,» (?:winter|summer|spring|fall|autumn|brick|wooden|gold|silver|leather|fur|wool|cotton|stone|metal|steel|plastic|glass|wedding|school|city|state|farm|police|American|French|German|Italian|Mexican|Chinese|Japanese|British) [a-z]+\\b`,
    'The second word belongs to the noun, so no comma parts the two.',
    () => '',
  ),
  slip(
    SOME,
    `^[^,;:]*, who «(?!${anyOf(data.auxiliaries)}\\b)[a-z]+(?: (?!that|he|she|they|it)[\\w’'$%.]+){0,4}» (?:said|says|told|declined|resigned|died|announced) [^,;:]*$`,
    'A description between commas has both.',
    (words) => `${words},`,
  ),
  slip(
    ANY,
    `\\b[Hh](?:is|er) «(?:husband|wife|mother|father|spouse) [A-Z][a-z]+,?» (?:is|was|has|had|will|said|died|works|worked|lives)\\b`,
    'There is but one, so the name is set off by commas.',
    (words) => `${without(words).replace(' ', ', ')},`,
  ),
  slip(
    ANY,
    `^«(?:Thanks|Hello|Hi|Goodbye|Congratulations|Welcome) [A-Z][a-z]+» (?!and\\b)[a-z]`,
    'A person spoken to is set off by commas.',
    (words) => `${words.replace(' ', ', ')},`,
  ),
  slip(
    SOME,
    `^The «(?:[a-z]+ ){0,1}[a-z]+ [A-Z][a-z]+ [A-Z][a-z]+,» (?:said|says|told|resigned|announced|died|agreed|declined)\\b`,
    'A description between commas has both.',
    (words) => words.replace(/ (?=[A-Z])/, ', '),
  ),
  slip(
    NONE,
    `^(?:If|When|After|Before|Once|Until|Unless|Because|Although|While) (?:he|she|it|they|we|you|I) «(?:[a-z]+s|${PAST})» (?:the|his|her|a|their|its|my|most|many|all) [a-z]+ (?:${anyOf(data.auxiliaries)}|${anyOf(data.pasts)})\\b[^,;:]*$`,
    'A comma follows a clause that stands in front.',
    (words) => `${words},`,
  ),
];

/** Commas where there should be none, and a second comma that is missing. */
export const strayCommas: SentenceRule = {
  id: 'ap/stray-commas',
  title: 'Stray and missing commas',
  why: 'A comma never parts a subject from its verb or a verb from what is said, and words set off by one comma take another.',
  source: 'The Associated Press Stylebook, punctuation guide, “comma”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The city council⟦,⟧ voted to raise taxes.', fixed: 'The city council voted to raise taxes.' },
      { text: 'She opened the door⟦,⟧ and left.', fixed: 'She opened the door and left.' },
      { text: 'Police said⟦,⟧ they found the gun.', fixed: 'Police said they found the gun.' },
      { text: 'Her ⟦husband Tom,⟧ is a teacher.', fixed: 'Her husband, Tom, is a teacher.' },
      { text: 'The coach, who ⟦quit in May⟧ said no.', fixed: 'The coach, who quit in May, said no.' },
      { text: 'If it ⟦rains⟧ the game will end.', fixed: 'If it rains, the game will end.' },
    ],
    passes: [
      'The council, elected in May, voted. The road, police said, is closed.',
      'She left, and the door opened. He is, that day, king.',
      'In Ohio, voters stayed home. Her sister Ann is a nurse.',
    ],
  },
  looksAt: 'sentence',
  check(sentence, passage, _stylebook, report) {
    const text = plainSentence(passage, sentence, 140);
    if (text === undefined) return;
    const comma = text.indexOf(',');
    const commas = comma < 0 ? 'none' : text.includes(',', comma + 1) ? 'several' : 'one';
    for (const { pattern, among, message, right } of SLIPS) {
      if (!among.includes(commas)) continue;
      const match = pattern.exec(text);
      const at = match?.indices?.groups?.at;
      if (match === null || at === undefined) continue;
      const span = { start: sentence.start + at[0], end: sentence.start + at[1] };
      report(instead(span, message, right(match)));
      return;
    }
  },
};
