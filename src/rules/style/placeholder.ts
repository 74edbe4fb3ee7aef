import type { BlockKind } from '../../draft/draft';
import type { ParagraphRule, Report } from '../../review/rule';
import { onWords, wordsOf } from './language/words';

const LEFT = onWords(['tk', 'tktk', 'tktktk', 'xx', 'xxx', 'xxxx', 'xxxxx', 'lorem', 'todo', 'fixme', 'tbc']);
/** What a note in brackets opens with when it asks for something. */
const ASKS =
  /^[[(<{]{1,2}\s*(?:TK|TBC|TBD|CHECK|CONFIRM|VERIFY|ADD|INSERT|FIX|SOURCE|QUOTE|NAME|DATE|LINK|PHOTO|XX|\?)/i;
const EVERYWHERE: readonly BlockKind[] = [
  'slug',
  'headline',
  'deck',
  'byline',
  'dateline',
  'body',
  'subhead',
  'list-item',
  'block-quote',
  'caption',
  'credit',
  'note',
];

/** Something that the writer meant to come back to. */
export const placeholder: ParagraphRule = {
  id: 'style/placeholder',
  title: 'Placeholder left in',
  why: 'A TK or XXX in print tells every reader that nobody read the story before them.',
  severity: 'error',
  insideQuotes: true,
  anyLanguage: true,
  blocks: EVERYWHERE,
  examples: {
    flags: [
      { text: 'The plan will cost ⟦TK⟧ by spring.' },
      { text: 'Chief Ana Ruiz, ⟦XX⟧, led the crew.' },
      { text: '⟦Lorem ipsum⟧ dolor sit amet.' },
    ],
    passes: ['Super Bowl XX was played in New Orleans.', 'Police seized the XXX film.'],
  },
  looksAt: 'paragraph',
  check(passage, _stylebook, report) {
    for (const note of passage.notes) {
      const text = passage.text.slice(note.start, note.end);
      if (ASKS.test(text)) report(left(note.start, note.end, text));
    }
    if (passage.kind === 'note' && passage.notes.length === 0 && ASKS.test(passage.text)) {
      report(left(0, passage.text.length, passage.text));
    }
    const words = wordsOf(passage);
    for (const index of words.at(LEFT)) {
      const text = words.text(index);
      if (text.toLowerCase() === 'lorem') {
        if (words.lower(index + 1) === 'ipsum')
          report(left(words.start(index), words.end(index + 1), 'Lorem ipsum'));
      } else if (
        text === text.toUpperCase() &&
        !isNumeral(text, words.text(index - 1), words.text(index + 1))
      ) {
        report(left(words.start(index), words.end(index), text));
      }
    }
  },
};

/** "Super Bowl XX", "the XXX film": a Roman numeral or a rating, which stands beside its noun. */
function isNumeral(text: string, before: string, after: string): boolean {
  if (!text.startsWith('X')) return false;
  return /^[A-Z][a-z]/.test(before) || (text === 'XXX' && /^[a-z]/.test(after));
}

function left(start: number, end: number, text: string): Report {
  return { start, end, message: `“${text}” is a placeholder: fill it in or take it out.` };
}
