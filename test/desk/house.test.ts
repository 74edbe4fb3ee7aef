import assert from 'node:assert/strict';
import { House } from '../../src/desk/house';
import { PatternInspector } from '../../src/stylebook/patterns/inspect';
import { MemoryFiles } from '../memoryFiles';

/** What a newsroom is told about its file, without the file's name. */
async function told(text: string): Promise<readonly string[]> {
  const inspector = new PatternInspector((patterns) => Promise.resolve(patterns.map(() => 'safe')));
  const house = new House(new MemoryFiles({ '/desk/copydesk.yml': text }), () => '/desk', inspector);
  const { problems, notices } = await house.decisionsFor('/desk/a.md');
  return [...problems, ...notices].map((line) => line.replace('/desk/copydesk.yml:', ''));
}

const MISTAKES: readonly (readonly [what: string, text: string, told: string])[] = [
  [
    'a glob that begins with a star',
    'stylebook: ap\ndrafts:\n  exclude: **/old/**\n',
    '3:12: `**/old/**` needs quotation marks around it, as it begins with `*`',
  ],
  ['a tab', 'terms:\n\t- avoid: Peking\n', '2:1: a tab cannot indent; write spaces'],
  [
    'a rule misspelled',
    'severities:\n  ap/trems: off\n',
    '2:3: no rule is called `ap/trems`; did you mean `ap/terms`?',
  ],
  [
    'severity for severities',
    'severity:\n  ap/terms: off\n',
    '1:1: unknown key `severity`; did you mean `severities`?',
  ],
  [
    'a term as a pair',
    'terms:\n  - Peking: Beijing\n',
    '2:5: unknown key `Peking`; a term is written `avoid: Peking` and, on the next line, `prefer: Beijing`',
  ],
  [
    'a severity under rules',
    'rules:\n  ap/terms: off\n',
    '2:13: `ap/terms` must be a rule of your own; to switch a rule write `ap/terms: off` under `severities:`',
  ],
  [
    "another tool's word",
    'severities:\n  ap/terms: warn\n',
    '2:13: `ap/terms` cannot be `warn`; did you mean `warning`?',
  ],
  [
    'a colon in a text',
    'terms:\n  - avoid: Peking\n    why: It is: not done\n',
    '3:10: a text with `: ` in it needs quotation marks around it',
  ],
  [
    'a key twice',
    'names: [A B]\nnames: [C D]\n',
    '2:1: this key is there twice; write one of them, with both entries below it',
  ],
  [
    'a package that is not there',
    'stylebook: ap\npackages:\n  - styles/Gone\n',
    '3:5: the package `styles/Gone` is not there; `vale sync` fetches what `.vale.ini` names',
  ],
];

describe('mistakes in copydesk.yml', () => {
  for (const [what, text, line] of MISTAKES) {
    it(what, async () => assert.ok((await told(text)).includes(line), (await told(text)).join('\n')));
  }

  it('disable nothing else', async () => {
    const inspector = new PatternInspector((patterns) => Promise.resolve(patterns.map(() => 'safe')));
    const text =
      'drafts:\n  exclude: **/old/**\nseverities:\n  ap/terms: error\n  ap/usage: warn\nterms:\n  - avoid: Peking\n';
    const house = new House(new MemoryFiles({ '/desk/copydesk.yml': text }), () => '/desk', inspector);
    const { decisions } = await house.decisionsFor('/desk/a.md');
    assert.equal(decisions.stylebook.ruling('ap/terms')?.severity, 'error');
    assert.ok(decisions.stylebook.dataRules.some(({ id }) => id === 'house/peking'));
    assert.equal(await house.choosesDraft('/desk/old/a.md', 'markdown'), false);
  });
});
