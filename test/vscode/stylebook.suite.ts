import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, desk, file, listed, problems, replaceAll, shown, untilProblems, write } from './helpers';

const FAULTY = 'Storm\n\nThe the pier is full, officials said.\n';

describe('drafts that the house stylebook names', () => {
  afterEach(cleanUp);

  it('are reviewed, others are not, and a change holds at once', async () => {
    await write('copydesk.yml', 'drafts: { include: stories }\n');
    const story = await file('stories/pier.story', FAULTY);
    await untilProblems(() => listed(story).length > 0);
    const notes = await file('notes/pier.story', FAULTY);
    await write('copydesk.yml', 'drafts: { include: notes }\n');
    await untilProblems(() => listed(notes).length > 0 && listed(story).length === 0);
    assert.ok(!(await desk()).isReviewed(story));
    await vscode.commands.executeCommand('copydesk.reviewDraft', story.uri);
    assert.ok((await shown(story)).length > 0, 'asked for by name, it is reviewed');
  });

  it('are those that Review Workspace reads', async () => {
    await write('copydesk.yml', 'drafts: { exclude: old }\n');
    const left = await file('old/left.story', FAULTY);
    const kept = await file('new.story', FAULTY);
    await untilProblems(() => listed(kept).length > 0 && listed(left).length === 0);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('copydesk.reviewWorkspace');
    assert.ok(problems(kept.uri).length > 0);
    assert.deepEqual(problems(left.uri), []);
  });
});

const TERMS = `severities: { house/upcoming: off }
terms:
  - avoid: upcoming
    prefer: coming
    examples:
      - flag: The ⟦upcoming⟧ vote.
        fixed: The coming vote.
      - pass: A coming man.
  - avoid: pier
    examples:
      - pass: The pier is closed.
rules:
  broken:
    extends: existense
`;

describe('the rules of a house stylebook, while it is written', () => {
  afterEach(cleanUp);

  const lenses = async (document: vscode.TextDocument) =>
    (
      await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri)
    ).map((lens) => `${lens.range.start.line}: ${lens.command?.title ?? ''}`);

  it('say above each how its examples come out, saved or not', async () => {
    const document = await file('copydesk.yml', TERMS);
    assert.deepEqual(await lenses(document), [
      '2: $(pass) 2 examples as expected',
      '2: Try on the workspace',
      '8: $(error) 1 of 1 example not as expected: "The pier is closed." should pass, but "pier" was flagged.',
      '8: Try on the workspace',
      '12: Not run: see the problems',
    ]);
    await replaceAll(document, TERMS.replace('The ⟦upcoming⟧', 'The ⟦forthcoming⟧'));
    assert.match((await lenses(document))[0] ?? '', /1 of 2 examples .* expected "forthcoming"/);
  });

  it('can be tried on the workspace before they are switched on', async () => {
    await write('one.story', 'Storm\n\nThe upcoming vote and the upcoming storm.\n');
    await write('sub/two.md', 'The upcoming day.\n');
    await write('three.txt', 'Nothing here.\n');
    const document = await file('copydesk.yml', TERMS);
    assert.equal(
      await vscode.commands.executeCommand('copydesk.tryRule', document.uri, 'house/upcoming'),
      'house/upcoming would flag 3 places in 2 drafts.',
    );
    const inFront = () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/one.story') === true;
    // The list opens when it has drawn itself, which nothing tells.
    while (!inFront()) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), 'upcoming');
  });

  it('speak of what a worker matched, and leave out a pattern that takes too long', async () => {
    const house = [
      'rules:',
      "  slow: { extends: existence, message: slow, nonword: true, tokens: ['(\\w+)x\\1y\\1z'] }",
      "  pairs: { extends: existence, message: pair, nonword: true, tokens: ['(?:ab)+(?:cd)+'] }",
    ];
    await write('copydesk.yml', house.join('\n'));
    const draft = await file('pairs.story', 'Storm\n\nSee ababcd here.\n');
    await untilProblems(() => listed(draft).includes('house/pairs: ababcd'));
  });
});
