import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Exemptions } from '../../src/archive/compared';
import { indexStory, takeIn, type StoryIndex } from '../../src/archive/storyIndex';
import type { Draft } from '../../src/draft/draft';
import { parseDraft } from '../../src/draft/parse';

const NONE: Exemptions = { boilerplate: new Set(), options: { blockQuotesMayRepeat: false } };

const FERRY =
  'The ferry company will cut its winter crossings to the outer islands from nine to four a week, the harbor board said on Tuesday.';
const BUDGET =
  'Council members voted late on Monday to spend 40 million crowns on a new school for the northern suburbs of the town.';
const STORM =
  'Fishermen tied up their boats before noon as the barometer fell faster than anyone on the quay could remember.';

/** Kinds and blocks of each group: "near-paragraph 0 2". */
function told(text: string, exemptions = NONE): string[] {
  return indexStory(parseDraft(text, 'plaintext'), exemptions).repeats.map(({ places }) => {
    const copy = places.find((place) => place.link.copy) ?? places[0];
    return [copy?.link.kind, ...places.map((place) => place.block)].join(' ');
  });
}

const story = (...paragraphs: string[]) => paragraphs.join('\n\n') + '\n';

/** What comes of taking a draft in, step by step. */
function takenIn(draft: Draft): StoryIndex {
  const steps = takeIn(draft, NONE);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('the index over one story', () => {
  it('finds a paragraph pasted twice, whatever its case, spacing and marks', () => {
    assert.deepEqual(told(story(FERRY, BUDGET, FERRY)), ['paragraph 0 2']);
    const typed = FERRY.toUpperCase().replaceAll(' ', '  ').replace(',', ' —');
    assert.deepEqual(told(story(FERRY, BUDGET, typed)), ['paragraph 0 2']);
  });

  it('makes one group of three copies', () => {
    assert.deepEqual(told(story(FERRY, BUDGET, FERRY, STORM, FERRY)), ['paragraph 0 2 4']);
  });

  it('finds an edited copy: words changed, numbers updated', () => {
    const edited = FERRY.replace('nine to four', 'eight to 3').replace('winter', 'autumn');
    assert.deepEqual(told(story(FERRY, BUDGET, edited)), ['near-paragraph 0 2']);
  });

  it('finds a paragraph inside a longer one, and calls the shorter the copy', () => {
    const { repeats } = indexStory(
      parseDraft(
        story(FERRY, STORM, `${BUDGET} ${FERRY} ${BUDGET.replace('Council', 'Other council')}`),
        'plaintext',
      ),
      NONE,
    );
    assert.deepEqual(
      repeats.map(({ places }) => places.map(({ block, link }) => [block, link.kind, link.copy])),
      [
        [
          [0, 'contained', true],
          [2, 'contained', false],
        ],
      ],
    );
  });

  it('finds a sentence again in paragraphs that are not alike', () => {
    const before =
      'Islanders met in the parish hall for three hours and left angry, and nobody from the company came to hear them or to read out a letter. Two of the oldest said they would row across by themselves, as their fathers had done when the ice was thin and the mail still came on sledges.';
    const after =
      'Ticket prices stay as they are, and commuters who hold a yearly pass keep it until spring. Freight is another matter: grocers on the far side must book space a fortnight ahead, and the dairy has begun to look for a barge of its own, which no one in living memory has seen on this coast.';
    assert.deepEqual(told(story(`${before} ${FERRY}`, `${FERRY} ${after}`)), ['sentence 0 1']);
  });

  it('passes boilerplate', () => {
    const text = story(FERRY, BUDGET, FERRY);
    assert.deepEqual(told(text, { ...NONE, boilerplate: new Set([FERRY.toLowerCase()]) }), []);
  });

  it('lets block quotes repeat where the newsroom says so', () => {
    const text = `${FERRY}\n\n${STORM}\n\n> ${FERRY}\n`;
    const kinds = (blockQuotesMayRepeat: boolean) =>
      indexStory(parseDraft(text, 'markdown'), { ...NONE, options: { blockQuotesMayRepeat } }).repeats.length;
    assert.deepEqual([kinds(false), kinds(true)], [1, 0]);
  });

  it('passes a pull quote, and a deck that says what the story says', () => {
    const said = `“${STORM}” said the harbor master, who has watched the quay for forty years and does not scare easily.`;
    assert.deepEqual(told(story(BUDGET, said, FERRY, `“${STORM}”`)), []);
    assert.deepEqual(
      told(story('Boats stay in', 'ABSTRACT.', FERRY, 'FULL TEXT.', STORM, FERRY, BUDGET)),
      [],
    );
  });

  it('is the same after an edit as from scratch', function () {
    this.timeout(20_000);
    const paragraph = fc.constantFrom(
      FERRY,
      BUDGET,
      STORM,
      FERRY.replace('nine', 'ten'),
      `${STORM} ${BUDGET}`,
      `“${STORM}” said the harbor master.`,
      `He said: “${STORM}” and left for the night without another word to the reporters there.`,
      'Yes.',
    );
    const stories = fc.array(fc.array(paragraph, { maxLength: 9 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(stories, (states) => {
        let draft = parseDraft('', 'plaintext');
        let index = indexStory(draft, NONE);
        for (const state of states) {
          draft = parseDraft(story(...state), 'plaintext', draft);
          index = indexStory(draft, NONE, index);
          const fresh = parseDraft(story(...state), 'plaintext');
          assert.deepEqual(index, indexStory(fresh, NONE));
          assert.deepEqual(indexStory(fresh, NONE, takenIn(fresh)), index);
        }
      }),
      { numRuns: 60 },
    );
  });
});
