import { matchesEverywhere } from '../stylebook/patterns/ahead';
import { verdictOf } from '../stylebook/patterns/recheck';
import type { Answer, Question } from './patternChecks';

/** What a worker does when it is asked. It may be busy for good, which is why it is a worker. */
export function answerPatterns(question: Question): Answer {
  if ('check' in question) return { verdicts: question.check.map(verdictOf) };
  return { caught: question.texts.map((text) => matchesEverywhere(question.match, text)) };
}
