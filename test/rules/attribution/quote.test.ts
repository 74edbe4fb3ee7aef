import assert from 'node:assert/strict';
import { parseDraft } from '../../../src/draft/parse';
import { reviewDraft } from '../../../src/review/review';
import { builtInStylebook } from '../../../src/stylebook/builtIn';
import { quote } from '../../../src/rules/attribution/quote';
import { fixed, flagged, found } from './found';

const ORPHAN = '“The pumps failed before the rain came.”';

function story(...paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}

describe('attribution/quote', () => {
  it('flags a quotation after a paragraph in which nobody speaks', () => {
    const text = story('The river rose four feet on Sunday.', ORPHAN, 'Ferry Street reopened on Monday.');
    assert.deepEqual(flagged(quote, text), [ORPHAN]);
  });

  it('lets a speaker carry over from the paragraph before, and from there on', () => {
    const text = story('“We had no warning,” Dana Moss said.', ORPHAN, '“Nobody came until noon on Monday.”');
    assert.deepEqual(flagged(quote, text), []);
  });

  it('does not carry over from a paragraph that leaves two people to choose from, or nobody by name', () => {
    for (const paragraph of [
      'Dana Moss met Fire Chief Lou Berg and said the gate was to blame.',
      '“We had no warning,” Dana Moss said. The county said the gate was to blame.',
      'Officials said the gate was to blame.',
      'Dana Moss said the gate was to blame. The county rebuilt it twice.',
    ]) {
      assert.deepEqual(flagged(quote, story(paragraph, ORPHAN)), [ORPHAN], paragraph);
    }
  });

  it('carries over from whoever is told of alone', () => {
    assert.deepEqual(flagged(quote, story('Dana Moss said the gate was to blame.', ORPHAN)), []);
  });

  it('does not carry over past a paragraph without speech', () => {
    const text = story('“We had no warning,” Dana Moss said.', 'The river rose four feet on Sunday.', ORPHAN);
    assert.deepEqual(flagged(quote, text), [ORPHAN]);
  });

  it('takes a colon at the end of a paragraph, and a name behind a dash, for the speaker', () => {
    assert.deepEqual(flagged(quote, story('The letter ends with these words:', ORPHAN)), []);
    assert.deepEqual(flagged(quote, story('The river rose on Sunday.', `${ORPHAN} — Dana Moss`)), []);
  });

  it('is quiet about terms, titles, signs, nicknames and short phrases', () => {
    for (const text of [
      'The town has had a “rain tax” since May, and a “dry fund” before that.',
      'The choir sang “The River and the Road to My Old Home” twice.',
      'A sign on the door read “Back in five minutes or so, please wait.”',
      'The bridge, known as “the long way home from the mill,” is closed.',
    ]) {
      assert.deepEqual(flagged(quote, text), [], text);
    }
  });

  it('flags part of a quotation in a sentence that names nobody, even after a speaker', () => {
    const text = story(
      '“We had no warning,” Dana Moss said.',
      'The gate on Ferry Street is “made for another river.” It is from 1961.',
    );
    assert.deepEqual(flagged(quote, text), ['“made for another river.”']);
  });

  it('flags fewer words where they are somebody’s own', () => {
    const text = story('The gate on Ferry Street is “my life.” It is from 1961.');
    assert.deepEqual(flagged(quote, text), ['“my life.”']);
    assert.deepEqual(flagged(quote, 'The gate on Ferry Street is “done for.” It is from 1961.'), []);
  });

  it('takes words around a quotation that name something for a term, and a verb of saying for a speaker', () => {
    for (const text of [
      'The county’s “one gate, one key” rule is from 1961.',
      'The plan rests on a “fifty years and done” promise.',
      'The county called its plan “good for another fifty years.”',
      'The county believes the plan is “good for another fifty years.”',
    ]) {
      assert.deepEqual(flagged(quote, text), [], text);
    }
  });

  it('forgets who spoke at a subhead', () => {
    const text = story('“We had no warning,” Dana Moss said.', '## The pumps', ORPHAN, 'It fell on Monday.');
    const findings = reviewDraft(parseDraft(text, 'markdown'), builtInStylebook(), { inspectors: [quote] });
    assert.equal(findings.findings.length, 1);
  });

  it('knows a speaker by the name behind the words, whatever the verb', () => {
    for (const text of [
      'The river rose on Sunday. “Where were the pumps when the rain came?” Moss pressed.',
      'The river rose on Sunday. “The pumps failed before the rain came,” Dana Moss went on, unprompted.',
      story('The river rose on Sunday.', ORPHAN, '- Dana Moss.', 'It fell on Monday.'),
    ]) {
      assert.deepEqual(flagged(quote, text), [], text);
    }
  });

  it('is quiet about the paragraphs of one long quotation', () => {
    const text = story(
      '“We had no warning,” Dana Moss said. “The pumps failed.',
      '“Nobody came until noon on Monday.”',
    );
    assert.deepEqual(flagged(quote, text), []);
  });

  it('does not let a missing closing mark swallow the story', () => {
    const text = story(
      'The river rose on Sunday.',
      '“The pumps failed before the rain came.',
      'It fell on Monday.',
    );
    assert.equal(found(quote, text).length, 1);
  });

  it('offers the story’s own speakers, the last one first, with the comma inside the mark', () => {
    const text = story(
      '“We had no warning,” Dana Moss said.',
      '“We had two hours,” Fire Chief Lou Berg said.',
      'The river rose four feet on Sunday.',
      ORPHAN,
    );
    const [finding] = found(quote, text);
    const [named, later] = finding?.fixes ?? [];
    assert.ok(fixed(text, named).endsWith('“The pumps failed before the rain came,” Berg said.'));
    const [edit] = named?.edits ?? [];
    const [choice] = edit?.choices ?? [];
    assert.deepEqual(choice?.options, ['Berg', 'Moss']);
    assert.equal(edit?.text.slice(choice.start, choice.end), 'Berg');
    assert.ok(fixed(text, later).endsWith(`${ORPHAN} [TK: source]`));
    assert.ok(finding?.fixes.every((fix) => !fix.safe));
  });

  it('keeps a question mark where it would put a comma', () => {
    const text = story(
      '“We had no warning,” Dana Moss said.',
      'The river rose four feet on Sunday.',
      '“Where were the pumps when the rain came?”',
    );
    const [finding] = found(quote, text);
    assert.ok(
      fixed(text, finding?.fixes[0]).endsWith('“Where were the pumps when the rain came?” Moss said.'),
    );
  });

  it('invents nobody where the story has no speaker', () => {
    const text = story('The river rose four feet on Sunday.', ORPHAN);
    assert.deepEqual(
      found(quote, text)[0]?.fixes.map((fix) => fixed(text, fix)),
      [`${text} [TK: source]`],
    );
  });

  it('reads thousands of quotations in one paragraph in time linear in their number', function () {
    this.timeout(20_000);
    const text = Array.from({ length: 5000 }, (_, n) => `“Nobody will ever agree to plan ${n}.”`).join(' ');
    assert.equal(found(quote, text).length, 5000);
  });
});
