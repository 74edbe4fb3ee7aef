import type { Passage, Sentence } from '../../draft/draft';
import list from './data/vague-sources.json';
import { phraseBook } from './phrases';
import { foldedWords, type TokenRange } from './words';

const quantifiers = phraseBook(list.quantifiers);
const impersonal = phraseBook(list.impersonal);
const according = phraseBook(list.according);
const groups = new Set(list.groups);
const quantifiedGroups = new Set(list.quantifiedGroups);
const modifiers = new Set(list.modifiers);
const verbs = new Set(list.verbs);
const adverbs = new Set(list.adverbs);
const pronouns = new Set(list.pronouns);
const pronounVerbs = new Set(list.pronounVerbs);
const clauseOpeners = new Set(list.clauseOpeners);
const restrictions = new Set(list.restrictions);

/** "diplomats say", ", said critics", "according to officials", "it is believed": attributions to nobody in a sentence. */
export function namelessAttributions(passage: Passage, sentence: Sentence): readonly TokenRange[] {
  const words = foldedWords(passage);
  const found: TokenRange[] = [];
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const range = attributionAt(words, index, sentence);
    if (range === undefined) continue;
    found.push(range);
    index = range.end - 1;
  }
  return found;
}

function attributionAt(words: readonly string[], first: number, sentence: Sentence): TokenRange | undefined {
  const end = sentence.endToken;
  return (
    impersonal.at(words, first, end) ??
    accordingTo(words, first, end) ??
    verbThenGroup(words, first, end) ??
    groupThenVerb(words, first, sentence)
  );
}

function accordingTo(words: readonly string[], first: number, end: number): TokenRange | undefined {
  const preposition = according.at(words, first, end);
  const group = preposition && groupAt(words, preposition.end, end);
  if (group === undefined || restrictions.has(words[group.end] ?? '')) return undefined;
  return { first, end: group.end };
}

/** Only between a comma and the clause's end: ", say officials." */
function verbThenGroup(words: readonly string[], first: number, end: number): TokenRange | undefined {
  if (!verbs.has(words[first] ?? '') || !isMark(words[first - 1])) return undefined;
  const group = groupAt(words, first + 1, end);
  return group !== undefined && isMark(words[group.end]) ? { first, end: group.end } : undefined;
}

function groupThenVerb(words: readonly string[], first: number, sentence: Sentence): TokenRange | undefined {
  if (!opensClause(words, first, sentence.firstToken)) return undefined;
  const group = groupAt(words, first, sentence.endToken);
  const pronoun = pronouns.has(words[first] ?? '');
  let verb = group?.end ?? first + 1;
  while (adverbs.has(words[verb] ?? '')) verb++;
  const speaks = group !== undefined ? verbs : pronoun ? pronounVerbs : undefined;
  return verb < sentence.endToken && speaks?.has(words[verb] ?? '') === true
    ? { first, end: verb + 1 }
    : undefined;
}

/** "officials", "the Western officials", "some people": a group without a name that begins at a token. */
function groupAt(words: readonly string[], first: number, end: number): TokenRange | undefined {
  const quantifier = quantifiers.at(words, first, end);
  let index = quantifier?.end ?? first;
  while (index < end && modifiers.has(words[index] ?? '')) index++;
  const noun = words[index] ?? '';
  const nameless = groups.has(noun) || (quantifier !== undefined && quantifiedGroups.has(noun));
  return index < end && nameless ? { first, end: index + 1 } : undefined;
}

/** Whether a group may stand here by itself: "police officials" and "Acme officials" have a name to go by. */
function opensClause(words: readonly string[], first: number, start: number): boolean {
  if (first === start) return true;
  const before = words[first - 1] ?? '';
  if (before === 'and' || before === 'or') return first - 1 === start || isMark(words[first - 2]);
  return clauseOpeners.has(before) || isMark(before);
}

/** A mark of punctuation, or the passage's edge. */
function isMark(word = ''): boolean {
  return /^[^\p{L}\p{N}#]*$/u.test(word);
}
