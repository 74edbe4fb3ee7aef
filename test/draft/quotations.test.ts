import assert from 'node:assert/strict';
import type { Passage } from '../../src/draft/draft';
import { parseDraft } from '../../src/draft/parse';

function passagesOf(text: string): readonly Passage[] {
  return parseDraft(text, 'plaintext').blocks.map((block) => block.passage);
}

/** The quotations of a text, one string each: the quoted words, > for each depth, … where it is not closed. */
function quoted(text: string): string[] {
  return passagesOf(text).flatMap((passage) =>
    passage.quotations.map(
      ({ inner, depth, closed }) =>
        '>'.repeat(depth) + passage.prose.slice(inner.start, inner.end).trim() + (closed ? '' : '…'),
    ),
  );
}

function check(cases: readonly (readonly [text: string, ...quotations: string[]])[]): void {
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(quoted(text), expected));
}

describe('quotations', () => {
  describe('by their marks', () => {
    check([
      ['"We won," she said.', 'We won,'],
      ['“We won,” she said. “Now we rest.”', 'We won,', 'Now we rest.'],
      ['Er sagte: „Wir haben gewonnen.“ Dann ging er.', 'Wir haben gewonnen.'],
      ['Er sagte: „Sie rief ‚Halt‘ und ging.“', 'Sie rief ‚Halt‘ und ging.', '>Halt'],
      ['Il a dit : « Nous avons gagné. »', 'Nous avons gagné.'],
      ['Il a dit : «\u00a0Elle crie “Halte” et part.\u00a0»', 'Elle crie “Halte” et part.', '>Halte'],
      ['Er sagte »Halt« und ging.', 'Halt'],
      ['Han sade ”Nej” och gick.', 'Nej'],
      ["''We won,'' she said.", 'We won,'],
      ["``We won,'' she said.", 'We won,'],
      ['‘We won,’ she said.', 'We won,'],
      ["'We won,' she said.", 'We won,'],
      ['“We won," she said.', 'We won,'],
      ['He said,"We won."', 'We won.'],
      ['He said,“We won.”“So did we.”', 'We won.', 'So did we.'],
      ['She called it a “mess”—“a shame,” even.', 'mess', 'a shame,'],
      ['(“We won,” she said.)', 'We won,'],
      ['He said " we won " and left.', 'we won'],
      ['He said “ we won ” and left.', 'we won'],
    ]);
  });

  describe('inside others', () => {
    check([
      ['“He told me, ‘Go home,’ and left,” she said.', 'He told me, ‘Go home,’ and left,', '>Go home,'],
      ['"He told me, \'Go home,\'" she said.', "He told me, 'Go home,'", '>Go home,'],
      ['‘He told me, “Go home,” and left,’ she said.', 'He told me, “Go home,” and left,', '>Go home,'],
      ['“A ‘B “C” D’ E”', 'A ‘B “C” D’ E', '>B “C” D', '>>C'],
      ["'''Go home' is what he told me,'' she said.", "'Go home' is what he told me,", '>Go home'],
      ["''He told me, 'Go home.''' She left.", "He told me, 'Go home.'", '>Go home.'],
    ]);
  });

  describe('apostrophes that are none', () => {
    check([
      ["It's the dogs' bowl, isn't it?"],
      ['’Tis the season of the ’90s.'],
      ["'Tis the season of the '90s."],
      ["They love rock 'n' roll."],
      ['They love rock ’n’ roll.'],
      ['“I don’t know,” he said. “It’s the workers’ choice.”', 'I don’t know,', 'It’s the workers’ choice.'],
      ["'I don't know,' he said. 'It's ours.'", "I don't know,", "It's ours."],
      ["'The dogs' bark was loud,' he said.", "The dogs' bark was loud,"],
      ["Get 'em while they last, O'Brien said."],
      ['“Get ’em,” he said.', 'Get ’em,'],
      ['"It was the \'tude," she said.', "It was the 'tude,"],
      ['The class of ‘98 met.'],
      ["She was goin' home, she said."],
    ]);
  });

  describe('inches and feet', () => {
    check([
      ['He is 6\'2" tall.'],
      ['"He is 6\'2" tall," she said.', 'He is 6\'2" tall,'],
      ['“He is 6’2”,” she said.', 'He is 6’2”,'],
      ['A 12" pipe burst.'],
      ['“The pipe was 12" thick,” she said.', 'The pipe was 12" thick,'],
      ['"We will win in 2022," she said.', 'We will win in 2022,'],
      ['"We have 20" is what he said.', 'We have 20'],
      ["The wall is 6' high."],
    ]);
  });

  describe('without their other half', () => {
    check([
      ['“We won, she said.', 'We won, she said.…'],
      ['“We won, she said. “It was hard.”', 'We won, she said.…', 'It was hard.'],
      ['"We won, she said. "It was hard."', 'We won, she said.…', 'It was hard.'],
      ['We won,” she said. “It was hard.”', 'It was hard.'],
      ['"A. "B" c. "D', 'A.…', 'B', 'D…'],
      ['She measured 4 " of rain.'],
    ]);

    it('never reach into the next paragraph', () => {
      const [first, second] = passagesOf(
        'The mayor said, “We won by a lot and left the hall.\n\nThe council met on Monday.',
      );
      assert.deepEqual([first?.quotations.length, second?.quotations.length], [1, 0]);
      assert.equal(first?.quotations[0]?.runsOn, false);
    });

    it('leave stray closing marks to be told of', () => {
      const [passage] = passagesOf('We won,” she said.');
      assert.deepEqual(passage?.strayMarks, [7]);
    });
  });

  describe('over paragraphs', () => {
    const speech = [
      'The mayor spoke to a full hall.',
      '“We won the vote tonight.',
      '“Now we will rest for a while.',
      '“Then we will work again,” she said.',
      'Nobody else spoke to the hall.',
    ].join('\n\n');

    it('run on where the next paragraph opens with a mark', () => {
      assert.deepEqual(
        passagesOf(speech).map(({ quotations }) =>
          quotations.map(({ closed, continues, runsOn }) => [closed, continues, runsOn]),
        ),
        [[], [[false, false, true]], [[false, true, true]], [[true, true, false]], []],
      );
    });

    it('hand over the open mark as the entry state', () => {
      assert.deepEqual(
        passagesOf(speech).map(({ entry }) => entry.quotation),
        ['', '', '“', '“', ''],
      );
    });

    it('do not run on where a closing mark was forgotten before another quotation', () => {
      const [first] = passagesOf('“We won, she said. “It was hard.”\n\n“Now we rest,” he said.');
      assert.deepEqual(
        first?.quotations.map((one) => one.runsOn),
        [false, false],
      );
    });

    it('run on over a note and a line of web residue', () => {
      const passages = passagesOf(
        '“We won the vote.\n\n[CHECK TALLY]\n\nAdvertisement\n\n“Now we rest,” he said.',
      );
      assert.deepEqual(
        passages.map(({ kind, quotations }) => [kind, quotations[0]?.continues]),
        [
          ['body', false],
          ['note', undefined],
          ['residue', undefined],
          ['body', true],
        ],
      );
    });

    it('run on in single marks too', () => {
      const passages = passagesOf('‘We won the vote.\n\n‘Now we rest,’ he said.');
      assert.deepEqual(
        passages.map(({ quotations }) => quotations[0]?.runsOn),
        [true, false],
      );
    });
  });
});
