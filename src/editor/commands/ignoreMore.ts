import * as vscode from 'vscode';
import { blockAt } from '../../draft/blockAt';
import { textAt } from '../../draft/span';
import type { Finding } from '../../review/finding';
import { dismissalOf } from '../../review/filters/dismissed';
import { addIgnore } from '../../stylebook/house/edit';
import type { Desk } from '../desk';
import { answersTo, changeHouse } from '../houseFile';
import { relativePath } from '../isDraft';
import { pathOf } from '../paths';
import { say } from '../say';
import type { Named } from './arguments';

/** Longer words are no phrase that anybody wants to allow elsewhere. */
const LONGEST_PHRASE = 60;

/** One way to let a finding stand. */
interface Way extends vscode.QuickPickItem {
  /** Whether others will have to understand the decision. */
  readonly needsReason: boolean;
  run(reason: string): Promise<void>;
}

/** Where an exception holds. */
interface Place {
  /** What to choose for the flagged words, and for the rule. */
  readonly phrase: string;
  readonly rule: string;
  /** For people. */
  readonly name: string;
  /** A draft or folder, seen from the stylebook; everywhere without one. */
  readonly path?: string;
  /** Only until the window closes: no file remembers it. */
  readonly session?: { readonly file?: string };
}

/** Lets one finding stand, known by its words and what stands beside them. */
export async function ignoreHere(desk: Desk, { draft, finding }: Named, reason?: string): Promise<void> {
  const review = draft.current();
  const dismissals = [finding, ...counterpart(finding, review.findings)].map((one) =>
    dismissalOf(one, review.draft, reason),
  );
  const kept = await desk.newsroom.dismiss(draft.document.uri, dismissals);
  if (kept === 'session') {
    say(vscode.l10n.t('Ignored until this window closes; open a trusted folder to have it remembered.'));
  }
}

/** Of two paragraphs that repeat each other, what is said of the other one: who lets one stand lets both. */
function counterpart(finding: Finding, all: readonly Finding[]): readonly Finding[] {
  const pointsTo = (one: Finding, { start, end }: Finding) => {
    const [other] = one.related;
    return other !== undefined && other.path === undefined && other.start === start && other.end === end;
  };
  return all.filter((one) => one.rule === finding.rule && pointsTo(finding, one) && pointsTo(one, finding));
}

/** More Ways to Ignore: here, in the paragraph, this phrase or this rule in file, folder and workspace; with a reason. */
export async function ignoreMore(desk: Desk, named: Named): Promise<void> {
  const { rule } = named.finding;
  const phrase = phraseOf(named);
  const places = placesOf(named);
  const here: Way = {
    label: vscode.l10n.t('Here'),
    needsReason: false,
    run: (reason) => ignoreHere(desk, named, reason),
  };
  const paragraph: Way = {
    label: vscode.l10n.t('In this paragraph, with a comment above it'),
    needsReason: false,
    run: (reason) => ignoreInParagraph(named, reason),
  };
  const wider = (of: 'phrase' | 'rule', words?: string): readonly (Way | vscode.QuickPickItem)[] => [
    { label: words === undefined ? rule : `“${words}”`, kind: vscode.QuickPickItemKind.Separator },
    ...places.map((place): Way => ({
      label: place[of],
      description: place.name,
      needsReason: place.session === undefined,
      run: (reason) => exempt(desk, named, place, words, reason),
    })),
  ];
  const ways: readonly (Way | vscode.QuickPickItem)[] = [
    here,
    paragraph,
    ...(phrase === undefined ? [] : wider('phrase', phrase)),
    ...wider('rule'),
  ];
  const way = await vscode.window.showQuickPick(ways, {
    title: vscode.l10n.t('Ignore {0}', phrase === undefined ? rule : `“${phrase}”`),
  });
  if (way === undefined || !isWay(way)) return;
  const reason = await askWhy(way.needsReason);
  if (reason !== undefined) await way.run(reason);
}

function isWay(item: Way | vscode.QuickPickItem): item is Way {
  return 'run' in item;
}

async function askWhy(needed: boolean): Promise<string | undefined> {
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Why may it stand?'),
    prompt: needed
      ? vscode.l10n.t('It is written to the house stylebook, for the next editor to understand.')
      : vscode.l10n.t('May stay empty.'),
    placeHolder: vscode.l10n.t('The band spells it so'),
    validateInput: (text) =>
      needed && text.trim() === '' ? vscode.l10n.t('A few words will do.') : undefined,
  });
  return reason?.trim();
}

/** The flagged words where they are short enough to be met again. */
function phraseOf({ draft, finding }: Named): string | undefined {
  const words = textAt(draft.current().draft.text, finding).replace(/\s+/g, ' ').trim();
  return words === '' || words.length > LONGEST_PHRASE ? undefined : words;
}

function placesOf({ draft }: Named): readonly Place[] {
  const { uri } = draft.document;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const path = relativePath(uri);
  const inFile = {
    phrase: vscode.l10n.t('This phrase in this file'),
    rule: vscode.l10n.t('This rule in this file'),
    name: path,
  };
  if (folder === undefined || !vscode.workspace.isTrusted) {
    const everywhere = {
      phrase: vscode.l10n.t('This phrase everywhere'),
      rule: vscode.l10n.t('This rule everywhere'),
      name: vscode.l10n.t('until this window closes'),
    };
    return [
      { ...inFile, session: { file: pathOf(uri) } },
      { ...everywhere, session: {} },
    ];
  }
  const parent = path.replace(/[^/]*$/, '');
  const inFolder = {
    phrase: vscode.l10n.t('This phrase in this folder'),
    rule: vscode.l10n.t('This rule in this folder'),
    name: parent,
  };
  const inWorkspace = {
    phrase: vscode.l10n.t('This phrase in the whole workspace'),
    rule: vscode.l10n.t('This rule in the whole workspace'),
    name: folder.name,
  };
  return [{ ...inFile, path }, ...(parent === '' ? [] : [{ ...inFolder, path: parent }]), inWorkspace];
}

async function exempt(
  desk: Desk,
  { draft, finding: { rule } }: Named,
  { name, path, session }: Place,
  words: string | undefined,
  reason: string,
): Promise<void> {
  const what = words === undefined ? rule : `“${words}”`;
  const entry = { rule, ...(words !== undefined && { words }) };
  if (session !== undefined) {
    desk.newsroom.exempt({ ...entry, ...session });
    say(vscode.l10n.t('{0} is ignored until this window closes.', what));
    return;
  }
  const changed = await changeHouse(desk, draft.document.uri, (text) =>
    addIgnore(text, { ...entry, ...(path !== undefined && { path }), reason }),
  );
  if (changed === undefined) return;
  if (changed === 'unchanged') say(vscode.l10n.t('The house stylebook has errors, so nothing was written.'));
  else say(vscode.l10n.t('{0} is ignored in {1}.', what, name), ...answersTo(changed));
}

/** Puts a `copydesk-ignore` comment above the paragraph, in the form of the draft's language. */
async function ignoreInParagraph({ draft, finding }: Named, reason: string): Promise<void> {
  const block = blockAt(draft.current().draft, finding.start);
  if (block === undefined) return;
  const words = `copydesk-ignore ${finding.rule}${reason === '' ? '' : `: ${reason.replaceAll('-->', '')}`}`;
  const comment = draft.language === 'news-draft' ? `// ${words}` : `<!-- ${words} -->`;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(draft.document.uri, draft.document.positionAt(block.span.start), `${comment}\n\n`);
  await vscode.workspace.applyEdit(edit);
}
