import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseDraft } from '../../src/draft/parse';
import { reviewDraft } from '../../src/review/review';
import { fromStylebook, rulesOf } from '../../src/rules/style/fromStylebook';
import { createStylebook } from '../../src/stylebook/createStylebook';
import { PatternInspector } from '../../src/stylebook/patterns/inspect';
import { readPackage } from '../../src/stylebook/vale/package';
import { shelfOf } from './memoryShelf';

const STYLES = '../shared/data/vale-styles';

describe('public packages in Vale’s format', () => {
  before(function () {
    if (existsSync(STYLES)) return;
    console.log(`      ${STYLES} is not there: nothing to load`);
    this.skip();
  });

  it('load, are safe to run, and run', async function () {
    this.timeout(30_000);
    const asked: string[] = [];
    const inspector = new PatternInspector((patterns) => {
      asked.push(...patterns.map((one) => one.source));
      return Promise.resolve(patterns.map(() => 'unknown'));
    });
    const files = Object.fromEntries(
      readdirSync(STYLES, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:yml|json)$/.test(name))
        .map((name) => [`/styles/${name}`, readFileSync(`${STYLES}/${name}`, 'utf8')]),
    );
    const layers = [];
    for (const name of readdirSync(STYLES)) {
      const found = await readPackage(`/styles/${name}`, shelfOf(files));
      assert.ok(found, name);
      assert.deepEqual(found.problems, []);
      assert.deepEqual(
        found.notices.filter((line) => !/`extends: \w+` is not supported/.test(line)),
        [],
      );
      for (const rule of found.rules)
        assert.equal(await inspector.refusal(rule.definition), undefined, rule.id);
      layers.push({ kind: 'package', name, rules: found.rules } as const);
    }
    assert.deepEqual(asked, [], 'verdicts for these are shipped');

    const stylebook = createStylebook(layers);
    assert.deepEqual(rulesOf(stylebook).unready, []);
    assert.ok(rulesOf(stylebook).cards.length > 100);
    const draft = parseDraft(
      'We utilize it very much, and everyone was amazed by the the synergy.',
      'plaintext',
    );
    const { findings } = reviewDraft(draft, stylebook, { inspectors: [fromStylebook] });
    const styles = new Set(findings.map((finding) => finding.rule.split('/')[0]));
    assert.ok(styles.size > 2, [...styles].join());
  });
});
