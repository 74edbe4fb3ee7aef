import { IS } from './wordFlags';

/** What may lie between a word and the reporting verb beside it, as bits of `Word.between`. */
const COMMA = 1;
const MARK = 2;
const THAT = 4;
const TO = 8;
const STOP = 16;
const JOIN = 32;
const AUXILIARY = 64;

export const BETWEEN = { comma: COMMA, clauseEnd: COMMA | MARK | STOP } as const;

const BITS = new Map<string, number>([
  [',', COMMA],
  ['that', THAT],
  ['to', TO],
  ...['and', 'but', 'who', 'which'].map((word): [string, number] => [word, JOIN]),
  ...[':', ';', '—', '–', '--', '(', ')'].map((mark): [string, number] => [mark, STOP]),
  ...['“', '”', '"', '‘', '``', "''"].map((mark): [string, number] => [mark, MARK]),
]);

export function betweenOf(lower: string, is: number): number {
  return BITS.get(lower) ?? (is & IS.auxiliary ? AUXILIARY : 0);
}
