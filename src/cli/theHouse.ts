import { House } from '../desk/house';
import { PatternInspector } from '../stylebook/patterns/inspect';
import { checkPatterns } from './checkPatterns';
import { nodeFiles } from './nodeFiles';
import { rootOf } from './roots';

/** What newsrooms decided, as far as a terminal sees it: who runs it may read any file. */
export function theHouse(): House {
  return new House(nodeFiles, rootOf, new PatternInspector(checkPatterns), true);
}
