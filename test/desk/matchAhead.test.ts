import assert from 'node:assert/strict';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { House } from '../../src/desk/house';
import { askThread, PatternWorker, type Answer, type Question } from '../../src/desk/patternChecks';
import { DraftSession } from '../../src/desk/session';
import { matchesEverywhere } from '../../src/stylebook/patterns/ahead';
import { PatternInspector } from '../../src/stylebook/patterns/inspect';
import { heldBy, Pattern, subjectOf } from '../../src/stylebook/patterns/pattern';
import { MemoryFiles } from '../memoryFiles';

const RULES = `stylebook: none
severities: { style: off, attribution: off, duplicates: off }
rules:
  evil: { extends: existence, message: "evil '%s'", nonword: true, tokens: ['(a+)+!'] }
  pairs: { extends: existence, message: "pair '%s'", nonword: true, tokens: ['(?:ab)+(?:cd)+'] }
`;

/** A house in which a checker lets everything through. */
function house(files: Readonly<Record<string, string>>) {
  const inspector = new PatternInspector((patterns) => Promise.resolve(patterns.map(() => 'safe')));
  return new House(new MemoryFiles(files), () => '/desk', inspector);
}

async function session(desk: House) {
  const { decisions } = await desk.decisionsFor('/desk/a.txt');
  const one = new DraftSession('plaintext', decisions);
  const review = (text: string) => one.update(text).findings.map(({ rule, message }) => `${rule} ${message}`);
  return { review, forget: () => one.forget() };
}

const startPatternWorker = () => askThread(new Worker(path.resolve('dist/patterns.js')));

/** A worker in this thread, for patterns that do no harm. */
function tame(asked: Question[] = []): PatternWorker {
  const post = (question: Question, answer: (answer: Answer) => void) => {
    asked.push(question);
    if ('match' in question) {
      answer({ caught: question.texts.map((text) => matchesEverywhere(question.match, text)) });
    }
  };
  return new PatternWorker(post, () => undefined);
}

describe('patterns that run apart', () => {
  it('are never run in a review, and speak as soon as a worker has answered', async () => {
    const desk = house({ '/desk/copydesk.yml': RULES.replace(/ {2}evil.*\n/, '') });
    const { review } = await session(desk);
    const text = 'See ababcd here.\n\nAnd abcdcd there.\n\nNothing.\n';
    assert.deepEqual(review(text), []);
    assert.equal(await desk.matchAhead(() => tame()), true);
    assert.deepEqual(review(text), ["house/pairs pair 'ababcd'", "house/pairs pair 'abcdcd'"]);
    assert.equal(await desk.matchAhead(() => tame()), false);
  });

  it('are asked about for a new paragraph alone, and the others go on speaking', async () => {
    const desk = house({ '/desk/copydesk.yml': RULES.replace(/ {2}evil.*\n/, '') });
    const { review } = await session(desk);
    review('See ababcd here.\n\nNothing is here.\n');
    await desk.matchAhead(() => tame());
    const after = 'See ababcd here.\n\nNow abcd is here.\n';
    assert.deepEqual(review(after), ["house/pairs pair 'ababcd'"]);
    const asked: Question[] = [];
    await desk.matchAhead(() => tame(asked));
    const texts = asked.flatMap((one) => ('texts' in one ? one.texts : []));
    assert.deepEqual(texts, ['Now abcd is here.']);
    assert.deepEqual(review(after), ["house/pairs pair 'ababcd'", "house/pairs pair 'abcd'"]);
  });

  it('cannot hang the host: the rule is paused, the others run, a changed file gives it another chance', async function () {
    this.timeout(30_000);
    const desk = house({ '/desk/copydesk.yml': RULES });
    const { review } = await session(desk);
    const text = `${'a'.repeat(60)} and ababcd!\n`; // without the mark nothing would announce the pattern
    const start = performance.now();
    assert.deepEqual(review(text), []);
    assert.ok(performance.now() - start < 5_000, 'the pattern did not run here');
    assert.equal(await desk.matchAhead(startPatternWorker), true);
    assert.deepEqual(review(text), ["house/pairs pair 'ababcd'"]);
    assert.equal(desk.paused.length, 1);
    assert.match(
      desk.paused[0] ?? '',
      /^house\/evil: paused until its file changes: \/.+\/ took longer than a second/,
    );
    assert.equal(await desk.matchAhead(startPatternWorker), false);
    desk.forget();
    assert.deepEqual(desk.paused, []);
  });

  it('are those of TokenIgnores and of vocabularies, too', async function () {
    this.timeout(60_000);
    const style = 'extends: existence\nmessage: "see"\ntokens: [see]\n';
    const text = `I see ${'a'.repeat(60)} and see it.\n`;
    for (const [head, section, word] of [
      ['', 'TokenIgnores = (a+)+$', 'none'],
      ['Vocab = Desk', '', '(a+)+$'],
    ]) {
      const desk = house({
        '/desk/copydesk.yml': RULES.slice(0, RULES.indexOf('rules:')),
        '/desk/.vale.ini': `StylesPath = styles\n${head}\n[*]\nBasedOnStyles = T, Vale\n${section}\n`,
        '/desk/styles/T/See.yml': style,
        '/desk/styles/config/vocabularies/Desk/accept.txt': word ?? '',
      });
      const { review } = await session(desk);
      const start = performance.now();
      review(text);
      assert.ok(performance.now() - start < 5_000, 'the pattern did not run here');
      while (await desk.matchAhead(startPatternWorker)) review(text);
      assert.ok(desk.paused.length > 0);
    }
  });

  it('match as they would here', () => {
    const text = '😀 aXbb-abab Cd ab\n';
    for (const source of ['(a)(x)?(b+)', '(?<=a)b', '\\bab\\b', '(?i)X|c', 'b*', '.']) {
      const here = Pattern.read(source);
      const held = heldBy(
        (pattern, at) => matchesEverywhere(pattern, at),
        () => Pattern.read(source),
      );
      const all = (pattern: Pattern) =>
        [...pattern.all(subjectOf(text))].map((match) => [match.index, ...match]);
      assert.deepEqual(all(held), all(here), source);
      assert.deepEqual(
        held.texts(subjectOf(text)),
        all(here).map(([, match]) => match),
        source,
      );
      for (let at = 0; at < text.length; at++) {
        if (/[\udc00-\udfff]/.test(text.charAt(at))) continue;
        assert.equal(
          held.matchAt(subjectOf(text), at)?.[0],
          here.matchAt(subjectOf(text), at)?.[0],
          `${source} ${at}`,
        );
      }
    }
  });
});
