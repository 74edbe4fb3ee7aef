import apFiles from 'stylebook:ap';
import { createStylebook, type LayerContents } from './createStylebook';
import { isDefinition, ruleFromFile } from './ruleFile';
import type { Stylebook } from './stylebook';

const AP: LayerContents = {
  kind: 'ap',
  name: 'AP style',
  rules: Object.entries(apFiles).flatMap(([file, content]) =>
    isDefinition(content) ? [ruleFromFile('ap', file, content)] : [],
  ),
};

const BUILT_IN: LayerContents = { kind: 'built-in', name: 'Copydesk' };

/** Rules of AP style that need a draft's structure are code and always there; without AP they are off. */
const WITHOUT_AP: LayerContents = { ...BUILT_IN, severities: { ap: 'off' } };

/** The layers under every newsroom's own, weakest first. */
export function builtInLayers(base: 'ap' | 'none' = 'ap'): readonly LayerContents[] {
  return base === 'ap' ? [BUILT_IN, AP] : [WITHOUT_AP];
}

let builtIn: Stylebook | undefined;

/** What holds where a newsroom has decided nothing. */
export function builtInStylebook(): Stylebook {
  return (builtIn ??= createStylebook(builtInLayers()));
}
