import { builtInStylebook } from '../../../stylebook/builtIn';
import { readingsIn } from '../../../stylebook/patterns/reading';
import { compileRules } from './compile';

/** What the patterns of the stylebook that comes with the product come to. Run by the build, which puts it beside them. */
export const readings = readingsIn(() => compileRules(builtInStylebook()));
