import type { BlockKind } from './draft';
import { signOf } from './kinds';

/** A block of one line, told by the line itself. */
export interface SingleLine {
  readonly kind: BlockKind;
  readonly level: number;
  readonly label: number;
}

const HEADING = /^ {0,3}(#{1,6})\s+\S/;
const RULE = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|[-–—_=*~]{3,})$/;
const DEFINITION = /^ {0,3}\[([^\]\r\n]{1,100})\]:\s*\S/;
const IMAGE = /^\s*!\[[^\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)\s*$/;

/**
 * What a line alone is, wherever it stands; undefined for what may go on in the next line. `marked` is
 * whether the language has Markdown's headings, images and definitions. A heading is a subhead here.
 */
export function singleLineOf(words: string, marked: boolean, inHead: boolean): SingleLine | undefined {
  const heading = marked ? HEADING.exec(words)?.[1] : undefined;
  if (heading !== undefined) return { kind: 'subhead', level: heading.length, label: 0 };
  if (RULE.test(words)) return { kind: 'separator', level: 0, label: 0 };
  const sign = signOf(words, inHead);
  if (sign !== undefined) return { ...sign, level: 0 };
  if (!marked) return undefined;
  if (IMAGE.test(words)) return { kind: 'caption', level: 0, label: 0 };
  const definition = DEFINITION.exec(words);
  if (definition === null) return undefined;
  const footnote = definition[1]?.startsWith('^') === true;
  return footnote
    ? { kind: 'list-item', level: 1, label: definition[0].length - 1 }
    : { kind: 'code', level: 0, label: 0 };
}
