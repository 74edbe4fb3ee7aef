import type { LayerContents } from '../createStylebook';
import { Fields } from '../fields';

type LayerRule = NonNullable<LayerContents['rules']>[number];

/** The words of a project as Vale keeps them: patterns, one a line, in `accept.txt` and `reject.txt`. */
export interface Vocabulary {
  readonly accept: readonly string[];
  readonly reject: readonly string[];
}

/** The lines of a word list; blank lines and `# ` comments are none. */
export function wordList(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^#(?:\s|$)/.test(line));
}

/** The rules of Vale's own style `Vale`. Spelling is not among them: it needs a dictionary. */
export function ownRulesOfVale({ accept, reject }: Vocabulary): readonly LayerRule[] {
  const rule = (name: string, definition: Readonly<Record<string, unknown>>): LayerRule => ({
    id: `Vale/${name}`,
    severity: 'error',
    definition,
  });
  const rules = [
    rule('Repetition', {
      extends: 'repetition',
      message: "'%s' is repeated!",
      ignorecase: true,
      alpha: true,
      action: { name: 'edit', params: ['truncate', ' '] },
      tokens: ['[^\\s.!?]+'],
    }),
  ];
  if (accept.length > 0) {
    rules.push(
      rule('Terms', {
        extends: 'substitution',
        message: "Use '%s' instead of '%s'.",
        ignorecase: true,
        vocab: false,
        swap: Object.fromEntries(accept.map((term) => [term.toLowerCase(), term])),
      }),
    );
  }
  if (reject.length > 0) {
    rules.push(rule('Avoid', { extends: 'existence', message: "Avoid using '%s'.", tokens: reject }));
  }
  return rules;
}

/** A rule that leaves the accepted words alone, unless it says that it does not. */
export function sparing(rule: LayerRule, accept: readonly string[]): LayerRule {
  const fields = new Fields(rule.definition);
  const spares =
    fields.flag('vocab', true) && !(fields.flag('nonword') && fields.text('extends') === 'existence');
  if (accept.length === 0 || !spares) return rule;
  return {
    ...rule,
    definition: { ...rule.definition, exceptions: [...fields.list('exceptions'), ...accept] },
  };
}
