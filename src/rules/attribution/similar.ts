/** Whether two words differ by one letter added, left out, changed, or by two neighbours swapped. */
export function differByOne(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back++;
  const x = a.slice(from, a.length - back);
  const y = b.slice(from, b.length - back);
  return (
    (x.length <= 1 && y.length <= 1) ||
    (x.length === 2 && y.length === 2 && x === `${y.charAt(1)}${y.charAt(0)}`)
  );
}
