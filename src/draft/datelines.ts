import type { Span } from './span';
import { isAllCaps } from './characters';
import { isAgency } from './kinds';

/** Units in which a dateline must end. */
const REACH = 110;

/** Place, further place and date ("KYIV, Ukraine, Jan. 10"), agency in brackets, dash. */
const DATELINE =
  /^\s*(\p{Lu}[\p{L}.’'-]*(?:[ \u00a0/-]+(?:\p{Lu}|de |del |la |el |al-|of |the |on |an |am |sur )[\p{L}.’'-]*){0,4})?((?:,\s+[\p{L}\d][\p{L}\d.’' ]*){0,3})\s*(?:\(([\p{L}\d][\p{L}\d.&/ ]{1,40})\))?(\s*)(—|–|―|--|-)(\s*)/u;

const MONTH =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d|\d\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** Words in capitals that are no place. */
const NO_PLACE =
  /^(?:THE|A|AN|IN|ON|AT|HE|SHE|IT|THEY|WE|BUT|AND|NOW|NOT|WHY|HOW|WHAT|NATO|UNESCO|UNICEF|OPEC|UPDATE|BREAKING|EXCLUSIVE|WATCH|ANALYSIS|OPINION|CORRECTION|NOTE)$/;

/** "WASHINGTON (AP) — " at the head of body text, dash and spaces included. */
export function datelineOf(prose: string): Span | undefined {
  const head = prose.slice(0, REACH);
  const found = /[—–―-]/.test(head) ? DATELINE.exec(head) : null;
  if (found === null) return undefined;
  const [whole, place = '', more = '', agency = '', before = '', dash = '', after = ''] = found;
  const next = prose.charAt(whole.length);
  if (!opensStory(next)) return undefined;
  const spaced = before !== '' || after !== '';
  // A hyphen joins words ("WASHINGTON-based") unless both sides are free.
  if (dash === '-' && (before === '' || after === '')) return undefined;
  const capitals = /\p{Lu}{2}/u.test(place) && isAllCaps(place.replace(/^(?:Mc|O[’'])/, ''));
  const certain = (agency !== '' && (capitals || isAgency(agency))) || (capitals && MONTH.test(more));
  const likely = capitals && isPlace(place, more, prose) && (spaced || /\p{L}/u.test(next));
  if (!certain && !likely) return undefined;
  return { start: whole.length - whole.trimStart().length, end: whole.length };
}

function opensStory(next: string): boolean {
  return next === '' || next !== next.toLowerCase() || /[“"'‘«„[(\d$€£#@]/.test(next);
}

/** A place by its capitals alone: no acronym, few words, and what follows a comma not in capitals like a title. */
function isPlace(place: string, more: string, prose: string): boolean {
  const words = place.split(/[\s/]+/);
  if (words.some((word) => NO_PLACE.test(word)) || /\p{Lu}{3}/u.test(more)) return false;
  return words.length <= (isAllCaps(prose) ? 2 : 4) && place.replace(/[^\p{L}]/gu, '').length > 3;
}
