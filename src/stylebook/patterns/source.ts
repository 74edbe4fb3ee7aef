import { PatternError } from './syntax';

/** The text of a pattern, read from left to right. */
export class PatternSource {
  at = 0;

  constructor(readonly text: string) {}

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  /** The unit that comes next; empty at the end. */
  get next(): string {
    return this.text.charAt(this.at);
  }

  /** Moves over `text` if it comes next. */
  take(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  /** Moves over what a sticky expression matches, if it matches here. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.at += match[0].length;
    return match;
  }

  /** The next code point. */
  character(): string {
    const char = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
    this.at += char.length;
    return char;
  }

  fail(message: string, at = this.at): never {
    throw new PatternError(message, at);
  }
}
