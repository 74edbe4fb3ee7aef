/** Calls back once, some time after the last start. */
export class Timer {
  #handle: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ring: () => void) {}

  get running(): boolean {
    return this.#handle !== undefined;
  }

  /** In milliseconds. */
  start(delay: number): void {
    this.stop();
    this.#handle = setTimeout(() => {
      this.#handle = undefined;
      this.ring();
    }, delay);
  }

  stop(): void {
    clearTimeout(this.#handle);
    this.#handle = undefined;
  }
}
