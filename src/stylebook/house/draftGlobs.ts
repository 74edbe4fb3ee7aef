import { fitsGlobs } from '../globs';

/** Which files are drafts, as a `copydesk.yml` says: globs seen from its folder. */
export interface DraftChoice {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly languages: readonly string[];
}

/** The choice of one folder. */
export interface FolderChoice {
  readonly folder: string;
  readonly drafts: DraftChoice | undefined;
}

/**
 * Whether a path may be a draft. Of several folders the nearest that names what to include decides that, and so
 * for the languages; what any of them excludes is out.
 * @param choices from the top folder down
 * @param language undefined where it is not known
 */
export function choosesDraft(
  choices: readonly FolderChoice[],
  path: string,
  language: string | undefined,
): boolean {
  const includes = choices.findLast(({ drafts }) => (drafts?.include.length ?? 0) > 0);
  if (includes !== undefined && !fitsGlobs(includes.drafts?.include ?? [], includes.folder, path))
    return false;
  return (
    !choices.some(({ folder, drafts }) => fitsGlobs(drafts?.exclude ?? [], folder, path)) &&
    choosesLanguage(choices, language)
  );
}

/** Whether texts of this language are reviewed, wherever they are. */
export function choosesLanguage(choices: readonly FolderChoice[], language: string | undefined): boolean {
  const languages = choices.findLast(({ drafts }) => (drafts?.languages.length ?? 0) > 0)?.drafts?.languages;
  return languages === undefined || language === undefined || languages.includes(language);
}
