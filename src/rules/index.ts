import type { Inspector } from '../review/rule';
import { claim } from './attribution/claim';
import { quote } from './attribution/quote';
import { vagueSource } from './attribution/vague-source';
import { verb } from './attribution/verb';
import { contained } from './duplicates/contained';
import { nearParagraph } from './duplicates/near-paragraph';
import { paragraph } from './duplicates/paragraph';
import { quote as quoteTwice } from './duplicates/quote';
import { sentence } from './duplicates/sentence';
import { fromStylebook } from './style/fromStylebook';

/** Everything the desk cares about: the one list of coded rules, and the family of rules that are data. */
export const INSPECTORS: readonly Inspector[] = [
  paragraph,
  nearParagraph,
  contained,
  quoteTwice,
  sentence,
  claim,
  quote,
  vagueSource,
  verb,
  fromStylebook,
];
