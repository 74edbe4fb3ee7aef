import type { Inspector } from '../review/rule';

/** Everything the desk cares about: the one list of coded rules, and the family of rules that are data. */
export const INSPECTORS: readonly Inspector[] = [];
