import type { Report, RuleCard } from '../../../review/rule';
import type { Fields } from '../../../stylebook/fields';
import { Pattern, subjectOf } from '../../../stylebook/patterns/pattern';
import { PatternError } from '../../../stylebook/patterns/syntax';
import { replaceAt, replacement } from './actions';
import { capitalized, inCaseOf } from './casing';
import type { TokenCheck } from './check';
import type { Common } from './common';
import { Exceptions } from './exceptions';
import { fillMessage, orList, withoutDoubledQuotes } from './message';
import { isPartOfName, opensSentence } from './place';
import type { Segment } from './segment';
import { TokenList, type Match } from './tokens';

/** Vale's `substitution`: one wording for another. @throws PatternError */
export function* substitution(card: RuleCard, fields: Fields, common: Common): Generator<void, TokenCheck> {
  const fold = fields.flag('ignorecase');
  // The longest first, so that "in order to" is tried before "in order".
  const swap = [...fields.pairs('swap')].sort((a, b) => b[0].length - a[0].length);
  const list = yield* TokenList.inSteps(
    swap.map(([written]) => withoutGroups(written)),
    !fields.flag('nonword'),
    fold,
  );
  const exceptions = new Exceptions(fields.list('exceptions'));
  const message = fields.text('message') ?? '';
  const listed = common.action?.name === 'replace';
  const fixed = listed ? common.action.params : [];
  const asWritten = common.package || fields.value('matchcase') === false;
  const capitalize = fields.flag('capitalize');

  return {
    card,
    ...common.where,
    ...(list.mindsSpacing && { unit: 'spaced' as const }),
    tokens: list,
    check(segment: Segment, matches: readonly Match[], report: (report: Report) => void) {
      for (const { start, end, token } of matches) {
        const seen = segment.text.slice(start, end);
        const [written, swapped] = swap[token] ?? ['', ''];
        const expected = expectedFor(written, swapped, segment, start, seen);
        const choices = fixed.length > 0 ? fixed : optionsOf(expected);
        if (conforms(expected, choices, seen) || exceptions.cover(segment, start, end)) continue;
        if (common.sparesNames && isPartOfName(segment, start, end, written)) continue;
        const texts = choices.map((text) => inPlace(segment, start, seen, text, written));
        if (!common.package && texts.includes(seen)) continue;
        const said = asWritten
          ? listed
            ? orList(choices, message)
            : expected
          : listed || texts.length > 1
            ? orList(texts, message)
            : (texts[0] ?? '');
        const fixes = listed || choices.every(isPlain) ? texts : [];
        report({
          ...segment.span(start, end),
          message: fillMessage(
            listed || (!asWritten && texts.length > 1) ? withoutDoubledQuotes(message) : message,
            [said, seen],
          ),
          ...(fixes.length > 0 && {
            fixes: fixes.map((text) =>
              replacement(segment, start, end, text, common.safe && fixes.length === 1),
            ),
          }),
        });
      }
    },
  };

  function expectedFor(
    written: string,
    swapped: string,
    segment: Segment,
    start: number,
    seen: string,
  ): string {
    const expected = /\$\d/.test(swapped)
      ? replaceAt(segment.text, start, seen, written, swapped, fold)
      : swapped;
    return capitalize && seen === capitalized(seen) ? capitalized(expected) : expected;
  }

  /** Where `action: replace` says that the value is a text, one of its options; elsewhere it may be an expression. */
  function conforms(expected: string, choices: readonly string[], seen: string): boolean {
    if (listed || isPlain(expected)) return choices.includes(seen) || expected === seen;
    try {
      return Pattern.read(`^(?:${expected})$`).test(subjectOf(seen));
    } catch (error) {
      if (error instanceof PatternError) return expected === seen;
      throw error;
    }
  }

  function inPlace(segment: Segment, start: number, seen: string, text: string, written: string): string {
    if (fields.value('matchcase') === false) {
      return opensSentence(segment, start) && /^\p{Lu}/u.test(seen) ? capitalized(text) : text;
    }
    const cased = inCaseOf(seen, text, fold || /\p{Lu}/u.test(written) ? written : seen);
    return /^\p{Lu}/u.test(seen) && opensSentence(segment, start) ? capitalized(cased) : cased;
  }
}

/** Whether a value is words and nothing else, as Vale tells it. */
function isPlain(text: string): boolean {
  return !/[\\^$*+?()[\]{}|]/.test(text);
}

/** `a|b` offers two; `\|` is a bar. */
function optionsOf(expected: string): readonly string[] {
  return expected
    .split(/(?<!\\)\|/)
    .filter((option) => option !== '')
    .map((option) => option.replaceAll('\\|', '|'));
}

/** Vale counts its own groups, so those of a key do not capture. */
function withoutGroups(written: string): string {
  return written.includes('(') ? written.replace(/(?<!\\)\((?!\?)/g, '(?:') : written;
}
