/** Words of our own, enough that no two paragraphs resemble each other by chance. */
const NAMES =
  'Ann Reyes,Marcus Bell,Priya Nair,Tom Okafor,Lena Ortiz,Yusuf Demir,Grace Lindqvist,Omar Haddad'.split(',');
const NOUNS =
  'bridge school clinic stadium reservoir library depot council budget river storm harvest factory theater museum orchard ferry tunnel permit lawsuit audit contract ballot petition strike recount levee sewer quarry airport market pier chapel garden bakery archive bus tram valley ridge fence meadow barn silo mill canal dam'.split(
    ' ',
  );
const VERBS =
  'closed reopened flooded burned expanded stalled moved sold leased painted repaired searched counted measured blocked cleared planted raised lowered tested cooled heated guarded lit drained'.split(
    ' ',
  );
const MORE =
  'slowly twice before noon after the vote without warning near the coast for a week in secret by hand at night with help from volunteers under an old law against advice on schedule over the winter despite complaints'.split(
    ' ',
  );

/** A generator with a fixed seed (Lehmer's, modulus 2^31 − 1). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** News copy of about `size` UTF-16 units, the same every time, with names, quotations and figures. */
export function storyOf(size: number): string {
  const random = generator(20261123);
  const pick = (list: readonly string[]) => list[random(list.length)] ?? '';
  const clause = () =>
    `the ${pick(NOUNS)} ${pick(NOUNS)} ${pick(VERBS)} a ${pick(NOUNS)} ${pick(MORE)} ${pick(MORE)} ${pick(MORE)}`;
  const paragraphs: string[] = ['Council votes on the budget after a long night'];
  let length = 0;
  while (length < size) {
    const name = pick(NAMES);
    const paragraph = [
      `In ${pick(NOUNS)} country ${clause()}, ${name}, who runs the ${pick(NOUNS)}, said.`,
      `“We ${pick(VERBS)} ${random(900) + 11} ${pick(NOUNS)} doors and ${clause()},” ${name.split(' ')[1] ?? ''} said.`,
      `Then ${clause()}, and ${clause()} for $${random(40) + 1}.${random(10)} million.`,
    ].join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}
