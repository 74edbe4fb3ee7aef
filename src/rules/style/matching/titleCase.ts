/** Words that AP style leaves in lower case inside a title: articles, conjunctions and short prepositions. */
const SMALL = new Set(
  'a an and as at but by en for if in nor of on or per the to vs vs. via v v.'.split(' '),
);

/** Prepositions that the Chicago manual leaves in lower case however long they are. */
const PREPOSITIONS = new Set(
  `about above across after against along among around before between beyond concerning despite down during following
   from including into near over since through throughout towards under until upon with within without`.split(
    /\s+/,
  ),
);

const WORD = /[\p{N}\p{L}]+[^\s/-]*/gu;

/** A title in AP's or Chicago's case. What has capitals of its own keeps them; exceptions stand as written. */
export function titleCase(
  title: string,
  style: 'AP' | 'Chicago',
  isException: (word: string) => boolean,
): string {
  return title.replace(WORD, (word, at: number) => {
    const lower = word.toLowerCase();
    const before = title.charAt(at - 1);
    const edge = at === 0 || at + word.length === title.length || /[:—–-]\s$/.test(title.slice(0, at));
    const small = SMALL.has(lower) || (style === 'Chicago' && PREPOSITIONS.has(lower));
    if (small && !edge && /[\s/-]/.test(before)) return lower;
    return isException(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}
