import type { Report, RuleCard } from '../../../review/rule';
import type { Fields } from '../../../stylebook/fields';
import { Pattern } from '../../../stylebook/patterns/pattern';
import type { SegmentCheck } from './check';
import type { Common } from './common';
import { fillMessage } from './message';
import type { Segment } from './segment';

/** Vale's `occurrence`: too many of something, or too few. @throws PatternError */
export function occurrence(card: RuleCard, fields: Fields, common: Common): SegmentCheck {
  const pattern = Pattern.read(fields.text('token') ?? '', { fold: fields.flag('ignorecase') });
  const max = fields.number('max') ?? 0;
  const min = fields.number('min') ?? 0;
  const message = fields.text('message') ?? '';
  return {
    card,
    ...common.where,
    check(segment: Segment, report: (report: Report) => void) {
      const count = pattern.texts(segment).length;
      const tooMany = max > 0 && count > max;
      const tooFew = min > 0 && count < min;
      if (!tooMany && !tooFew) return;
      const first = [...pattern.all(segment)].find((match) => match[0].trim() !== '');
      const span = first ? segment.span(first.index, first.index + first[0].length) : { start: 0, end: 1 }; // nothing stands there to point at
      report({ ...span, message: fillMessage(message, [String(count)]) });
    },
  };
}
