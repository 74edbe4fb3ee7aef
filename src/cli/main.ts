import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { FileError } from '../desk/files';
import { SEVERITIES } from '../stylebook/stylebook';
import { UsageError, type ExitStatus } from './exit';
import { fixCommand, type FixOptions } from './fix';
import { indexCommand, type IndexOptions } from './indexArchive';
import { reviewCommand, FORMATS, type ReviewOptions } from './review';
import { rulesCommand, type RulesOptions } from './rules';
import { LEDGER_FORMATS, sourcesCommand, type SourcesOptions } from './sources';

function program(end: (status: ExitStatus) => void): Command {
  const copydesk = new Command('copydesk')
    .description(
      'Reviews news drafts: duplicate paragraphs, unattributed claims, style. Nothing leaves the machine.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'copydesk: ')) })
    .showHelpAfterError('Try copydesk --help.');

  const stdin = new Option('--stdin-filepath <path>', 'the path that standard input (-) stands for');
  const format = (choices: readonly string[], fallback: string) =>
    new Option('--format <format>', 'how to print').choices(choices).default(fallback);

  copydesk
    .command('review')
    .description('show findings')
    .argument('<path...>', 'files, folders or globs; - for standard input')
    .addOption(format(FORMATS, 'pretty'))
    .addOption(
      new Option('--min-severity <severity>', 'leave out what matters less')
        .choices(SEVERITIES)
        .default('information'),
    )
    .option('--across', 'compare the files of this run with each other')
    .option('--archive <index>', 'compare with an archive that copydesk index wrote')
    .addOption(stdin)
    .action(async (paths: string[], options: ReviewOptions) => end(await reviewCommand(paths, options)));

  copydesk
    .command('sources')
    .description('show who says what')
    .argument('<path...>', 'files, folders or globs; - for standard input')
    .addOption(format(LEDGER_FORMATS, 'pretty'))
    .addOption(stdin)
    .action(async (paths: string[], options: SourcesOptions) => end(await sourcesCommand(paths, options)));

  copydesk
    .command('fix')
    .description('apply the fixes that are safe, and say which were left')
    .argument('<path...>', 'files, folders or globs')
    .option('--dry-run', 'only say what would be done')
    .action(async (paths: string[], options: FixOptions) => end(await fixCommand(paths, options)));

  copydesk
    .command('index')
    .description('write an index of what was published, for review --archive')
    .argument('<path...>', 'files, folders or globs')
    .requiredOption('--out <index>', 'the file to write')
    .action(async (paths: string[], options: IndexOptions) => end(await indexCommand(paths, options)));

  copydesk
    .command('rules')
    .description('list the rules, their severity and the layer that set it')
    .option('--test', 'run the examples of every rule')
    .addOption(format(['pretty', 'json'], 'pretty'))
    .action(async (options: RulesOptions) => end(await rulesCommand(options)));

  return copydesk;
}

async function main(): Promise<void> {
  // A reader that stops early (head, less) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    await program((status) => (process.exitCode = status)).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2; // commander has said what was wrong
    } else if (error instanceof FileError || error instanceof UsageError) {
      process.stderr.write(`copydesk: ${error.message}\n`);
      process.exitCode = 2;
    } else {
      throw error;
    }
  }
}

void main();
