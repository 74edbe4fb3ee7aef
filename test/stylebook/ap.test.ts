import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { rulesOf } from '../../src/rules/style/fromStylebook';
import { builtInStylebook } from '../../src/stylebook/builtIn';
import { Fields } from '../../src/stylebook/fields';
import { Pattern } from '../../src/stylebook/patterns/pattern';
import { verdictOf } from '../../src/stylebook/patterns/recheck';
import { riskOf } from '../../src/stylebook/patterns/risk';
import { patternsOf, problemsOfRule } from '../../src/stylebook/ruleFile';

/** Keys that Vale takes; it refuses a file with any other. */
const VALES = new Set(
  `extends message level scope link limit description action ignorecase nonword tokens raw append exceptions vocab swap
   capitalize matchcase either max min token first second match style indicators threshold prefix alpha formula
   condition metrics grade`.split(/\s+/),
);

const files = readdirSync('stylebooks/ap').filter((name) => name.endsWith('.yml'));

describe('AP style as data', () => {
  for (const file of files) {
    it(`${file} is a file that Vale can load, too`, () => {
      const documents = parseAllDocuments(readFileSync(`stylebooks/ap/${file}`, 'utf8'));
      const [first] = Array.isArray(documents) ? documents : [];
      const definition = Object(first?.toJS()) as Record<string, unknown>; // a rule is a mapping
      assert.deepEqual(
        Object.keys(definition).filter((key) => !VALES.has(key)),
        [],
        'our own keys stand in a second document, after ---',
      );
      assert.deepEqual(problemsOfRule(definition), []);
    });
  }

  it('is ready to run, every rule of it', () => {
    const { unready, cards } = rulesOf(builtInStylebook());
    assert.deepEqual(unready, []);
    assert.equal(cards.length, files.length);
  });

  it('has no pattern whose time could run away', function () {
    this.timeout(120_000);
    for (const rule of builtInStylebook().dataRules) {
      const fields = new Fields(rule.definition);
      for (const { pattern } of patternsOf(fields)) {
        const { node, strings, emitted } = Pattern.read(pattern, { fold: fields.flag('ignorecase') });
        if (strings !== undefined || riskOf(node) !== 'open') continue;
        assert.ok(['safe', 'quadratic'].includes(verdictOf(emitted)), `${rule.id}: ${pattern}`);
      }
    }
  });
});
