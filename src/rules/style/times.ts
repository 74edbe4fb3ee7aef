import type { ParagraphRule, ReportTo } from '../../review/rule';
import { spelledNumberAt, CARDINALS } from './language/numbers';
import { across, atWords, instead } from './rule';
import { onShape, onWords, type Words } from './language/words';

/** How every time below begins; most numbers are none. */
const BEGINS = /\d{1,2}(?:[:.]\d\d|[ \u00a0]?[ap]| ?[-–—] ?\d| o['’]c| noon| midnight)/iy;
const CLOCK = /(\d{1,2})(?::(\d\d))?([ \u00a0]?)(?:([ap])\.[ \u00a0]?m\.?|([ap])m\.?)(?![\w-])/iy;
const OCLOCK =
  /(\d{1,2})(?::(\d\d))? o['’]clock (?:([ap])\.?m\b\.?|in the (morning|afternoon|evening)|at (night))/iy;
const SPAN = /(\d{1,2}(?::\d\d)? ?[ap]\.?m\.?) ?[-–—] ?(\d{1,2}(?::\d\d)? ?[ap]\.?m\.?)/iy;
const TOGETHER_DASH = /(\d{1,2})(?::(\d\d))? ?[-–] ?(\d{1,2})(?::(\d\d))? ?([ap])\.?m\.?/iy;
const TWELVE = /12(?::00)? (noon|midnight)\b/iy;
const DOTTED = /(\d{1,2})\.(\d\d) ?([ap])\.?m\.?(?![\w-])/iy;
/** Night is p.m. already: "7 p.m. tonight". */
const NIGHT = /(\d{1,2}(?::\d\d)?) p\.m\. (tonight)\b/iy;
/** "at 8:00" with no half of the day. */
const BARE =
  /(\d{1,2}):00(?=[.,;)]|$| (?:and|on|to|in|for|sharp|at|every|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|this|that|tonight|when|but)\b)/y;
const TOGETHER = /(\d{1,2}):00(?= ?(?:to|and|-|–) ?\d)/y;

/** Clock times: 7 p.m., 2:30 a.m., noon, midnight. */
export const times: ParagraphRule = atWords({
  id: 'ap/times',
  title: 'Times',
  why: 'Times are figures with a.m. or p.m. and no :00; twelve o’clock is noon or midnight.',
  source: 'The Associated Press Stylebook, “times”, “noon”, “midnight”',
  severity: 'warning',
  insideQuotes: false,
  examples: {
    flags: [
      { text: 'The vote is at ⟦7:00 PM⟧ Monday.', fixed: 'The vote is at 7 p.m. Monday.' },
      { text: 'The vote is at ⟦12 p.m.⟧ Monday.', fixed: 'The vote is at noon Monday.' },
      { text: 'The vote is at ⟦seven p.m.⟧ Monday.', fixed: 'The vote is at 7 p.m. Monday.' },
      { text: 'The vote is at ⟦7 o’clock p.m.⟧ Monday.', fixed: 'The vote is at 7 p.m. Monday.' },
    ],
    passes: ['The vote is at 7 p.m. Monday, not at 9:30 a.m.', 'She hosts a show on 1010 AM at noon.'],
  },
  at: [onShape('number'), onShape('hyphenated'), onWords([...CARDINALS.keys()].slice(1, 13))],
  check(words, index, report) {
    if (words.isWord(index) && !/^\d/.test(words.text(index))) {
      checkHour(words, index, report);
      const spelled = spelledNumberAt(words, index);
      const half = words.lower(spelled?.end ?? 0);
      if (spelled !== undefined && /^[ap]\.m\.?$/.test(half) && spelled.value <= 12) {
        const text = timeOf(spelled.value, undefined, half.charAt(0));
        report(instead(across(words, index, spelled.end), MESSAGE, text + stop(words, text, spelled.end)));
      }
      return;
    }
    const [span, text] = right(words, index) ?? [];
    if (span === undefined || text === undefined || span === text) return;
    const at = { start: words.start(index), end: words.start(index) + span.length };
    report(instead(at, MESSAGE, text, true));
  },
});

/** "dinner is at six": an hour in words behind what has one. */
function checkHour(words: Words, index: number, report: ReportTo): void {
  const value = CARDINALS.get(words.lower(index)) ?? 0;
  if (value < 2 || value > 12 || words.lower(index - 1) !== 'at') return;
  if (!/^(?:[.,;]|sharp|on|and|every|tonight|)$/.test(words.lower(index + 1))) return;
  const before = words.lower(index - 2) === 'is' ? words.lower(index - 3) : words.lower(index - 2);
  if (!HOURLY.test(before)) return;
  report(instead(across(words, index, index), 'An hour is a figure.', String(value)));
}

const HOURLY =
  /^(?:dinner|lunch|breakfast|meeting|game|show|class|kickoff|tipoff|service|curfew|reception|starts|start|begins|begin|opens|open|closes|close|ends|arrives|arrived|leaves|left)$/;

const MESSAGE = 'Times read like 7 p.m., 7:30 a.m., noon or midnight.';

/** What stands at a number that is a time, and what should. */
function right(words: Words, index: number): [string, string] | undefined {
  if (words.match(index, BEGINS) === null) return undefined;
  const span = words.match(index, SPAN);
  if (span !== null) {
    const [low = '', high = ''] = [span[1], span[2]].map((one = '') => tidy(one));
    const link = words.lower(index - 1) === 'between' ? 'and' : 'to';
    return [span[0], `${low} ${link} ${high}`];
  }
  const dash = words.match(index, TOGETHER_DASH);
  if (dash !== null && Number(dash[1]) <= 12 && Number(dash[3]) <= 12) {
    const [whole, low = '', lowMinutes, high = '', highMinutes, half = 'p'] = dash;
    const first = lowMinutes === undefined || lowMinutes === '00' ? low : `${low}:${lowMinutes}`;
    const link = words.lower(index - 1) === 'between' ? 'and' : 'to';
    return [whole, `${first} ${link} ${timeOf(Number(high), highMinutes, half.toLowerCase())}`];
  }
  const dotted = words.match(index, DOTTED);
  if (dotted !== null)
    return [dotted[0], `${dotted[1] ?? ''}:${dotted[2] ?? ''} ${(dotted[3] ?? 'p').toLowerCase()}.m.`];
  const night = words.match(index, NIGHT);
  if (night !== null) return [night[0], `${night[1] ?? ''} ${night[2] ?? ''}`];
  const clock = words.match(index, CLOCK);
  if (clock !== null) {
    const [span, hour = '', minutes, , dotted, plain] = clock;
    if (Number(hour) < 1 || Number(hour) > 12 || /[$.:]/.test(words.prose.charAt(clock.index - 1)))
      return undefined;
    const text = timeOf(Number(hour), minutes, (dotted ?? plain ?? 'a').toLowerCase());
    const rest = words.prose.slice(clock.index + span.length);
    const ends =
      span.endsWith('.') &&
      !text.endsWith('.') &&
      /^(?:["”’')\]]*$|["”’')\]]*\s+["“‘(]?[A-Z][a-z]*\b(?!day))/.test(rest);
    const isDay = /^\s+(?:[A-Z][a-z]+day|E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|GMT|Eastern|Pacific|Central)\b/.test(
      rest,
    );
    return [span, ends && !isDay ? `${text}.` : text];
  }
  const oclock = words.match(index, OCLOCK);
  if (oclock !== null) {
    const [span, hour = '', minutes, half, part] = oclock;
    const text = timeOf(
      Number(hour),
      minutes,
      half?.toLowerCase() ?? (part?.toLowerCase() === 'morning' ? 'a' : 'p'),
    );
    const closes = /^(?:morning|afternoon|evening|night)$/i.test(part ?? oclock[5] ?? '');
    const before = closes && text.endsWith('.') && words.prose.charAt(oclock.index + span.length) === '.';
    return before ? [`${span}.`, text] : [span, text];
  }
  const twelve = words.match(index, TWELVE);
  if (twelve !== null) return [twelve[0], (twelve[1] ?? '').toLowerCase()];
  const bare = words.match(index, BARE);
  if (
    bare !== null &&
    Number(bare[1]) <= 12 &&
    /^(?:at|until|by|before|after|around|from|about)$/.test(words.lower(index - 1))
  )
    return [bare[0], bare[1] ?? ''];
  const together = words.match(index, TOGETHER);
  return together === null ? undefined : [together[0], together[1] ?? ''];
}

/** One end of a span of times, as it should read. */
function tidy(time: string): string {
  const [, hour = '', minutes, half = 'p'] = /^(\d{1,2})(?::(\d\d))? ?([ap])/i.exec(time) ?? [];
  return timeOf(Number(hour), minutes, half.toLowerCase());
}

function timeOf(hour: number, minutes: string | undefined, half: string): string {
  const whole = minutes === undefined || minutes === '00';
  if (hour === 12 && whole) return half === 'a' ? 'midnight' : 'noon';
  return `${String(hour)}${whole ? '' : `:${minutes}`} ${half}.m.`;
}

/** "noon" for "twelve p.m." at a sentence's end needs a period of its own. */
function stop(words: Words, text: string, last: number): string {
  return text.endsWith('.') || !words.endsSentence(last) ? '' : '.';
}
