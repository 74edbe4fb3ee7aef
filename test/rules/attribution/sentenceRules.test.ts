import assert from 'node:assert/strict';
import { parseDraft } from '../../../src/draft/parse';
import { reviewDraft } from '../../../src/review/review';
import { allegation } from '../../../src/rules/attribution/allegation';
import { anonymous } from '../../../src/rules/attribution/anonymous';
import { vagueSource } from '../../../src/rules/attribution/vague-source';
import { verb } from '../../../src/rules/attribution/verb';
import { INSPECTORS } from '../../../src/rules/index';
import { createStylebook } from '../../../src/stylebook/createStylebook';
import { fixed, flagged, found } from './found';

describe('the verb of an attribution', () => {
  it('weighs what the newsroom says it weighs', () => {
    const strict = createStylebook([
      { kind: 'house', name: 'copydesk.yml', severities: { 'attribution/verb': 'error' } },
    ]);
    const draft = parseDraft('Lena Ortiz claimed that the bridge was safe.', 'plaintext');
    const { findings } = reviewDraft(draft, strict, { inspectors: INSPECTORS });
    assert.equal(findings.find((one) => one.rule === 'attribution/verb')?.severity, 'error');
  });
});

describe('attribution/vague-source', () => {
  it('leaves sources alone that have a name to go by', () => {
    for (const text of [
      'Police officials said the road is closed.',
      'Officials from the county said the road is closed.',
      'The road is closed, according to officials at the county.',
      'Lena Ortiz and officials said the road is closed.',
      'Officials say, “The road is closed,” and mean it.'.replace('Officials say', 'Acme officials say'),
    ]) {
      assert.deepEqual(flagged(vagueSource, text), [], text);
    }
  });

  it('only hints where a named person speaks for the group in the next sentence', () => {
    const text =
      'Critics say the levy is unfair. “It hits renters,” said Dana Moss, who rents on Elm Street.';
    assert.deepEqual(
      found(vagueSource, text).map((one) => [one.words, one.severity]),
      [['Critics say', 'hint']],
    );
  });

  it('says nothing about quoted words', () => {
    assert.deepEqual(flagged(vagueSource, '“Critics say a lot of things,” Lena Ortiz said.'), []);
  });
});

describe('attribution/verb', () => {
  it('keeps the tense of the verb it replaces', () => {
    const text = 'Lena Ortiz claims that the road is closed.';
    assert.equal(fixed(text, found(verb, text)[0]?.fixes[0]), 'Lena Ortiz says that the road is closed.');
  });

  it('tells claims of theirs from what they claim', () => {
    assert.deepEqual(flagged(verb, 'She rejected unfounded claims that the road is closed.'), []);
    assert.deepEqual(flagged(verb, 'The report is easily refuted.'), []);
    assert.deepEqual(flagged(verb, 'The hospital admitted nine patients.'), []);
  });

  it('weighs doubt and accusation above mere color', () => {
    const severities = (text: string) => found(verb, text).map((one) => one.severity);
    assert.deepEqual(severities('Ortiz claimed that the road is closed.'), ['information']);
    assert.deepEqual(severities('Ortiz noted that the road is closed.'), ['hint']);
  });
});

describe('attribution/anonymous', () => {
  it('reads the reason from the sentence beside', () => {
    const text = 'A clerk asked not to be named. She feared reprisal.';
    assert.deepEqual(flagged(anonymous, text), []);
    assert.deepEqual(flagged(anonymous, 'A clerk asked not to be named. She wore a hat.'), [
      'asked not to be named',
    ]);
  });
});

describe('attribution/allegation', () => {
  it('offers both ways to put an arrest', () => {
    const text = 'Irons was arrested for theft.';
    assert.deepEqual(
      found(allegation, text)[0]?.fixes.map((fix) => fixed(text, fix)),
      ['Irons was arrested on suspicion of theft.', 'Irons was arrested on a charge of theft.'],
    );
  });

  it('lets “alleged” stand where something is still open', () => {
    assert.deepEqual(
      flagged(allegation, 'Irons was convicted of theft; the alleged fraud goes to trial in May.'),
      [],
    );
  });
});
