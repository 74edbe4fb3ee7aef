import type { Passage } from '../../../draft/draft';

/** A text as a passage of which nothing more is known. */
export function plainPassage(text: string, prose: string): Passage {
  return {
    kind: 'body',
    text,
    prose,
    entry: { quotation: '' },
    next: '',
    level: 0,
    dateline: undefined,
    label: undefined,
    notes: [],
    tokens: [],
    sentences: [],
    quotations: [],
    strayMarks: [],
    facts: [],
  };
}
