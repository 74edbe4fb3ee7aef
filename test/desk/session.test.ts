import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../src/draft/parse';
import { DraftSession } from '../../src/desk/session';
import { reviewDraft } from '../../src/review/review';
import { INSPECTORS } from '../../src/rules/index';
import { builtInLayers } from '../../src/stylebook/builtIn';
import { createStylebook } from '../../src/stylebook/createStylebook';
import type { Stylebook } from '../../src/stylebook/stylebook';

const PARAGRAPHS = [
  'Council closes the old bridge',
  'The council voted on Tuesday to close the the bridge for two years, Mayor Ana Ruiz said.',
  'The council voted on Monday to close the the bridge for two years, Mayor Ana Ruiz said.',
  '“We will not reopen it,” she said. Towards the end 5 people left.',
  '“We will not reopen it,” she said. At the end 5 people left.',
  'He took a full time job in the state of Kansas , which pays $5 dollars an hour.',
];

/** A stylebook that nothing was made ready for. */
function freshStylebook(words: string): Stylebook {
  return createStylebook([...builtInLayers(), { kind: 'house', name: 'House', accepted: [words] }]);
}

describe('a session', () => {
  it('comes to the same review in steps as in one go, also where it is stopped on the way', () => {
    const stylebook = freshStylebook('bridge club');
    const text = fc.array(fc.constantFrom(...PARAGRAPHS), { maxLength: 20 }).map((all) => all.join('\n\n'));
    fc.assert(
      fc.property(text, text, fc.nat(60), (before, after, most) => {
        const session = new DraftSession('plaintext', { stylebook });
        const stopped = session.approach(before, 0);
        for (let step = 0; step < most && stopped.next().done !== true; step++);
        const steps = session.approach(after, 0);
        while (steps.next().done !== true);
        const { findings } = session.update(after);
        const draft = parseDraft(after, 'plaintext');
        assert.deepEqual(findings, reviewDraft(draft, stylebook, { inspectors: INSPECTORS }).findings);
      }),
      { numRuns: 40 },
    );
  });

  it('makes rules ready in steps, and goes on where it was stopped', () => {
    const stylebook = freshStylebook('harbor club');
    const session = new DraftSession('plaintext', { stylebook });
    const first = stepsOf(session, 3);
    const rest = stepsOf(session, Infinity);
    assert.equal(first, 3);
    assert.ok(rest > 10, `${rest} steps`);
    session.update(PARAGRAPHS.join('\n\n'));
    assert.equal(stepsOf(session, Infinity), 0, 'a short draft that is known takes no step');
  });
});

/** Takes steps towards a review of a short draft. */
function stepsOf(session: DraftSession, most: number): number {
  const steps = session.approach(PARAGRAPHS.join('\n\n'), 0);
  let taken = 0;
  while (taken < most && steps.next().done !== true) taken++;
  return taken;
}
