import assert from 'node:assert/strict';
import { parseDraft } from '../../src/draft/parse';
import { textAt } from '../../src/draft/span';

/** The sentences of a one-paragraph text, as they are written. */
function sentencesOf(text: string): string[] {
  return parseDraft(text, 'plaintext').blocks.flatMap(({ passage }) =>
    passage.sentences.map((sentence) => textAt(passage.text, sentence)),
  );
}

/** Each bar stands where one sentence ends and the next begins. Checked by hand. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'plain ends': [
    'The council met. | It voted no.',
    'Will it pass? | Nobody knows! | The mayor left.',
    'The vote failed.  | Two spaces followed.',
    'The count stood at 41. | Nine members were absent.',
    'He was born in 1962. | 40 years later he ran for mayor.',
    'It rained… | The game went on.',
    'all of this is lower case. | so is this one.',
  ],
  'titles and names': [
    'Sen. Dana Hill spoke. | Rep. Lee Cole did not.',
    'Mr. and Mrs. Boyle met Dr. Amy Reed. | They talked.',
    'Gov. Ruth Adler and Lt. Gov. Sam Ito agreed.',
    'The St. Croix River flooded St. Paul. | Mt. Hood did not.',
    'Gen. J. R. Stone retired. | Maj. Gen. Ann Poe took over.',
    'Robert C. “Bob” Marsh won. | George W. Hale lost.',
    'J. K. Larsen wrote it. | She lives in Oslo.',
    'Samuel A. Ortiz dissented.',
    'Prof. Lena Voss of the Univ. of Bremen disagreed.',
    'The case is Hall v. Moore. | It began in May.',
    'The case is Hall vs. Moore County.',
    'Martin Luther King Jr. spoke there. | So did others.',
    'The award went to Paul Frey Jr. | He declined it.',
    'Messrs. Dunn and Pike signed.',
    'Atty. Gen. Mara Finch sued.',
  ],
  'initials of places and bodies': [
    'The U.S. Senate voted. | The U.N. did not.',
    'He left the U.S. | He never came back.',
    'U.S. President Ada Brook met U.K. Prime Minister Ian Moss.',
    'They moved to Washington, D.C. | The house was small.',
    'Officials in Washington, D.C., declined.',
    'A N.Y. Police Department van burned.',
    'He holds a Ph.D. | She holds an M.D. from Yale.',
    'Rep. Kay Dunn, D-Va., spoke. | Sen. Jo Marsh, R-Ill., listened.',
    'It was led by Lopez (D-Calif.). | Stone left.',
    'Lopez (D-Calif.) voted yes. | Stone (R-Tex.) voted no.',
    'E.U. leaders met. | They left at noon.',
    'The L.A. Times reported it.',
    'It was the U.S.S.R. | In 1991 it fell.',
  ],
  'times and dates': [
    'It began at 9 a.m. Monday. | It ended at 5 p.m. Tuesday.',
    'Doors open at 7 p.m. | Tickets cost $5.',
    'It starts at 8 p.m. EST on Friday.',
    'Police came at 3 a.m. | They left at 4 a.m.',
    'The deal closed Jan. 10 in Rome. | It was signed Feb. 3.',
    'The hearing is set for Sept. 12. | No one objects.',
    'It ended in Nov. | The war went on.',
    'They met Thurs. and Fri. at noon.',
    'He was born c. 1850 in Bath.',
  ],
  'numbers and measures': [
    'Growth was 2.5 percent. | Prices rose 0.3 percent.',
    'Shares fell to $3.50. | Volume was 1.2 million.',
    'He is No. 5 on the list. | She is No. 1.',
    'Was it over? | No. | It had begun.',
    'See p. 12 and pp. 40-44. | See also Fig. 3.',
    'It is 5 ft. 6 in. tall.',
    'It weighs 40 lbs. | It costs $9.',
    'The road is 3.2 km. long.',
    'Version 2.0.1 shipped. | Version 3 did not.',
    'The ratio is 3:1. | That is high.',
  ],
  'companies and streets': [
    'Acme Inc. bought Bolt Corp. | The price was low.',
    'Acme Inc. Chief Executive Ann Lowe spoke.',
    'He works for Smith & Co. | She does not.',
    'Smith Bros. Circus came to town.',
    'She lives at 12 Elm Ave. | He lives on Oak Blvd.',
    'Apples, pears, etc. are fruit. | So are figs.',
    'The study by Hansen et al. found little.',
    'News Corp. said so. | Yahoo! Inc. agreed.',
    'Visit Example.com today. | It is free.',
    'Write to desk@example.com. | We answer.',
    'See https://example.com/a.b?c=d. | It is there.',
  ],
  quotations: [
    '“We won,” she said. | “Now we rest.”',
    '“We won.” | She smiled.',
    '“Did we win?” she asked. | “Yes!” he said.',
    '“Did we win?” Mayor Ann Lowe asked. | Nobody spoke.',
    'He asked, “Did we win?” | They said, “No.”',
    '“Stop!” Hill said. | They stopped.',
    '“Why?” Dana Hill, who chairs the council, asked. | Nobody spoke.',
    '“Stop!” | Police chased him.',
    'He said, “We won.” | She left.',
    'He said "We won." | "It is over," she said.',
    '“It is over. | We won. | Go home,” he said.',
    'She called it “a mess.” | Others agreed.',
    'Is it “a mess”? | Some say so.',
    '‘He told me, “Go.”’ | She went.',
    '"I was there," he said. | "I saw it."',
    'The sign said “Closed.” | The door was open.',
    '“I — well — yes,” he said. | “Fine.”',
  ],
  brackets: [
    'The bill failed (it lost by 2 votes). | It may return.',
    'The bill failed. | (It lost by 2 votes.) | It may return.',
    'The bill [House Bill 9] failed. | It may return.',
    'He (the mayor) spoke. | (Nobody heard.)',
  ],
  ellipses: [
    'We have ... a plan, she said.',
    'We have … a plan, she said.',
    'We tried. ... | We failed.',
    'We tried . . . and failed.',
    'We tried. . . . | The rest is silence.',
    '“… There is evidence,” she said.',
    'She paused ... then left.',
    'I thought ... I thought we won.',
  ],
  'no end': [
    'A story without a period',
    'The list: one; two; three',
    'He said: “Go home”',
    'The company, named e.g. Foo, i.e. Bar, sued.',
    'node.js and .NET are tools.',
    'What?! | Nobody knew.',
    'Really?? | Yes!!',
  ],
};

describe('sentences', () => {
  for (const [name, cases] of Object.entries(CASES)) {
    describe(name, () => {
      for (const marked of cases) {
        it(marked, () => {
          assert.deepEqual(
            sentencesOf(marked.replaceAll(' | ', ' ')).join(' | '),
            marked.replace(/ +\| /g, ' | '),
          );
        });
      }
    });
  }

  it('is checked on at least 80 cases', () => {
    assert.ok(Object.values(CASES).flat().length >= 80);
  });

  it('leaves a dateline to itself', () => {
    assert.deepEqual(sentencesOf('KYIV, Ukraine, Jan. 10 (Reuters) - Talks began. Both sides came.'), [
      'Talks began.',
      'Both sides came.',
    ]);
  });

  it('reads on over the line ends of a hard-wrapped paragraph', () => {
    const wrapped =
      'The council met on Monday for the first time since\nthe flood, and for an hour it heard from a witness,\r\nSen. Dana Hill. She left.';
    const [passage] = parseDraft(wrapped, 'plaintext').blocks.map((block) => block.passage);
    assert.equal(passage?.sentences.length, 2);
  });

  it('names the tokens of each sentence', () => {
    const [block] = parseDraft('It rained. We stayed in.', 'plaintext').blocks;
    assert.deepEqual(
      block?.passage.sentences.map(({ firstToken, endToken }) => [firstToken, endToken]),
      [
        [0, 3],
        [3, 7],
      ],
    );
  });
});
