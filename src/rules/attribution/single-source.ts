import type { DraftRule, Story } from '../../review/rule';
import type { Attribution, Source } from '../../sources/sources';

/** Shorter stories are briefs, which have one source by nature. */
const LEAST_WORDS = 100;
/** Fewer attributions say little about what a story rests on. */
const LEAST_ATTRIBUTIONS = 4;

export const singleSource: DraftRule = {
  id: 'attribution/single-source',
  title: 'A story that rests on one source',
  why: 'One source can be wrong, or can be using the paper; a second one makes it a story.',
  source: 'https://www.spj.org/spj-code-of-ethics/',
  severity: 'hint',
  looksAt: 'draft',
  insideQuotes: true,
  examples: {
    flags: [
      {
        text: [
          'The old mill on Ferry Street will come down in the spring, ⟦Lena Ortiz⟧ said on Monday.',
          'The roof is gone, the walls lean toward the road, and the beams have been wet for nine winters, Ortiz said.',
          '“Nobody has set foot in there since the flood,” Ortiz said. “Nobody should.”',
          'The land will stay with the town, Ortiz said, and a park with a landing for boats could open in two years.',
          'The mill was built by two brothers from the next valley, who ground flour for three counties and lost it all in the fire of the year the railway came.',
          'The meeting is on Thursday at the school, and the doors open at six.',
        ].join('\n\n'),
      },
    ],
    passes: ['The old mill on Ferry Street will come down in the spring, Lena Ortiz said on Monday.'],
  },
  check(story, report) {
    if (story.words < LEAST_WORDS) return;
    const spoken = story.sources.attributions.filter(isSpeech);
    const [first] = spoken;
    const at = first?.source[0];
    if (at === undefined || spoken.length < LEAST_ATTRIBUTIONS) return;
    const message = leaning(story, spoken);
    if (message !== undefined) report({ ...at, message });
  },
};

function isSpeech({ class: kind, source, content }: Attribution): boolean {
  return kind === 'speech' && source.length > 0 && content.length > 0;
}

/** What the story leans on, in words, or undefined where it stands on more than one leg. */
function leaning(story: Story, spoken: readonly Attribution[]): string | undefined {
  const sources = new Set(spoken.map((one) => one.speaker).filter((one) => one !== undefined));
  const [only] = sources;
  if (sources.size === 1 && only !== undefined && spoken.every((one) => one.speaker === only)) {
    return `All ${spoken.length} attributions in these ${story.words} words are ${only.name}: a second source would carry the story.`;
  }
  if (sources.size > 1 && [...sources].every(isNameless)) {
    return `Nobody in this story has a name: all ${spoken.length} attributions are to unnamed sources.`;
  }
  return undefined;
}

function isNameless({ kind }: Source): boolean {
  return kind === 'unnamed';
}
