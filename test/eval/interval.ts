/** A share with its 95% interval by Wilson, for a reader: "38.3% (29.7% to 47.8%)". */
export function shareOf(hits: number, of: number): string {
  if (of === 0) return 'none to count';
  const z = 1.96;
  const share = hits / of;
  const spread = (z * z) / of;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z / (1 + spread)) * Math.sqrt((share * (1 - share)) / of + spread / (4 * of));
  return `${percent(share)} (95% ${percent(middle - half)} to ${percent(middle + half)})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
