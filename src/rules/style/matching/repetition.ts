import type { Report, RuleCard } from '../../../review/rule';
import type { Fields } from '../../../stylebook/fields';
import { NO_MODES, parsePattern } from '../../../stylebook/patterns/parse';
import { Pattern } from '../../../stylebook/patterns/pattern';
import { choice } from '../../../stylebook/patterns/syntax';
import { outcomes, replacement } from './actions';
import type { SegmentCheck } from './check';
import type { Common } from './common';
import { Exceptions } from './exceptions';
import { fillMessage } from './message';
import type { Segment } from './segment';

/** Vale's `repetition`: the same token twice running. @throws PatternError */
export function repetition(card: RuleCard, fields: Fields, common: Common): SegmentCheck {
  const fold = fields.flag('ignorecase');
  const tokens = fields.list('tokens').map((token) => parsePattern(token, { ...NO_MODES, fold }));
  const pattern = new Pattern(choice(tokens));
  const exceptions = new Exceptions(fields.list('exceptions'));
  const lettersOnly = fields.flag('alpha');
  const max = fields.number('max') ?? 0;
  const message = fields.text('message') ?? '';
  const form = (text: string) => (fold ? text.trim().toLowerCase() : text.trim());

  return {
    card,
    ...common.where,
    check(segment: Segment, report: (report: Report) => void) {
      const texts = pattern.texts(segment).map(form);
      if (!texts.some((text, at) => text !== '' && text === texts[at + 1])) return;
      let before: RegExpExecArray | undefined;
      let count = 0;
      for (const match of pattern.all(segment)) {
        const first = before;
        before = match;
        const word = match[0].trim();
        if (first === undefined || word === '' || form(first[0]) !== form(word)) continue;
        if (lettersOnly && !/^\p{L}+$/u.test(word)) continue;
        const start = first.index;
        const end = match.index + match[0].length;
        if (++count <= max || crossesSentence(segment, start, end) || exceptions.cover(segment, start, end))
          continue;
        count = 0;
        if (common.package && common.where.spared.covers(segment.passage, segment.span(start, end))) continue;
        const [text] = common.action ? outcomes(common.action, segment.text.slice(start, end)) : [];
        report({
          ...segment.span(start, end),
          message: fillMessage(message, [word]),
          ...(text !== undefined && { fixes: [replacement(segment, start, end, text, common.safe)] }),
        });
      }
    },
  };
}

/** "I forgot about that. That is important." repeats nothing. */
function crossesSentence(segment: Segment, start: number, end: number): boolean {
  const { start: from, end: to } = segment.span(start, end);
  return segment.passage.sentences.some((sentence) => from < sentence.start && sentence.start < to);
}
