import assert from 'node:assert/strict';
import { balance } from '../../../src/rules/attribution/balance';
import { firstReference } from '../../../src/rules/attribution/first-reference';
import { name } from '../../../src/rules/attribution/name';
import { differByOne } from '../../../src/rules/attribution/similar';
import { builtInStylebook } from '../../../src/stylebook/builtIn';
import { fixed, flagged, found } from './found';

describe('attribution/first-reference', () => {
  it('flags each surname that shares a title and has no full name, once', () => {
    const text = 'Presidents Halloran and Petrov met. Ivan Petrov left. Halloran stayed, and Halloran won.';
    assert.deepEqual(flagged(firstReference, text), ['Halloran', 'Petrov']);
  });

  it('takes a full name in the headline or the text before for the first reference', () => {
    assert.deepEqual(
      flagged(firstReference, 'Mayor Lena Ortiz left early. Ortiz was ill. Mayor Ortiz rested.'),
      [],
    );
  });

  it('asks nothing about names that the newsroom knows', () => {
    const stylebook = Object.assign(
      Object.create(builtInStylebook()) as ReturnType<typeof builtInStylebook>,
      {
        knownNames: new Map([['Halloran', 'Joan Halloran']]),
      },
    );
    assert.deepEqual(found(firstReference, 'President Halloran left early and slept.', stylebook), []);
  });

  it('puts the full name where the surname came first', () => {
    const text = 'Sen. Ortiz left early. Lena Ortiz said she was ill.';
    assert.equal(
      fixed(text, found(firstReference, text)[0]?.fixes[0]),
      'Sen. Lena Ortiz left early. Lena Ortiz said she was ill.',
    );
  });
});

describe('attribution/first-reference: what has no need of one', () => {
  for (const [why, text] of [
    ['kin by first name', 'Lena Ortiz came with her husband, Mason, and left with her son, Theo.'],
    [
      'a place or a firm, which has no title',
      'Lena Ortiz flew to Guatemala. Guatemala was hot, and Bransom shares rose.',
    ],
    ['a firm with a title in its name', 'Lena Ortiz sold to General Motors, and General Electric bought.'],
    ['a firm of partners', 'Lena Ortiz works for Moelle & Company, and Ken Moelle left.'],
    ['an aside with the first name', 'Lena Ortiz met Prime Minister (Junko) Kozumi. Kozumi waved.'],
    ['a surname that comes first', 'Lu Jiming, the trade minister, spoke. Mr. Lu left, Lena Ortiz said.'],
    ['a hyphen before the first name', 'An anti-Donna Marsh group met. Donna Marsh said nothing.'],
    [
      'a summary for a library',
      'ABSTRACT.\n\nMr. Marsh is making a boat in a barn by the river.\n\nDan Marsh makes boats.',
    ],
  ] as const) {
    it(why, () => {
      assert.deepEqual(flagged(firstReference, text), []);
    });
  }

  it('no more than a hint about a name that every reader knows', () => {
    const text = 'Mr. Obama left early. Barack Obama said he was ill.';
    assert.deepEqual(
      found(firstReference, text).map((one) => one.severity),
      ['hint'],
    );
  });

  it('a man’s first name is none for a woman', () => {
    const text = 'Mrs. Marsh left early and slept in the barn. Donald Marsh stayed.';
    assert.deepEqual(
      found(firstReference, text).map((one) => one.message.includes('Donald')),
      [false],
    );
  });
});

describe('attribution/name', () => {
  it('sees one letter more, less, other, or two swapped', () => {
    for (const [a, b] of [
      ['anthony', 'antony'],
      ['blinken', 'blinkin'],
      ['brian', 'brain'],
      ['ortiz', 'ortizz'],
    ] as const) {
      assert.ok(differByOne(a, b) && differByOne(b, a), `${a} ${b}`);
    }
    for (const [a, b] of [
      ['anthony', 'anthony'],
      ['berg', 'bergman'],
      ['maria', 'marco'],
    ] as const) {
      assert.ok(!differByOne(a, b), `${a} ${b}`);
    }
  });

  it('points from the second spelling to the first', () => {
    const text = 'Jessica Blakemore won the race. The crowd cheered as Jessica Blakemoore crossed the line.';
    const [finding] = found(name, text);
    assert.equal(finding?.words, 'Jessica Blakemoore');
    assert.match(finding.message, /Jessica Blakemore/);
  });
});

describe('attribution/name: a surname by itself', () => {
  it('is pointed out where it is one letter off, and put right', () => {
    const text = 'Goalie Pete Sorensen made 31 saves. The club signed Sorenson in May.';
    const [finding] = found(name, text);
    assert.equal(finding?.words, 'Sorenson');
    assert.equal(fixed(text, finding.fixes[0]), text.replace('Sorenson', 'Sorensen'));
  });

  it('is left alone where it is the family, another person, another word or short', () => {
    for (const text of [
      'Ann Sorensen won. The Sorensens were there.',
      'Ann Sorensen won. Pete Sorenson lost. Sorenson left.',
      'Ann Park won. The race ended at Parks Hall, where Perk waited.',
      'Lena Russell won. Russian skaters lost.',
    ]) {
      assert.deepEqual(flagged(name, text), [], text);
    }
  });
});

describe('attribution/balance', () => {
  it('finds the accused behind the verb, whose words only count as an answer when somebody says them', () => {
    for (const [text, words] of [
      ['Lena Ortiz accused Mayor Dale Irons of theft.', ['accused']],
      ['Dale Irons, 29, is accused of theft. Irons lied to the board for years.', ['accused of']],
      ['Lena Ortiz accused allies of Dale Irons.', []],
      ['Lena Ortiz accused Mayor Dale Irons of theft.\n\n“She is wrong,” Irons said.', []],
    ] as const) {
      assert.deepEqual(flagged(balance, text), words, text);
    }
  });

  it('speaks once a story, at the accusation', () => {
    const text = 'Dale Irons was accused of theft.\n\nIrons was accused of fraud, too.';
    assert.deepEqual(flagged(balance, text), ['accused of']);
  });

  it('is quiet where the story tried to get an answer', () => {
    for (const answer of [
      'Irons denied it.',
      'Irons did not respond to messages.',
      'His lawyer had no comment.',
    ]) {
      assert.deepEqual(flagged(balance, `Dale Irons was accused of theft.\n\n${answer}`), [], answer);
    }
  });
});
