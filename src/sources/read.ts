import { LONGEST_READ, type Block, type BlockKind, type Draft, type Passage } from '../draft/draft';
import { shift, type Span } from '../draft/span';
import type { Stylebook } from '../stylebook/stylebook';
import type { Linked } from './link';
import { factsOf, type PassageFacts } from './passages';
import { spanOf } from './reading';
import { drawUp } from './roster';
import { signatureOf } from './signatures';
import { isGiven, type Attribution, type AttributionKind, type StorySources } from './sources';
import { Speakers, type Entry } from './speakers';
import type { Run } from './spans';

/** "You must be logged in" cites nobody, and neither does a note of the desk. */
const NOT_THE_STORY: readonly BlockKind[] = ['residue', 'note', 'code', 'table', 'separator', 'front-matter'];

/** Who says what in a draft. What a passage says alone is kept with the passage, so an edit costs one passage. */
export function readSources(draft: Draft, stylebook: Stylebook): StorySources {
  return resolve(draft, stylebook, factsOf);
}

/** Joins what the passages say to a story: people and their forms, speakers, quotations over paragraphs. */
export function resolve(
  draft: Draft,
  stylebook: Stylebook,
  factsOf: (passage: Passage) => PassageFacts,
): StorySources {
  const read = draft.blocks
    .filter(({ passage: { kind, text } }) => !NOT_THE_STORY.includes(kind) && text.length <= LONGEST_READ)
    .map((block) => ({ block, facts: factsOf(block.passage) }));
  const roster = drawUp(
    read.flatMap(({ block, facts: { names, reading } }) =>
      names.map((mention) => ({ mention, reading, at: block.span.start })),
    ),
    stylebook.knownNames,
  );
  const speakers = new Speakers(roster);
  const attributions: Open[] = [];
  let before: Open | undefined;
  /** Of the passage before: who leads up to this one, and the quotation that nobody says. */
  let lead: (() => Open) | undefined;
  let orphan: Open | undefined;
  for (const { block, facts } of read) {
    let last: Open | undefined;
    const unsaid = orphan;
    orphan = undefined;
    for (const linked of facts.linked) {
      const goesOn = linked.cue.length === 0 && isWholeQuotation(linked, facts);
      if (goesOn && lead) {
        before = { ...lead(), kind: kindOf(linked, facts) };
        attributions.push(before);
      }
      lead = undefined;
      const carried = goesOn ? before : undefined;
      const one = carried ? carryOn(carried, linked, facts, block) : open(linked, facts, block, speakers);
      if (!carried) attributions.push(one);
      if (goesOn && !carried) orphan = one;
      if (linked.cue.length > 0) last = one;
      else last ??= one;
    }
    if (unsaid) sign(attributions, unsaid, facts, block, speakers);
    speakers.note(facts, Infinity);
    const { leadIn } = facts;
    lead = leadIn && (() => open(leadIn, facts, block, speakers));
    if (facts.reading.length > 0) before = last && isGiven(last) ? last : undefined;
  }
  return { attributions, sources: speakers.entries, people: roster.people };
}

/** An attribution while a quotation may still carry on in the next passage. */
interface Open extends Attribution {
  readonly speaker: Entry | undefined;
  readonly content: Span[];
}

function open(linked: Linked, facts: PassageFacts, block: Block, speakers: Speakers): Open {
  const place = (runs: readonly Run[]) => runs.map((run) => placeOf(run, facts, block));
  const source = linked.source[0];
  speakers.note(facts, source ? spanOf(facts.reading, source.first, source.end).start : 0);
  const speaker = speakers.speakerOf(linked, facts, block.span.start);
  const kind = kindOf(linked, facts);
  if (speaker && isGiven({ class: linked.class, kind })) {
    speaker.attributions++;
    speaker.words += wordsOf(linked);
  }
  return {
    kind,
    class: linked.class,
    source: place(linked.source),
    cue: place(linked.cue),
    content: place(linked.content),
    speaker,
    block: block.index,
  };
}

/** Puts the name of a signature to the quotation in the passage above it. */
function sign(
  attributions: Open[],
  unsaid: Open,
  facts: PassageFacts,
  block: Block,
  speakers: Speakers,
): void {
  const signature = signatureOf(facts.reading);
  if (!signature) return;
  const linked: Linked = { class: 'speech', source: [signature.name], cue: [signature.dash], content: [] };
  const { source, cue, speaker } = open(linked, facts, block, speakers);
  attributions[attributions.indexOf(unsaid)] = { ...unsaid, source, cue, speaker };
}

function placeOf(run: Run, { reading }: PassageFacts, { span }: Block): Span {
  return shift(spanOf(reading, run.first, run.end), span.start);
}

/** Adds a passage's quotation to the attribution of the passage before, whose speaker it carries on. */
function carryOn(attribution: Open, linked: Linked, facts: PassageFacts, block: Block): Open {
  attribution.content.push(...linked.content.map((run) => placeOf(run, facts, block)));
  if (attribution.speaker && isGiven(attribution)) {
    attribution.speaker.words += wordsOf(linked);
  }
  return attribution;
}

/** Whether unattributed content opens its passage with a quotation mark, as a speaker who goes on does. */
function isWholeQuotation(linked: Linked, { reading }: PassageFacts): boolean {
  return linked.content[0]?.first === 0 && reading.quotation[0] !== -1;
}

function wordsOf(linked: Linked): number {
  return linked.content.reduce((sum, run) => sum + run.end - run.first, 0);
}

/** How the content is given: in quotation marks, without, or partly. */
function kindOf(linked: Linked, { reading }: PassageFacts): AttributionKind {
  let quoted = 0;
  let plain = 0;
  for (const { first, end } of linked.content) {
    for (let at = first; at < end; at++) {
      if (reading.quotation[at] === -1) plain++;
      else quoted++;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain <= quoted * 0.1 ? 'quote' : 'mixed';
}
