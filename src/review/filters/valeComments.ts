import type { Draft } from '../../draft/draft';
import type { Draftwise } from '../stamp';

/**
 * `<!-- vale off -->`, `<!-- vale Style = NO -->`, `<!-- vale Style.Rule["these words"] = NO -->`, and
 * `<!-- vale style = Style -->`, which leaves no other style on.
 */
const COMMENT = /<!--\s*vale\s+([^\n]*?)\s*-->/g;
const SWITCH = /^([\w.-]+?)(?:\[(.*)\])?\s*=\s*(YES|NO|on|off)$/;

/** What one comment switches from its place on. */
interface Switch {
  readonly at: number;
  /** A style or a rule as Vale writes it; empty for all. */
  readonly name: string;
  /** Only findings of these words; all where there are none. */
  readonly words: readonly string[];
  readonly off: boolean;
  /** The styles that alone are on from here. */
  readonly only?: readonly string[];
}

/** Drops findings of packages in Vale's format where a comment of Vale's own switched them off. */
export function leaveSwitchedOffByVale(spoken: readonly Draftwise[], draft: Draft): readonly Draftwise[] {
  if (!/<!--\s*vale\s/.test(draft.text)) return spoken;
  const switches = [...draft.text.matchAll(COMMENT)].flatMap(switchOf);
  return spoken.filter(
    ({ card, report }) =>
      card.origin?.kind !== 'package' ||
      !isOff(switches, card.id, report.start, draft.text.slice(report.start, report.end)),
  );
}

function switchOf(match: RegExpExecArray): readonly Switch[] {
  const [, said = ''] = match;
  if (said === 'off' || said === 'on') return [{ at: match.index, name: '', words: [], off: said === 'off' }];
  const [, styles] = /^styles?\s*=\s*(.+)$/.exec(said) ?? [];
  if (styles !== undefined) {
    const only = styles.split(',').map((style) => style.trim());
    return [{ at: match.index, name: '', words: [], off: false, only }];
  }
  const [, name = '', listed = '', value = ''] = SWITCH.exec(said) ?? [];
  if (name === '') return [];
  const words = [...listed.matchAll(/"([^"]*)"|'([^']*)'/g)].map((word) => word[1] ?? word[2] ?? '');
  return [{ at: match.index, name, words, off: value === 'NO' || value === 'off' }];
}

/** What was said last before a place about each name holds there. */
function isOff(switches: readonly Switch[], rule: string, at: number, words: string): boolean {
  const before = switches.filter((one) => one.at < at);
  const last = (name: string, of?: string) =>
    before.findLast(
      (one) => one.name === name && (of === undefined ? one.words.length === 0 : one.words.includes(of)),
    )?.off === true;
  const name = rule.replaceAll('/', '.');
  const style = name.slice(0, name.indexOf('.'));
  const only = before.findLast((one) => one.name === '')?.only;
  return last('') || only?.includes(style) === false || last(style) || last(name) || last(name, words);
}
