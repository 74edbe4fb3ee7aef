import type { Passage } from '../draft/draft';
import { link, type Linked } from './link';
import { findNames, type NameMention } from './people';
import { readPassage, type Reading } from './reading';
import { runsOf } from './spans';
import { tagByRule } from './ruleTags';

/** What one passage says about sources, whatever stands around it. Positions are relative to it. */
export interface PassageFacts {
  readonly reading: Reading;
  readonly names: readonly NameMention[];
  readonly linked: readonly Linked[];
}

const facts = new WeakMap<Passage, PassageFacts>();

/** Worked out once for a passage as long as it stands. */
export function factsOf(passage: Passage): PassageFacts {
  let known = facts.get(passage);
  if (!known) facts.set(passage, (known = workOut(passage)));
  return known;
}

function workOut(passage: Passage): PassageFacts {
  const reading = readPassage(passage);
  return { reading, names: findNames(reading), linked: link(reading, runsOf(tagByRule(reading))) };
}
