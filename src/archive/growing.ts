/** A row of 32-bit numbers that grows as it is filled. */
export class GrowingUint32 {
  private room: Uint32Array;
  length = 0;

  constructor(expected = 64) {
    this.room = new Uint32Array(Math.max(16, expected));
  }

  push(value: number): void {
    if (this.length === this.room.length) {
      const larger = new Uint32Array(this.room.length * 2);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length++] = value;
  }

  /** What was filled in so far, sharing memory with this row. */
  view(): Uint32Array {
    return this.room.subarray(0, this.length);
  }

  /** A copy that takes no more room than it needs. */
  toArray(): Uint32Array {
    return this.room.slice(0, this.length);
  }
}
