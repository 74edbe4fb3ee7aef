import * as vscode from 'vscode';
import { atLeast } from '../../report/results';
import { counted } from '../counts';
import { dismissalOf, type Dismissal } from '../../review/filters/dismissed';
import type { Review } from '../../review/review';
import type { Desk } from '../desk';
import { uriOf } from '../paths';
import { say } from '../say';
import { reviewAll } from './reviewAll';

/** Lets everything stand that is found today, so that only what is new shows from now on. */
export async function acceptBaseline(desk: Desk, folders: readonly vscode.Uri[]): Promise<void> {
  const { reviews, cancelled } = await reviewAll(desk, folders, () => undefined);
  if (cancelled) return;
  const shown = [...reviews.values()].map((review) => atLeast(review.findings, 'information').length);
  const count = shown.reduce((sum, one) => sum + one, 0);
  if (count === 0) {
    say(vscode.l10n.t('There are no findings to accept.'));
    return;
  }
  const findings = counted(count, 'finding');
  const drafts = counted(shown.filter((one) => one > 0).length, 'draft');
  const accept = vscode.l10n.t('Accept');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Accept {0} in {1}, and see only new ones from now on?', findings, drafts),
    {
      modal: true,
      detail: vscode.l10n.t(
        'They are written to .copydesk/ignored.json. “Bring Back Ignored Findings” shows them again.',
      ),
    },
    accept,
  );
  if (chosen !== accept) return;
  const accepted = byFolder(reviews);
  for (const { uri, dismissals } of accepted) await desk.newsroom.dismiss(uri, dismissals);
  desk.problems.clear();
  desk.drafts.reviewAll();
  say(vscode.l10n.t('{0} accepted.', findings), {
    title: vscode.l10n.t('Undo'),
    run: async () => {
      for (const { uri, dismissals } of accepted) await desk.newsroom.bringBack(uri, dismissals);
    },
  });
}

/** What is to be written, and a file below each folder that is to remember it. */
function byFolder(
  reviews: ReadonlyMap<string, Review>,
): readonly { readonly uri: vscode.Uri; readonly dismissals: readonly Dismissal[] }[] {
  const folders = new Map<string, { readonly uri: vscode.Uri; readonly dismissals: Dismissal[] }>();
  for (const [path, review] of reviews) {
    const uri = uriOf(path);
    const key = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
    const entry = folders.get(key) ?? { uri, dismissals: [] };
    entry.dismissals.push(...review.findings.map((one) => dismissalOf(one, review.draft)));
    folders.set(key, entry);
  }
  return [...folders.values()];
}
