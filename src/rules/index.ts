import type { Inspector } from '../review/rule';
import { quote } from './attribution/quote';
import { vagueSource } from './attribution/vague-source';
import { verb } from './attribution/verb';
import { fromStylebook } from './style/fromStylebook';

/** Everything the desk cares about: the one list of coded rules, and the family of rules that are data. */
export const INSPECTORS: readonly Inspector[] = [quote, vagueSource, verb, fromStylebook];
