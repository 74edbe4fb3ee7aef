import type { SentenceRule } from '../../review/rule';
import data from './language/data/clauses.json';
import { onWords, wordsOf } from './language/words';
import { anyOf, capitalized, instead, plainSentence } from './rule';

const AUXILIARY = anyOf(data.auxiliaries);
/** A verb that says when: an auxiliary, a past, or a regular past with its object or its day behind it. */
const FINITE = `(?:${AUXILIARY}|${anyOf(data.pasts)}|[a-z]{2,}ed(?= (?:the|a|an|his|her|its|their|it|him|them|two|three|off|up|out|down|\\w+day)\\b)|(?:escaped|cheered|survived|applauded|protested|complained|responded|disappeared|collapsed|arrived)(?! by\\b))`;
const SUBJECT = `(?:he|she|they|it|we|I|(?:the|a|his|her|their|its) (?:[a-z]+ (?<!ly ))?(?!that|who|which|\\w+ly\\b)[a-z]+|police|officials|residents|crews|firefighters|voters|workers|[A-Z][a-z]+(?: [A-Z][a-z]+)?)`;
const TIES = new RegExp(`\\b${anyOf(data.subordinators)}\\b`, 'i');

/** "The woman who found the wallet, returned it": the comma parts a subject from its verb. */
const PARTED = new RegExp(
  `^(?:The|An?|Any|Every|All|Those|Anyone|Everyone|People|Students|Residents)(?: [a-z]+){0,3} (?:who|that) [^,;:—]+?(, )(?:${AUXILIARY}|${anyOf(data.pasts)}|[a-z]{2,}ed)\\b[^,;:—]*$`,
  'd',
);
/** "The mayor signed the bill and the union plans to sue": two sentences, each with its own subject; short ones pass. */
const SECOND = ` (?:and|but) ${SUBJECT} (?:${FINITE}|[a-z]{3,}s to)\\b`;
const SECOND_CLAUSE = new RegExp(SECOND);
const JOINED = new RegExp(`^([A-Z][^,;:—]*?\\b${FINITE}\\b[^,;:—–―]*? )([\\w’'.$%]+)${SECOND}`, 'd');
/** "The bridge is closed, crews are replacing it": two sentences with only a comma between. */
const SPLICED = new RegExp(
  `^((?:The|An?|His|Her|Their|Its|He|She|It|They|We|I)\\b[^,;:—]*?\\b${FINITE}\\b[^,;:—]*)(, )(?:it|he|she|they|we|(?:the )?(?!this)[a-z]{3,}s) (?:is|are|was|were|has|have|had|will|can|cannot)\\b[^,;:—]*$`,
  'd',
);
/** "The council met, it approved the budget": the same with a past verb, but not one of saying, which would attribute. */
const SPLICED_PAST = new RegExp(
  `^((?:(?:He|She|It|They|We|I)|(?:The|An?|His|Her|Their|Its)(?: [\\w’']+){1,2}) (?:${anyOf(data.pasts)}|${AUXILIARY}|[a-z]{2,}ed)\\b[^,;:—]*)(, )(?:it|he|she|they|we|I|(?:the|his|her|their) [a-z]{3,}) (?!${anyOf(data.sayings)}\\b)(?:(?:never |also |then )?(?:${anyOf(data.pasts)}|(?!(?:according|called|dubbed|named|based|alleged|added|announced|confirmed|explained|estimated|noted|predicted|warned|wondered|concluded|acknowledged|complained about|recalled)\\b)[a-z]{2,}ed(?= (?:the|a|an|his|her|its|their|it|him|them)\\b|$)))\\b[^,;:—]*$`,
  'd',
);
/** "Dr. Lee, who teaches biology will retire": an aside that opens behind the subject and never closes. */
const UNCLOSED = new RegExp(
  `^(?:(?:Dr\\. )?[A-Z][a-z]+(?: [A-Z][a-z]+)?|(?:The|An?|His|Her|Their|Its) [a-z]+(?: [a-z]+)?), (?:who|which) (?!${anyOf(data.sayings)}\\b)(?:is|was|are|were|has|had|[a-z]+s|[a-z]+ed|${anyOf(data.pasts)})(?: (?!that|who|which|what|when|where|if|to|and|or)[\\w’'$%]+){0,4}? ([\\w’'$%]+) (?:will|would|can|could|is|was|are|were|has|had|said|announced|won|died|resigned|retired|plans|closed|opened|sued|lost|agreed|left|pleaded|declined|spoke)\\b[^,;:—]*$`,
  'd',
);
/** ", however failed": a word between commas that has only one. */
const HOWEVER = new RegExp(
  `(, (?:however|therefore|nevertheless|meanwhile|moreover|for example|for instance))(?= (?:${AUXILIARY}|${anyOf(data.pasts)}|failed|passed|refused|declined|he|she|they|it|the)\\b)`,
  'd',
);
/** "The meeting was long, however it was useful": two sentences, tied by a word that cannot tie. */
const TURNED = new RegExp(
  `^([A-Z][^,;:—]*?\\b${FINITE}\\b[^,;:—]*)(, (however|therefore|nevertheless|moreover|otherwise|consequently|furthermore),? )(?:it|he|she|they|we|I|the [a-z]+|this|that|[a-z]{3,}s(?= (?:will|are|were|have)\\b)) (?:(?:never|still|also) )?(?:${AUXILIARY}|${anyOf(data.pasts)}|[a-z]{2,}(?:ed|s))\\b`,
  'd',
);
/** "He promised this: the firm will pay": a whole sentence behind a colon begins with a capital. */
const COLON = new RegExp(
  `^[A-Z][^:;—]*[a-z]: ((?:it|he|she|they|we|there)(?= )|(?:the|his|her|their|its)(?= [a-z]+(?: [a-z]+)? (?:${AUXILIARY})\\b))(?: [a-z]+){1,3}? ?(?:${AUXILIARY}|${anyOf(data.pasts)})?\\b[^:;—]*$`,
  'd',
);
/** "three concerns: Cost, time and safety": a list behind a colon does not. */
const COLON_LIST = /^[^:;—]*[a-z]: ([A-Z][a-z]+)(?:, [a-z]+(?: [a-z]+)?)+,? and [a-z]+(?: [a-z]+)?$/d;
const HOWEVER_BEHIND = new RegExp(
  `(?<=[a-z])( (?:however|nevertheless|meanwhile),)(?= (?:${AUXILIARY}|${anyOf(data.pasts)}|[a-z]{2,}ed)\\b)`,
  'd',
);
/** "When the rain stopped they left": a clause in front, then the sentence. */
const FRONTED = new RegExp(
  `^(?:When|After|Before|If|Although|Though|Because|While|Until|Once|Unless) (?:the|a|his|her|their|its|he|she|it|they|we|you|[A-Z][a-z]+) (?:[^,;:—]*? )?([\\w’'.$%]+) (?:he|she|they|we|it|you) (?:${AUXILIARY}|${anyOf(data.pasts)}|[a-z]{2,}ed)\\b[^,;:—]*$`,
  'd',
);
/** "When the bell rang the students ran": a verb that takes no object, so a noun behind it begins the sentence. */
const FRONTED_NOUN = new RegExp(
  `^(?:When|After|Before|If|Although|Though|Because|While|Until|Once|Unless|As soon as) (?:the|a|his|her|their|its|[A-Z][a-z]+) (?:[^,;:—]*? )?(rang|ended|ends|stopped|died|fell|arrived|arrives|collapsed|expired|rose|erupted|retired|passed|failed|rains|came|sank|(?:was|were|is) (?!told|given|shown|sent|taught|paid|denied|asked|handed|offered|sure|clear|certain)[a-z]{3,}) (?:(?:the|a|his|her|their|its) (?:[a-z]+ )?[a-z]+|[a-z]{3,}s|police) (?:${AUXILIARY}|${anyOf(data.pasts)}|[a-z]{2,}ed)\\b[^,;:—]*$`,
  'd',
);
/** What would make the pronoun part of the clause in front: "before he left", "what they did". */
const LEADS_ON =
  /\b(?:and|or|but|that|who|whom|which|what|where|when|why|how|if|whether|than|as|because|before|after|until|while|since|said|says|say|think|thinks|thought|knew|know|knows|believe|believes|believed|feel|felt|hope|hopes|hoped|told|everything|anything|something|time|day|way|all|thing|things|moment|year|reason|one|sure|certain|learned|realized|discovered|found|heard|saw|announced|decided|claimed|admitted|argued|of|in|for|to|with|at|on|by|is|was|are|were|do|does|did)$/;
const EQUAL = new Set(data.equals.split(' '));
const EQUALS = onWords(EQUAL);
const PAIR = /\b(?:an?|the|his|her|their|its|this|that|another|one) ([a-z]+) ([a-z]+) [a-z]{3,}\b/gi;

const JOINS = [' and ', ' but '];

/** The first mark that parts a sentence, '' where there is none, and whether it is the only one. */
function marksIn(text: string): { readonly first: number; readonly mark: string; readonly only: boolean } {
  const at = text.search(PARTING);
  if (at < 0) return { first: text.length, mark: '', only: false };
  return { first: at, mark: text.charAt(at), only: !PARTING.test(text.slice(at + 1)) };
}
const PARTING = /[,;:—]/;

/** Commas that a sentence of two clauses wants, and one that it does not. */
export const clauseCommas: SentenceRule = {
  id: 'ap/clause-commas',
  title: 'Commas between clauses',
  why: 'Two clauses with a subject each are parted by a comma and a conjunction; a subject and its verb are not parted at all.',
  source: 'The Associated Press Stylebook, punctuation guide, “comma”, “semicolon”',
  severity: 'information',
  insideQuotes: false,
  examples: {
    flags: [
      {
        text: 'The woman who found the wallet⟦, ⟧returned it.',
        fixed: 'The woman who found the wallet returned it.',
      },
      {
        text: 'The mayor signed the ⟦bill⟧ and the union plans to sue.',
        fixed: 'The mayor signed the bill, and the union plans to sue.',
      },
      {
        text: 'The bridge is closed⟦, ⟧crews are replacing its cables.',
        fixed: 'The bridge is closed; crews are replacing its cables.',
      },
      { text: 'The second vote⟦, however⟧ failed.', fixed: 'The second vote, however, failed.' },
      { text: 'When the rain ⟦stopped⟧ they left.', fixed: 'When the rain stopped, they left.' },
      { text: 'The council met⟦, ⟧it passed the plan.', fixed: 'The council met; it passed the plan.' },
      {
        text: 'The firm, which makes ⟦tires⟧ announced a loss.',
        fixed: 'The firm, which makes tires, announced a loss.',
      },
      { text: 'He vowed this: ⟦the⟧ firm will pay.', fixed: 'He vowed this: The firm will pay.' },
      {
        text: 'She named three aims: ⟦Cost⟧, time and safety.',
        fixed: 'She named three aims: cost, time and safety.',
      },
      { text: 'When the bell ⟦rang⟧ the students ran.', fixed: 'When the bell rang, the students ran.' },
      { text: 'The ⟦long⟧ bitter strike ended.', fixed: 'The long, bitter strike ended.' },
    ],
    passes: [
      'The man who ran, a baker, won. The city and the union were sued.',
      'He said the road is closed and the bridge is open. However small, it failed.',
      'The road was wet, he told police. The firm, which makes the tires that failed, won.',
      'When the bill they wanted failed, they left. Before he left she wept.',
    ],
  },
  looksAt: 'sentence',
  check(sentence, passage, _stylebook, report) {
    const text = plainSentence(passage, sentence, 160);
    if (text === undefined) return;
    const { first, mark, only } = marksIn(text);
    const joins = JOINS.some((conjunction) => {
      const at = text.indexOf(conjunction);
      return at >= 0 && at < first;
    });
    const say = (match: RegExpExecArray | null, group: number, message: string, fix: string) => {
      const mark = match?.[group];
      if (match === null || mark === undefined) return;
      const start = sentence.start + (match.indices?.[group]?.[0] ?? 0);
      report(instead({ start, end: start + mark.length }, message, fix));
    };
    const parted = mark === ',' && only ? PARTED.exec(text) : null;
    if (parted !== null) say(parted, 1, 'No comma parts a subject from its verb.', ' ');
    const joined = joins && SECOND_CLAUSE.test(text) ? JOINED.exec(text) : null;
    if (joined !== null && !TIES.test(joined[1] ?? '') && (joined[1] ?? '').split(' ').length > 4) {
      say(
        joined,
        2,
        'A comma goes before the conjunction where the second clause has its own subject.',
        `${joined[2] ?? ''},`,
      );
    }
    const spliced = mark === ',' && only ? (SPLICED.exec(text) ?? splicedPast(text)) : null;
    if (spliced !== null && !TIES.test(spliced[1] ?? '')) {
      say(spliced, 2, 'Two sentences take a semicolon or a period between them, not a comma.', '; ');
    }
    const found = mark === ',' && text.startsWith(', ', first) ? TURNED.exec(text) : null;
    const turned = found !== null && TIES.test(found[1] ?? '') ? null : found;
    say(
      turned,
      2,
      'Two sentences take a semicolon between them, and the word that links them a comma.',
      `; ${turned?.[3] ?? ''}, `,
    );
    const however = turned === null && mark !== '' ? HOWEVER.exec(text) : null;
    say(however, 1, 'A word set off by one comma takes another.', `${however?.[1] ?? ''},`);
    const behind = mark === '' ? null : HOWEVER_BEHIND.exec(text);
    say(behind, 1, 'A word set off by one comma takes another.', `,${behind?.[1] ?? ''}`);
    const hasColon = text.includes(': ');
    const colon = hasColon ? COLON.exec(text) : null;
    say(colon, 1, 'A sentence behind a colon begins with a capital.', capitalized(colon?.[1] ?? ''));
    const list = hasColon ? COLON_LIST.exec(text) : null;
    say(list, 1, 'A list behind a colon begins small.', (list?.[1] ?? '').toLowerCase());
    const unclosed = mark === ',' && only ? UNCLOSED.exec(text) : null;
    say(unclosed, 1, 'An aside that opens with a comma closes with one.', `${unclosed?.[1] ?? ''},`);
    const fronted = mark === '' ? (FRONTED.exec(text) ?? FRONTED_NOUN.exec(text)) : null;
    const front = text.slice(0, fronted?.indices?.[1]?.[1] ?? 0);
    if (fronted !== null && !LEADS_ON.test(front)) {
      say(fronted, 1, 'A comma follows a clause that stands in front.', `${fronted[1] ?? ''},`);
    }
    if (wordsOf(passage).at(EQUALS).length < 2) return;
    for (const pair of text.matchAll(PAIR)) {
      const [whole, first = '', second = ''] = pair;
      if (!EQUAL.has(first) || !EQUAL.has(second) || first === second || whole.includes('bitter cold'))
        continue;
      const start = sentence.start + pair.index + whole.indexOf(` ${first} `) + 1;
      const span = { start, end: start + first.length };
      report(instead(span, 'A comma parts two adjectives of equal rank.', `${first},`));
    }
  },
};

/** Short ones may stand so: "She ran, he hid." */
function splicedPast(text: string): RegExpExecArray | null {
  return text.split(' ').length > 6 ? SPLICED_PAST.exec(text) : null;
}
