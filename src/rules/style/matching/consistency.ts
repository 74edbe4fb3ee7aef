import type { Passage } from '../../../draft/draft';
import { shift, type Span } from '../../../draft/span';
import type { Report, RuleCard, Story } from '../../../review/rule';
import type { Fields } from '../../../stylebook/fields';
import { NO_MODES, parsePattern } from '../../../stylebook/patterns/parse';
import { Pattern } from '../../../stylebook/patterns/pattern';
import { choice, sequence, type Node } from '../../../stylebook/patterns/syntax';
import type { DraftCheck } from './check';
import { factsOf, type Common } from './common';
import { PhraseFinder } from './finder';
import { foldable } from './fold';
import { fillMessage } from './message';
import type { Segment } from './segment';
import { soughtFor } from './tokens';
import { segmentsIn } from './windows';

/** One use of one of two ways to write something. */
interface Use extends Span {
  readonly pair: number;
  readonly way: 0 | 1;
  readonly text: string;
}

const EDGE: Node = { type: 'edge', edge: 'word' };

/** Vale's `consistency`: of two ways to write something a draft keeps to one. @throws PatternError */
export function consistency(card: RuleCard, fields: Fields, common: Common): DraftCheck {
  const modes = { ...NO_MODES, fold: fields.flag('ignorecase'), multiline: true };
  const words = !fields.flag('nonword');
  const edged = (node: Node) => (words ? sequence([EDGE, node, EDGE]) : node);
  const pairs = fields.pairs('either').map((ways) => {
    const nodes = ways.map((way): Node => ({ type: 'group', node: parsePattern(way, modes) }));
    return new Pattern(edged(choice(nodes)));
  });
  const firstGroups = fields
    .pairs('either')
    .map(([way]) => new Pattern(parsePattern(way, modes)).groupCount + 1);
  const message = fields.text('message') ?? '';
  const announced = announcing(pairs);

  const usesOf = (segment: Segment, pattern: Pattern, pair: number): readonly Use[] =>
    [...pattern.all(segment)].map((match) => {
      // The second way's group comes after the first way's own and those inside it.
      const second = match[(firstGroups[pair] ?? 1) + 1] !== undefined;
      const span = segment.span(match.index, match.index + match[0].length);
      return { ...span, pair, way: second ? 1 : 0, text: match[0] };
    });
  const usesIn = (passage: Passage): readonly Use[] =>
    common.where.reads(passage)
      ? segmentsIn(passage).flatMap((segment) =>
          announced(segment).flatMap((pair) => {
            const pattern = pairs[pair];
            return pattern === undefined ? [] : usesOf(segment, pattern, pair);
          }),
        )
      : [];

  return {
    card,
    reads: common.where.reads,
    checkDraft(story: Story, report: (report: Report) => void) {
      const first = pairs.map((): [Span?, Span?] => []);
      factsOf(story, usesIn, common).forEach((uses, index) => {
        const at = story.draft.blocks[index]?.span.start ?? 0;
        pairs.forEach((_, pair) => {
          const own = uses.filter((use) => use.pair === pair);
          const last = own.at(-1);
          const seen = first[pair];
          if (last === undefined || seen === undefined) return;
          for (const use of own) seen[use.way] ??= shift(use, at);
          const [a, b] = seen;
          if (a === undefined || b === undefined) return;
          // Once a paragraph, at the first use there of what it used last: Vale's place.
          const place = own.find((use) => use.text === last.text) ?? last;
          report({
            ...shift({ start: place.start, end: place.end }, at),
            message: fillMessage(message, [last.text]),
            related: [{ ...(last.way === 0 ? b : a), message: 'written the other way here' }],
          });
        });
      });
    },
  };
}

/** Tells which of some patterns may match in a segment: one look for all of them. */
function announcing(patterns: readonly Pattern[]): (segment: Segment) => readonly number[] {
  const always: number[] = [];
  const sought = patterns.flatMap((pattern, value) => {
    const { announcement } = pattern;
    if (announcement === undefined) always.push(value);
    return (announcement?.announcers ?? []).map((one) => soughtFor(one, value));
  });
  const finder = new PhraseFinder(sought);
  return (segment) => {
    const found = new Set(always);
    finder.find(foldable(segment.text), (pattern) => found.add(pattern));
    return [...found].sort((a, b) => a - b);
  };
}
