import type { Inspector } from '../review/rule';
import { allegation } from './attribution/allegation';
import { anonymous } from './attribution/anonymous';
import { balance } from './attribution/balance';
import { buried } from './attribution/buried';
import { claim } from './attribution/claim';
import { firstReference } from './attribution/first-reference';
import { name } from './attribution/name';
import { quote } from './attribution/quote';
import { singleSource } from './attribution/single-source';
import { vagueSource } from './attribution/vague-source';
import { verb } from './attribution/verb';
import { contained } from './duplicates/contained';
import { elsewhere } from './duplicates/elsewhere';
import { nearParagraph } from './duplicates/near-paragraph';
import { paragraph } from './duplicates/paragraph';
import { quote as quoteTwice } from './duplicates/quote';
import { sentence } from './duplicates/sentence';
import { acronymAsides } from './style/acronym-asides';
import { addresses } from './style/addresses';
import { ageClauses } from './style/age-clauses';
import { ages } from './style/ages';
import { appositions } from './style/appositions';
import { articles } from './style/articles';
import { birthYear } from './style/birth-year';
import { byline } from './style/byline';
import { bigFigures } from './style/big-figures';
import { cities } from './style/cities';
import { clauseCommas } from './style/clause-commas';
import { compounds } from './style/compounds';
import { dashes } from './style/dashes';
import { dateline } from './style/dateline';
import { dates } from './style/dates';
import { decades } from './style/decades';
import { directions } from './style/directions';
import { doubledWord } from './style/doubled-word';
import { ellipses } from './style/ellipses';
import { endMarks } from './style/end-marks';
import { eventTimes } from './style/event-times';
import { fractions } from './style/fractions';
import { headlines } from './style/headlines';
import { hyphens } from './style/hyphens';
import { initialisms } from './style/initialisms';
import { jobTitles } from './style/job-titles';
import { language } from './style/language';
import { largeNumbers } from './style/large-numbers';
import { lessFewer } from './style/less-fewer';
import { longLede } from './style/long-lede';
import { longParagraph } from './style/long-paragraph';
import { longSentence } from './style/long-sentence';
import { measures } from './style/measures';
import { missingApostrophes } from './style/missing-apostrophes';
import { moneyRanges } from './style/money-ranges';
import { moneyWords } from './style/money-words';
import { money } from './style/money';
import { months } from './style/months';
import { nicknames } from './style/nicknames';
import { numbered } from './style/numbered';
import { only } from './style/only';
import { ordinals } from './style/ordinals';
import { partyTags } from './style/party-tags';
import { percentagePoints } from './style/percentage-points';
import { percent } from './style/percent';
import { phoneNumbers } from './style/phone-numbers';
import { placeholder } from './style/placeholder';
import { possessives } from './style/possessives';
import { questionMarks } from './style/question-marks';
import { quotePunctuation } from './style/quote-punctuation';
import { quotes } from './style/quotes';
import { ranges } from './style/ranges';
import { ranks } from './style/ranks';
import { regnalNumbers } from './style/regnal-numbers';
import { relativePronouns } from './style/relative-pronouns';
import { said } from './style/said';
import { scores } from './style/scores';
import { sentenceStart } from './style/sentence-start';
import { serialComma } from './style/serial-comma';
import { sharedPlurals } from './style/shared-plurals';
import { shortUnits } from './style/short-units';
import { smallLetters } from './style/small-letters';
import { smallNumbers } from './style/small-numbers';
import { spacing } from './style/spacing';
import { states } from './style/states';
import { times } from './style/times';
import { totals } from './style/totals';
import { unquotedWorks } from './style/unquoted-works';
import { webResidue } from './style/web-residue';
import { strayCommas } from './style/stray-commas';
import { weekdayDate } from './style/weekday-date';
import { weekdays } from './style/weekdays';
import { workTitles } from './style/work-titles';
import { courtesyTitles } from './style/courtesy-titles';
import { hiddenActor } from './style/hidden-actor';
import { lifeYears } from './style/life-years';
import { percentSum } from './style/percent-sum';
import { questionLede } from './style/question-lede';
import { readability } from './style/readability';
import { fromStylebook } from './style/fromStylebook';

/** Everything the desk cares about: the one list of coded rules, and the family of rules that are data. */
export const INSPECTORS: readonly Inspector[] = [
  paragraph,
  nearParagraph,
  contained,
  quoteTwice,
  sentence,
  elsewhere,
  allegation,
  anonymous,
  balance,
  buried,
  claim,
  firstReference,
  name,
  quote,
  singleSource,
  vagueSource,
  verb,
  acronymAsides,
  addresses,
  ageClauses,
  ages,
  appositions,
  articles,
  bigFigures,
  birthYear,
  byline,
  cities,
  clauseCommas,
  compounds,
  dashes,
  dateline,
  dates,
  decades,
  directions,
  doubledWord,
  ellipses,
  endMarks,
  eventTimes,
  fractions,
  headlines,
  hyphens,
  initialisms,
  jobTitles,
  language,
  largeNumbers,
  lessFewer,
  longLede,
  longParagraph,
  longSentence,
  measures,
  missingApostrophes,
  moneyRanges,
  moneyWords,
  money,
  months,
  nicknames,
  numbered,
  only,
  ordinals,
  partyTags,
  percentagePoints,
  percent,
  phoneNumbers,
  placeholder,
  possessives,
  questionMarks,
  quotePunctuation,
  quotes,
  ranges,
  ranks,
  regnalNumbers,
  relativePronouns,
  said,
  scores,
  courtesyTitles,
  hiddenActor,
  lifeYears,
  percentSum,
  questionLede,
  readability,
  sentenceStart,
  serialComma,
  sharedPlurals,
  shortUnits,
  smallLetters,
  smallNumbers,
  spacing,
  states,
  strayCommas,
  times,
  totals,
  unquotedWorks,
  webResidue,
  weekdayDate,
  weekdays,
  workTitles,
  fromStylebook,
];
