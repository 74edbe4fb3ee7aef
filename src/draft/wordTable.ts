import { hashWith, NO_HASH } from './hashes';

/**
 * One thing for each word as it is written, made when the word is first met. It is found from the letters where they
 * stand: to make a string of every word of a story would take longer than what is asked of it.
 */
export class WordTable<T> {
  readonly #make: (text: string, number: number) => T;
  readonly #most: number;
  readonly #things: T[] = [];
  readonly #texts: string[] = [];
  readonly #hashes: number[] = [];
  /** A table with open addressing: one more than the number of a thing, 0 where the place is free. */
  #places = new Int32Array(1 << 12);

  /**
   * `make` is handed the word and the least number that no remembered thing has. There are at most so many; then all
   * are forgotten, which bounds memory and costs no more than making them anew.
   */
  constructor(make: (text: string, number: number) => T, most: number) {
    this.#make = make;
    this.#most = most;
  }

  /** The thing of a word. */
  of(text: string): T {
    return this.at(text, 0, text.length);
  }

  /** The thing of the word that stands there. */
  at(prose: string, start: number, end: number): T {
    let hash = NO_HASH;
    for (let at = start; at < end; at++) hash = hashWith(hash, prose.charCodeAt(at));
    const places = this.#places;
    let place = this.#firstPlace(hash);
    for (let number = (places[place] ?? 0) - 1; number >= 0; number = (places[place] ?? 0) - 1) {
      const thing = this.#things[number];
      if (
        thing !== undefined &&
        this.#hashes[number] === hash &&
        isThere(this.#texts[number] ?? '', prose, start, end)
      )
        return thing;
      place = (place + 1) & (places.length - 1);
    }
    return this.#add(copied(prose, start, end), hash);
  }

  #add(text: string, hash: number): T {
    const { length } = this.#things;
    if (length >= this.#most) this.#forget();
    else if (2 * length >= this.#places.length) this.#grow();
    const thing = this.#make(text, this.#things.length);
    this.#things.push(thing);
    this.#texts.push(text);
    this.#hashes.push(hash);
    this.#enter(hash, this.#things.length);
    return thing;
  }

  #enter(hash: number, value: number): void {
    let place = this.#firstPlace(hash);
    while (this.#places[place] !== 0) place = (place + 1) & (this.#places.length - 1);
    this.#places[place] = value;
  }

  #firstPlace(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#places.length - 1);
  }

  #grow(): void {
    this.#places = new Int32Array(2 * this.#places.length);
    this.#hashes.forEach((hash, number) => {
      this.#enter(hash, number + 1);
    });
  }

  #forget(): void {
    this.#things.length = this.#texts.length = this.#hashes.length = 0;
    this.#places.fill(0);
  }
}

function isThere(word: string, prose: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== prose.charCodeAt(start + at)) return false;
  return true;
}

/** A string of its own: a longer slice would keep alive the text that it was cut from. */
function copied(prose: string, start: number, end: number): string {
  return end - start < 13
    ? prose.slice(start, end)
    : [prose.slice(start, start + 1), prose.slice(start + 1, end)].join('');
}
