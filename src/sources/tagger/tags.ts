/** What a token is to an attribution. */
export const TAG = {
  outside: 0,
  /** Outside, but between the parts of one attribution. */
  between: 1,
  sourceBegin: 2,
  source: 3,
  speechCueBegin: 4,
  speechCue: 5,
  otherCueBegin: 6,
  otherCue: 7,
  speechContentBegin: 8,
  speechContent: 9,
  otherContentBegin: 10,
  otherContent: 11,
} as const;

export const TAGS = 12;
