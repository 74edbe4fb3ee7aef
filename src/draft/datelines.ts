import type { Span } from './span';

const DATELINE =
  /^\s*\p{Lu}[\p{Lu}\s.'’-]{1,30}(?:,\s[\p{L}\s.]{2,25}){0,2}(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}))?(?:\s\([\p{L}\s./]{2,30}\))?\s*(?:—|–|--|-)\s+/u;

/** "WASHINGTON (AP) — " at the head of body text, dash and spaces included. */
export function datelineOf(prose: string): Span | undefined {
  const found = DATELINE.exec(prose.slice(0, 120));
  return found === null
    ? undefined
    : { start: found[0].length - found[0].trimStart().length, end: found[0].length };
}
