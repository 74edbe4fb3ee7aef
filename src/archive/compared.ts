import type { Block, BlockKind, Draft } from '../draft/draft';

/** What a newsroom lets stand twice; a stylebook is one. */
export interface Exemptions {
  /** Sentences that may stand in every story. */
  readonly boilerplate: ReadonlySet<string>;
  readonly options: { readonly blockQuotesMayRepeat: boolean };
}

/** Kinds of block that may repeat each other. A headline or deck echoes the lede by trade. */
const COMPARED: readonly BlockKind[] = ['body', 'list-item', 'block-quote', 'caption'];

/** A line that announces a deck, as agencies and archives label it. */
const DECK_LABEL = /^(?:abstract|summary)[.:]?$/i;

/** The blocks of a draft that may repeat each other. */
export function comparedBlocks(draft: Draft, blockQuotesMayRepeat = false): readonly Block[] {
  return draft.blocks.filter(
    ({ passage: { kind } }, index) =>
      COMPARED.includes(kind) &&
      !(kind === 'block-quote' && blockQuotesMayRepeat) &&
      !isDeckLabel(draft.blocks[index - 1]),
  );
}

function isDeckLabel(block: Block | undefined): boolean {
  const text = block?.passage.text ?? '';
  return text.length <= 'abstract.'.length && DECK_LABEL.test(text);
}
