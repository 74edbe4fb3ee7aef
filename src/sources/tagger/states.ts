import { TAG } from './tags';

/**
 * What a unit can be while attributions are read from left to right. A cue or source before its content (`S0`, `C0`)
 * asks for other things to follow than one behind it (`S1`, `C1`), and so does content: `P` waits for its cue, `Q`
 * has had it. So the chain remembers how an attribution is built. `i` marks the units of a run after its first.
 */
interface State {
  readonly name: string;
  /** Which column of weights speaks for it; states that differ only in what stood before share one. */
  readonly role: number;
  /** What it is to everybody else. */
  readonly tag: number;
  /** What may follow it beside the inside of its run. */
  readonly next: string;
}

const STATES_OF: readonly State[] = [
  { name: 'O', role: 0, tag: TAG.outside, next: 'O S0 P oP X0 C0' },
  { name: 'B0', role: 1, tag: TAG.between, next: 'B0 X0 C0 Q oQ S0 oP' },
  { name: 'B1', role: 1, tag: TAG.between, next: 'B1 Q S1 C1 X1 oQ S0 X0' },
  { name: 'S0', role: 2, tag: TAG.sourceBegin, next: 'X0 C0 B0 C1' },
  { name: 'S0i', role: 3, tag: TAG.source, next: 'X0 C0 B0 C1 oQ' },
  { name: 'S1', role: 2, tag: TAG.sourceBegin, next: 'C1 X1 O B1' },
  { name: 'S1i', role: 3, tag: TAG.source, next: 'O C1 B1 X1 oQ' },
  { name: 'C0', role: 4, tag: TAG.speechCueBegin, next: 'Q B0' },
  { name: 'C0i', role: 5, tag: TAG.speechCue, next: 'Q B0 S0' },
  { name: 'C1', role: 4, tag: TAG.speechCueBegin, next: 'B1 O S1 B0 Q' },
  { name: 'C1i', role: 5, tag: TAG.speechCue, next: 'S1 O B1 Q' },
  { name: 'X0', role: 6, tag: TAG.otherCueBegin, next: 'oQ B0 S0' },
  { name: 'X0i', role: 7, tag: TAG.otherCue, next: 'oQ B0 S0' },
  { name: 'X1', role: 6, tag: TAG.otherCueBegin, next: 'oQ O S1 B1' },
  { name: 'X1i', role: 7, tag: TAG.otherCue, next: 'oQ O B1 S1' },
  { name: 'P', role: 8, tag: TAG.speechContentBegin, next: 'S1 B1 C1' },
  { name: 'Pi', role: 9, tag: TAG.speechContent, next: 'S1 B1 C1 S0 P O' },
  { name: 'Q', role: 10, tag: TAG.speechContentBegin, next: 'O' },
  { name: 'Qi', role: 11, tag: TAG.speechContent, next: 'O B0 Q B1 S0 P C0 oP X0' },
  { name: 'oP', role: 12, tag: TAG.otherContentBegin, next: 'X1 S1 B1' },
  { name: 'oPi', role: 13, tag: TAG.otherContent, next: 'X1 B1 S1 O' },
  { name: 'oQ', role: 14, tag: TAG.otherContentBegin, next: 'O B0 B1' },
  { name: 'oQi', role: 15, tag: TAG.otherContent, next: 'O B0 B1 S0 oQ X0 C0 oP P' },
];

export const STATES = STATES_OF.length;
/** Columns of weights. */
export const ROLES = 16;

const names = STATES_OF.map(({ name }) => name);

export const ROLE_OF = Uint8Array.from(STATES_OF, ({ role }) => role);
export const TAG_OF = Uint8Array.from(STATES_OF, ({ tag }) => tag);
/** States that open a run, which a passage may begin with like any state but the inside of a run. */
export const MAY_BEGIN: readonly number[] = names.flatMap((name, at) => (name.endsWith('i') ? [] : [at]));

/** The ways from state to state that are looked at: `[from, to]` of each, by `to`. */
export const WAYS: readonly (readonly [number, number])[] = names.flatMap((name, to) =>
  STATES_OF.flatMap((before, from) =>
    before.next.split(' ').includes(name) || name === `${before.name.replace('i', '')}i`
      ? [[from, to] as const]
      : [],
  ),
);

export function stateOf(name: string): number {
  return names.indexOf(name);
}
