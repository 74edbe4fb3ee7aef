import type { ExitStatus } from './main';

export interface IndexOptions {
  readonly out: string;
}

/** `copydesk index PATH… --out INDEX` */
export async function indexCommand(_paths: readonly string[], _options: IndexOptions): Promise<ExitStatus> {
  return await Promise.resolve(2);
}
