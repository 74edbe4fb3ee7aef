import type { Passage } from '../draft/draft';
import { factOf } from '../draft/facts';
import modelBytes from '../../models/attribution.bin';
import { link, type Linked } from './link';
import { findNames, type NameMention } from './people';
import { readPassage, type Reading } from './reading';
import { repairInversions, repairQuotations } from './repair';
import { markSignatures } from './signatures';
import { runsOf } from './spans';
import { readModel } from './tagger/model';
import { Tagger } from './tagger/tag';

/** What one passage says about sources, whatever stands around it. Positions are relative to it. */
export interface PassageFacts {
  readonly reading: Reading;
  readonly names: readonly NameMention[];
  readonly linked: readonly Linked[];
}

/** Read on first use: starting up should not wait for it. */
let tagger: Tagger | undefined;

/** The tagger with the weights that ship. */
export function shippedTagger(): Tagger {
  return (tagger ??= new Tagger(readModel(modelBytes)));
}

/** Worked out once for a passage as long as it stands. */
export function factsOf(passage: Passage): PassageFacts {
  return factOf(workOut, passage);
}

function workOut(passage: Passage): PassageFacts {
  const reading = readPassage(passage);
  const tags = shippedTagger().tag(reading);
  repairQuotations(reading, tags);
  repairInversions(reading, tags);
  markSignatures(reading, tags);
  return factsFrom(reading, tags);
}

/** What a passage says by the tags of its units. */
export function factsFrom(reading: Reading, tags: Uint8Array): PassageFacts {
  return { reading, names: findNames(reading), linked: link(reading, runsOf(tags)) };
}
