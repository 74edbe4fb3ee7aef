import * as vscode from 'vscode';
import { AttributionMap } from './attributionMap';
import { FixProvider } from './codeActions';
import { registerChanges } from './commands/changes';
import { registerComparing } from './commands/compare';
import { registerFixing } from './commands/fixing';
import { registerIgnoring } from './commands/ignoring';
import { registerNavigation } from './commands/navigate';
import { registerReport } from './commands/report';
import { registerReviewCommands } from './commands/review';
import { registerStories } from './commands/stories';
import { registerStylebookCommands } from './commands/stylebook';
import { registerTrying } from './commands/tryRule';
import { registerWorkspaceCommands } from './commands/workspace';
import { registerContextKeys } from './contextKeys';
import type { Desk } from './desk';
import type { IndexThread } from '../desk/indexing';
import type { PatternWorker } from '../desk/patternChecks';
import { registerExamplesLens } from './examplesLens';
import { registerHover } from './hover';
import { Newsroom } from './newsroom';
import { OpenDrafts } from './openDrafts';
import { markNotes } from './notes';
import { registerOutline } from './outline';
import { registerPaste } from './paste';
import { ProblemsPanel } from './problems';
import { registerRulePages } from './rulePages';
import { registerSpeakers } from './speakers';
import { drawSquiggles } from './squiggles';
import { StatusBar } from './statusBar';
import { OtherStories } from './stories/otherStories';
import { registerStylebookLanguage } from './stylebookLanguage';
import { registerTasks } from './tasks';
import { testApi, type TestApi } from './testApi';
import { watchUnopened } from './unopened';
import { DuplicatesView } from './views/duplicatesView';
import { FindingsView } from './views/findingsView';
import { SourcesView } from './views/sourcesView';
import { WorkspaceFiles } from './workspaceFiles';

/** What `activate` hands to other extensions: nothing but what tests wait on. */
export interface Api {
  readonly test: TestApi;
}

/** What only the host can start, given where the extension is. */
export interface Workers {
  /** The worker that looks at patterns of a workspace. */
  readonly patterns: (extension: vscode.Uri) => PatternWorker;
  /** The thread that indexes, in a host that has threads. */
  readonly indexer?: (extension: vscode.Uri) => IndexThread;
}

/** Sets up the desk in one window. The same in the desktop host and in the browser. */
export function activate(context: vscode.ExtensionContext, workers: Workers): Api {
  const start = performance.now();
  const files = new WorkspaceFiles();
  const extension = context.extensionUri;
  const { indexer } = workers;
  const stories = new OtherStories(files, context, indexer && (() => indexer(extension)));
  const newsroom = new Newsroom(
    files,
    (uri) => stories.elsewhereFor(uri),
    () => workers.patterns(extension),
  );
  const drafts = new OpenDrafts(newsroom);
  const problems = new ProblemsPanel(drafts);
  const desk: Desk = { extension, files, newsroom, drafts, problems };
  const fixes = new FixProvider(drafts);
  const map = new AttributionMap(desk);
  context.subscriptions.push(
    stories,
    newsroom,
    drafts,
    problems,
    new StatusBar(desk),
    fixes.register(),
    registerContextKeys(desk),
    registerHover(desk),
    registerRulePages(desk),
    registerReviewCommands(desk),
    registerFixing(desk),
    registerIgnoring(desk),
    registerNavigation(desk),
    registerWorkspaceCommands(desk),
    watchUnopened(desk, stories),
    registerComparing(desk),
    registerChanges(desk),
    registerReport(desk),
    registerStories(desk),
    drawSquiggles(desk),
    markNotes(desk),
    registerOutline(desk),
    registerSpeakers(desk),
    registerPaste(desk),
    registerTasks(desk),
    registerStylebookCommands(desk),
    registerStylebookLanguage(desk),
    registerExamplesLens(desk),
    registerTrying(desk),
    new FindingsView(desk),
    map,
    new SourcesView(desk, map),
    new DuplicatesView(desk),
  );
  drafts.openAll();
  stories.onDidChange(() => drafts.reviewAll());
  drafts.onDidPublish(() => void newsroom.matchAhead().then((learned) => learned && drafts.reviewAll()));
  stories.follow(drafts, newsroom);
  return { test: testApi(desk, fixes, performance.now() - start) };
}
