import list from './triggers.json';
import type { Trigger } from './triggers';

const kindOf = new Map(list.groups.map(({ group, kind }) => [group, kind]));

/** Kinds that tell what is to come. */
const AHEAD = ['prediction', 'prospect', 'intention'];
/** What a figure comes from, or is of, where readers need no word whose count it is. */
const ON_RECORD = ['poll', 'record', 'race', 'money', 'market', 'date', 'day', 'year'];
const ON_RECORD_BEFORE = ['poll', 'record'];
const SCHEDULED = ['day', 'date', 'event', 'policy', 'names a person'];

/** Signs in what the words that make a claim stand beside: a figure in a poll, the thoughts of a group. */
export function mixedSigns(
  triggers: readonly Trigger[],
  signs: readonly string[],
  before: readonly string[],
): readonly string[] {
  const kinds = new Set(triggers.filter(({ quiet }) => !quiet).map(({ group }) => kindOf.get(group) ?? ''));
  const [only] = kinds;
  const ahead = AHEAD.some((kind) => kinds.has(kind));
  return [
    ...(only === undefined ? ['no word of its own'] : kinds.size === 1 ? [`only ${only}`] : []),
    ...(kinds.size > 2 ? ['three kinds'] : []),
    ...(kinds.has('figure')
      ? ON_RECORD.filter((one) => signs.includes(one)).map((one) => `figure, ${one}`)
      : []),
    ...(kinds.has('figure')
      ? ON_RECORD_BEFORE.filter((one) => before.includes(one)).map((one) => `figure after ${one}`)
      : []),
    ...(ahead ? SCHEDULED.filter((one) => signs.includes(one)).map((one) => `ahead, ${one}`) : []),
    ...(kinds.has('thought') ? [signs.includes('group') ? 'thought of a group' : 'thought of a person'] : []),
  ];
}
