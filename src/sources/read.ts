import type { Draft } from '../draft/draft';
import type { Stylebook } from '../stylebook/stylebook';
import type { StorySources } from './sources';

/** Who says what in a draft. */
export function readSources(_draft: Draft, _stylebook: Stylebook, _previous?: StorySources): StorySources {
  return { attributions: [], sources: [], people: [] };
}
