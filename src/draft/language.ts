import type { Language } from './draft';

const languages: Readonly<Record<string, Language>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  story: 'news-draft',
  draft: 'news-draft',
  news: 'news-draft',
  txt: 'plaintext',
  text: 'plaintext',
};

/** The language of a draft by its file's name, or undefined for what is no draft by its extension. */
export function languageOf(path: string): Language | undefined {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
  return extension === undefined || !Object.hasOwn(languages, extension) ? undefined : languages[extension];
}
