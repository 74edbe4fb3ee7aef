import picomatch from 'picomatch/posix';
import { below } from './shelf';

/**
 * Whether a path fits one of the globs that a file in `folder` gives. A glob that fits a folder fits all in it:
 * who writes `archive` or `archive/` means that.
 */
export function fitsGlobs(globs: readonly string[], folder: string, path: string): boolean {
  if (globs.length === 0) return false;
  const whole = globs.map((glob) => glob.replace(/^\.\//, '').replace(/\/$/, ''));
  return picomatch([...whole, ...whole.map((glob) => `${glob}/**`)], { dot: true })(
    below(folder, path) ?? path,
  );
}
