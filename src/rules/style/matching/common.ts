import type { Passage } from '../../../draft/draft';
import type { RuleCard, Story } from '../../../review/rule';
import type { Fields } from '../../../stylebook/fields';
import type { DataRule } from '../../../stylebook/stylebook';
import type { Action } from './actions';
import type { Unit } from './check';
import { INLINE } from './inline';
import type { Spared } from './spared';
import type { Whole } from './wholeText';
import { READ_BY_DEFAULT, Scope } from './scope';

/** What a rule leaves alone, by its patterns and whether code is among it; rules alike share one. */
export type SparedBy = (ignores: readonly string[], sparesCode: boolean) => Spared;

/** What rules of every kind share. */
export interface Common {
  /** Read from a package: messages are Vale's to the letter. */
  readonly package: boolean;
  /** What its patterns match is worked out ahead and may not be known yet: nothing made of it is kept. */
  readonly apart: boolean;
  readonly action: Action | undefined;
  /** Whether the rule's fix may run in Fix All. */
  readonly safe: boolean;
  /** Whether words written as a name or a title are left alone. */
  readonly sparesNames: boolean;
  /** For a rule that reads the whole draft at once. */
  readonly whole: Whole | undefined;
  readonly where: {
    readonly unit: Unit;
    readonly reads: (passage: Passage) => boolean;
    readonly spared: Spared;
  };
}

/** What a rule extracts of each passage, kept with the passage unless it may change. */
export function factsOf<T>(story: Story, extract: (passage: Passage) => T, { apart }: Common): readonly T[] {
  return apart ? story.draft.blocks.map(({ passage }) => extract(passage)) : story.facts(extract);
}

export function commonOf(rule: DataRule, card: RuleCard, fields: Fields, spared: SparedBy): Common {
  const isPackage = rule.layer.kind === 'package';
  const scopes = fields.list('scope');
  const scope = new Scope(scopes);
  const inline = INLINE.find((place) => scope.names(place));
  const blocks = card.blocks ?? [];
  const reads =
    blocks.length > 0
      ? (passage: Passage) => blocks.includes(passage.kind)
      : scopes.length === 0 && !isPackage
        ? (passage: Passage) => READ_BY_DEFAULT.includes(passage.kind)
        : (passage: Passage) => scope.fits(passage, isPackage);
  const whole = scope.names('raw') ? 'raw' : scope.names('summary') ? 'summary' : undefined;
  const sparesCode = isPackage && inline === undefined && whole !== 'raw';
  return {
    package: isPackage,
    apart: rule.apart === true,
    action: actionOf(fields),
    safe: fields.flag('safe'),
    sparesNames: (fields.text('titles') ?? (isPackage ? 'include' : 'skip')) === 'skip',
    where: {
      unit: inline ?? (scope.names('sentence') ? 'sentence' : 'passage'),
      reads,
      spared: spared(fields.list('ignores'), sparesCode),
    },
    whole,
  };
}

function actionOf(fields: Fields): Action | undefined {
  const written = fields.inner('action');
  const name = written?.text('name');
  if (written === undefined || (name !== 'replace' && name !== 'remove' && name !== 'edit')) return undefined;
  return { name, params: written.list('params') };
}
