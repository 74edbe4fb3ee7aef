import known from 'stylebook:ap/readings';
import { announcementOf, type Announcement } from './announce';
import { foldsCase, hasCase } from './emit';
import {
  packedAnnouncement,
  packedPhrases,
  unpackedAnnouncement,
  unpackedPhrases,
  type PackedReading,
} from './packed';
import { isPlain, NO_MODES, parsePattern } from './parse';
import { insideWordEdges, mindsSpacing, stringsOf } from './strings';
import { sequence, type Node } from './syntax';

/** What a token of a rule comes to: strings to look for, or an expression and what announces it. */
export interface Reading {
  /** Whether it tells one space from two. */
  readonly mindsSpacing: boolean;
  readonly found: Phrases | Expression;
}

/** All that a token matches, written out. */
export interface Phrases {
  readonly texts: readonly string[];
  readonly exact: boolean;
  /** Whether each begins and ends at the edge of a word. */
  readonly edged: boolean;
}

export interface Expression {
  /** Undefined where nothing announces it. */
  readonly announcement: Announcement | undefined;
  /** Parsed when first asked for. */
  readonly node: () => Node;
}

/** What the build has read, by how it is asked for. */
const ahead: ReadonlyMap<string, PackedReading> = new Map(Object.entries(known));

let written: Map<string, PackedReading> | undefined;

/** The readings of all patterns that `work` has read, by how they were asked for: for the build to write down. */
export function readingsIn(work: () => void): Readonly<Record<string, PackedReading>> {
  const kept = (written = new Map<string, PackedReading>());
  try {
    work();
  } finally {
    written = undefined;
  }
  return Object.fromEntries(kept);
}

/**
 * Reads a token of a rule. Those of the stylebook that comes with the product were read when it was built, for that
 * takes longer than the first review.
 * @param words whether it begins and ends at the edge of a word
 * @param fold whether upper and lower case are the same
 * @throws PatternError
 */
export function readToken(token: string, words: boolean, fold: boolean): Reading {
  if (isPlain(token)) {
    const texts = token === '' ? [] : [token];
    const exact = !fold || !hasCase(token);
    return { mindsSpacing: /\s\s/.test(token), found: { texts, exact, edged: words } };
  }
  const parse = () => parsePattern(token, { ...NO_MODES, fold, multiline: true });
  const key = `${words ? 'w' : ''}${fold ? 'f' : ''}:${token}`;
  const kept = ahead.get(key);
  if (kept !== undefined) return unpacked(kept, () => whole(parse(), words));
  const reading = readNode(parse(), words);
  written?.set(key, packed(reading));
  return reading;
}

function packed({ mindsSpacing, found }: Reading): PackedReading {
  return {
    ...(mindsSpacing && { s: 1 }),
    ...('texts' in found ? packedPhrases(found) : packedAnnouncement(found.announcement)),
  };
}

function unpacked(reading: PackedReading, node: () => Node): Reading {
  return {
    mindsSpacing: reading.s === 1,
    found:
      'texts' in reading ? unpackedPhrases(reading) : { announcement: unpackedAnnouncement(reading), node },
  };
}

/** Reads a token that is parsed already. */
export function readNode(node: Node, words: boolean): Reading {
  const inside = insideWordEdges(node);
  const texts = stringsOf(inside ?? node)?.filter((text) => text !== '');
  const folds = foldsCase(node);
  if (texts !== undefined && folds !== undefined) {
    const phrases = { texts, exact: !folds, edged: words || inside !== undefined };
    return { mindsSpacing: mindsSpacing(node), found: phrases };
  }
  const own = whole(node, words);
  return {
    mindsSpacing: mindsSpacing(node),
    found: { announcement: announcementOf(own), node: () => own },
  };
}

const WORD_EDGE: Node = { type: 'edge', edge: 'word' };

function whole(node: Node, words: boolean): Node {
  return words ? sequence([WORD_EDGE, insideWordEdges(node) ?? node, WORD_EDGE]) : node;
}
