import type { Fix, Report, RuleCard } from '../../../review/rule';
import type { Fields } from '../../../stylebook/fields';
import { NO_MODES, parsePattern } from '../../../stylebook/patterns/parse';
import { choice, sequence, type Node } from '../../../stylebook/patterns/syntax';
import { outcomes, replacement, type Action } from './actions';
import { inCaseOf, capitalized, startsUpper } from './casing';
import type { TokenCheck } from './check';
import { Exceptions } from './exceptions';
import { fillMessage, orList } from './message';
import { isPartOfName, opensSentence } from './place';
import type { Common } from './common';
import type { Segment } from './segment';
import { TokenList, type Match } from './tokens';

const EDGE: Node = { type: 'edge', edge: 'word' };

/** Vale's `existence`: words that should not be there. @throws PatternError */
export function existence(card: RuleCard, fields: Fields, common: Common): TokenCheck {
  const words = !fields.flag('nonword');
  const fold = fields.flag('ignorecase');
  const tokens = fields.list('tokens').filter((token) => token.trim() !== '');
  const raw = fields.list('raw').join('');
  const list =
    raw === ''
      ? TokenList.of(tokens, words, fold)
      : TokenList.of([withRaw(raw, tokens, fold, words, fields.flag('append'))], false);
  const exceptions = new Exceptions(fields.list('exceptions'));
  const message = fields.text('message') ?? '';

  return {
    card,
    ...common.where,
    ...(list.mindsSpacing && { unit: 'spaced' as const }),
    tokens: list,
    check(segment: Segment, matches: readonly Match[], report: (report: Report) => void) {
      for (const { start, end, token } of matches) {
        if (exceptions.cover(segment, start, end)) continue;
        const seen = segment.text.slice(start, end);
        const written = raw === '' ? (tokens[token] ?? '') : raw;
        if (common.sparesNames && isPartOfName(segment, start, end, written)) continue;
        const texts = common.action === undefined ? [] : offers(common.action, segment, start, seen, written);
        const fixes = texts.map((text): Fix =>
          replacement(segment, start, end, text, common.safe && texts.length === 1),
        );
        report({
          ...segment.span(start, end),
          message: fillMessage(message, [seen, texts.length > 1 ? orList(texts) : (texts[0] ?? seen)]),
          ...(fixes.length > 0 && { fixes }),
        });
      }
    },
  };
}

/** Vale puts `raw` before the tokens (after them with `append`) and reads both as one expression. */
function withRaw(
  raw: string,
  tokens: readonly string[],
  fold: boolean,
  words: boolean,
  append: boolean,
): Node {
  const modes = { ...NO_MODES, fold };
  const node = parsePattern(raw, modes);
  if (tokens.length === 0) return node;
  const any = choice(tokens.map((token) => parsePattern(token, { ...modes, multiline: true })));
  const edged = words ? sequence([EDGE, any, EDGE]) : any;
  return append ? sequence([edged, node]) : sequence([node, edged]);
}

/** What an action offers, a replacement in the case of what it replaces. */
function offers(
  action: Action,
  segment: Segment,
  start: number,
  seen: string,
  written: string,
): readonly string[] {
  const texts = outcomes(action, seen);
  if (action.name === 'replace') return texts.map((text) => inCaseOf(seen, text, written));
  const keepsCapital = startsUpper(seen) && opensSentence(segment, start);
  return keepsCapital ? texts.map(capitalized) : texts;
}
