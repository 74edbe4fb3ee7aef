import { ledgerCsv, ledgerJson, ledgerMarkdown, ledgerPretty, type LedgerResult } from '../report/sources';
import { Inputs, type InputOptions } from './drafts';
import type { ExitStatus } from './exit';

export const LEDGER_FORMATS = ['pretty', 'json', 'markdown', 'csv'] as const;

export interface SourcesOptions extends InputOptions {
  readonly format: (typeof LEDGER_FORMATS)[number];
}

const PRINTERS: Readonly<Record<SourcesOptions['format'], (results: readonly LedgerResult[]) => string>> = {
  pretty: ledgerPretty,
  json: (results) => `${ledgerJson(results)}\n`,
  markdown: ledgerMarkdown,
  csv: ledgerCsv,
};

/** `copydesk sources PATH…` */
export async function sourcesCommand(paths: readonly string[], options: SourcesOptions): Promise<ExitStatus> {
  const inputs = new Inputs(paths, options);
  const results: LedgerResult[] = [];
  for await (const { path, review } of inputs.open()) results.push({ path, review });
  process.stdout.write(PRINTERS[options.format](results));
  return inputs.failed ? 2 : 0;
}
