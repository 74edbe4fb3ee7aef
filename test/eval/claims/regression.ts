import type { Span } from '../../../src/draft/span';
import type { StoryView } from '../../../src/review/story';
import { learn, oddsOf } from '../logistic';
import { rows } from '../plantedDrafts';

/** Something that gives places in a story, with how sure it is. */
export type Ranking = (story: StoryView) => readonly (Span & { readonly score: number })[];

interface Ablated {
  readonly articleId: string;
  readonly ablated: string;
  readonly kind: string;
}

export function isIndirect({ kind }: Ablated): boolean {
  return kind === 'indirect';
}

/**
 * A logistic regression on words and pairs of words of the sentences whose source was cut, against the others;
 * `unseen` articles are kept from it.
 */
export function byWords(
  sentences: (story: StoryView) => readonly Span[],
  learnsFrom: (row: Ablated) => boolean,
  unseen: ReadonlySet<string>,
): Ranking {
  const isSeen = ({ articleId }: { readonly articleId: string }) => !unseen.has(articleId);
  const ablated = rows<Ablated>('ablation/train.ablated.jsonl').filter(learnsFrom).filter(isSeen);
  const own = rows<{ articleId: string; text: string }>('ablation/train.none.jsonl').filter(isSeen);
  const texts = [
    ...ablated.map((row) => ({ ...row, text: row.ablated, positive: true })),
    ...own.map((row) => ({ ...row, positive: false })),
  ];
  const articlesOf = new Map<string, Set<string>>();
  for (const { text, articleId } of texts) {
    for (const gram of grams(text)) articlesOf.set(gram, (articlesOf.get(gram) ?? new Set()).add(articleId));
  }
  const known = (gram: string) => (articlesOf.get(gram)?.size ?? 0) >= 5;
  const model = learn(
    texts.map(({ text, positive }) => ({ features: grams(text).filter(known), positive })),
    { rounds: 12, rate: 0.1, penalty: 1e-3, seed: 7 },
  );
  return (story) =>
    sentences(story).map((span) => ({
      ...span,
      score: oddsOf(model, grams(story.draft.text.slice(span.start, span.end))),
    }));
}

function grams(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z]+(?:'[a-z]+)?|\d[\d,.]*|[$%]/g) ?? [];
  const folded = words.map((word) => (/^\d/.test(word) ? '#' : word));
  return [...new Set([...folded, ...folded.slice(1).map((word, index) => `${folded[index] ?? ''} ${word}`)])];
}
