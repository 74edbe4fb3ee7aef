import type { Passage } from '../draft/draft';
import { factOf } from '../draft/facts';
import modelBytes from '../../models/attribution.bin';
import { leadInOf } from './leadIn';
import { link, type Linked } from './link';
import { findNames, type NameMention } from './people';
import { repairContents } from './contents';
import { readPassage, type Reading } from './reading';
import { repairInversions, repairQuotations, repairToldOn } from './repair';
import { markSignatures } from './signatures';
import { runsOf } from './spans';
import { readModel } from './tagger/model';
import { Tagger } from './tagger/tag';

/** What one passage says about sources, whatever stands around it. Positions are relative to it. */
export interface PassageFacts {
  readonly reading: Reading;
  readonly names: readonly NameMention[];
  readonly linked: readonly Linked[];
  /** Who leads up to what the next passage quotes. */
  readonly leadIn: Linked | undefined;
}

/** Read on first use: starting up should not wait for it. */
let tagger: Tagger | undefined;

/** The tagger with the weights that ship. */
export function shippedTagger(): Tagger {
  return (tagger ??= new Tagger(readModel(modelBytes)));
}

/** Worked out once for a passage as long as it stands. */
export function factsOf(passage: Passage): PassageFacts {
  return factOf(asShipped, passage);
}

function asShipped(passage: Passage): PassageFacts {
  return factsWith(shippedTagger(), passage);
}

/** What a passage says as a tagger reads it, mended where the text itself tells better. */
export function factsWith(tagger: Tagger, passage: Passage): PassageFacts {
  const reading = readPassage(passage);
  const tags = tagger.tag(reading);
  repair(reading, tags);
  return factsFrom(reading, tags);
}

/** Mends tags by what the text shows: marks, verbs of speech, signatures. */
export function repair(reading: Reading, tags: Uint8Array): void {
  repairQuotations(reading, tags);
  repairInversions(reading, tags);
  repairToldOn(reading, tags);
  markSignatures(reading, tags);
  repairContents(reading, tags);
}

/** What a passage says by the tags of its units. */
export function factsFrom(reading: Reading, tags: Uint8Array): PassageFacts {
  const runs = runsOf(tags);
  return { reading, names: findNames(reading), linked: link(reading, runs), leadIn: leadInOf(reading, runs) };
}
