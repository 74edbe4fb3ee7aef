import { SEVERITIES, type Layer, type Ruling, type Severity, type Stylebook } from '../stylebook/stylebook';

const LAYER: Layer = { kind: 'settings', name: 'settings' };

/**
 * A stylebook with the user's own word on single rules, by id, on top of it. `folder/*` means all rules of a
 * folder; the longest id that fits decides. Anything but a severity or `off` is passed over.
 */
export function withSettings(stylebook: Stylebook, rules: Readonly<Record<string, string>>): Stylebook {
  const rulings = new Map<string, Ruling>();
  for (const [rule, severity] of Object.entries(rules)) {
    if (isSeverity(severity)) rulings.set(rule, { severity, layer: LAYER });
  }
  if (rulings.size === 0) return stylebook;
  return {
    version: `${stylebook.version} ${JSON.stringify([...rulings].map(([rule, one]) => [rule, one.severity]).sort())}`,
    layers: [...stylebook.layers, LAYER],
    ruling: (rule) => ownRuling(rulings, rule) ?? stylebook.ruling(rule),
    limits: stylebook.limits,
    options: stylebook.options,
    accepted: stylebook.accepted,
    knownNames: stylebook.knownNames,
    boilerplate: stylebook.boilerplate,
    dataRules: stylebook.dataRules,
    ahead: stylebook.ahead,
  };
}

/** The stylebook with a rule switched on that may be off, for trying it. */
export function switchedOn(stylebook: Stylebook, rule: string, severity: Severity = 'warning'): Stylebook {
  return stylebook.ruling(rule)?.severity === 'off'
    ? withSettings(stylebook, { [rule]: severity })
    : stylebook;
}

function ownRuling(rulings: ReadonlyMap<string, Ruling>, rule: string): Ruling | undefined {
  const exact = rulings.get(rule);
  if (exact !== undefined) return exact;
  for (let at = rule.lastIndexOf('/'); at > 0; at = rule.lastIndexOf('/', at - 1)) {
    const wide = rulings.get(`${rule.slice(0, at)}/*`);
    if (wide !== undefined) return wide;
  }
  return undefined;
}

function isSeverity(value: string): value is Severity | 'off' {
  return value === 'off' || (SEVERITIES as readonly string[]).includes(value);
}
