/** Words and marks that join clauses or phrases, by their sort. */
const JOINTS = new Map<string, number>([
  [',', 1],
  ...sorted(2, 'and but or nor yet'),
  ...sorted(
    3,
    'because while although though if as when after before since so unless until whether where than how why',
  ),
  ...sorted(4, 'who which that whose what'),
  ...sorted(5, ': ; — – -- ( ) -'),
]);

function sorted(sort: number, words: string): [string, number][] {
  return words.split(' ').map((word) => [word, sort]);
}

/** The sort of joint that a word is, 0 for none. */
export function jointOf(lower: string): number {
  return JOINTS.get(lower) ?? 0;
}
