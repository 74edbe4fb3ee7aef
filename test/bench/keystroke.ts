import { DraftSession } from '../../src/desk/session';
import { builtInStylebook } from '../../src/stylebook/builtIn';
import { storyOf } from './stories';

/**
 * What one keystroke costs below the faces: the whole of a session's update, from text to findings, in stories of two
 * sizes, at places all over the story. `npm run bench -- keystroke`
 */
const KEYSTROKES = 200;

for (const size of [5_000, 100_000]) {
  const session = new DraftSession('plaintext', { stylebook: builtInStylebook() });
  let text = storyOf(size);
  const slices = slicesOf(session, text);
  const first = slices.reduce((sum, time) => sum + time, 0);
  const times: number[] = [];
  for (let i = 0; i < KEYSTROKES; i++) {
    const at = Math.floor(((i * 7919) % KEYSTROKES) * (text.length / KEYSTROKES));
    text = `${text.slice(0, at)}e${text.slice(at)}`;
    times.push(timed(() => session.update(text)));
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor(part * times.length)] ?? 0).toFixed(2);
  console.log(
    `keystroke: ${size / 1000} KB story, first review ${first.toFixed(0)} ms in ${slices.length} slices, the longest ${Math.max(...slices).toFixed(1)} ms, then a keystroke ${at(0.5)} ms at the median, ${at(0.95)} ms at p95`,
  );
}

/** How long each step of the first review takes, as the editor takes them. */
function slicesOf(session: DraftSession, text: string): readonly number[] {
  const steps = session.approach(text);
  const times: number[] = [];
  const step = () => {
    const start = performance.now();
    const { done } = steps.next();
    times.push(performance.now() - start);
    return done === true;
  };
  while (!step());
  return [...times, timed(() => session.update(text))];
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
