/**
 * Which members of a changing set are related, without comparing each with each: only members that share
 * enough anchors are compared. The outcome depends on who is in the set, never on the order in which they came.
 */
export class Neighbours<Member, Relation> {
  private readonly anchorsOf = new Map<Member, Uint32Array>();
  private readonly holders = new Map<number, Set<Member>>();
  private readonly related = new Map<Member, Map<Member, Relation>>();
  /** Members whose relations must be worked out again before they are read. */
  private readonly unsettled = new Set<Member>();
  /** Those of them whose relations are forgotten already. */
  private readonly sought: Member[] = [];

  /**
   * `enough(n, m)` is how many anchors two members with n and m anchors must share to be compared;
   * `relate` says what they are to each other, and must not mind which comes first.
   */
  constructor(
    private readonly enough: (anchors: number, others: number) => number,
    private readonly relate: (a: Member, b: Member) => Relation | undefined,
  ) {}

  add(member: Member, anchors: Uint32Array): void {
    this.anchorsOf.set(member, anchors);
    for (const anchor of anchors) {
      let holders = this.holders.get(anchor);
      if (holders === undefined) this.holders.set(anchor, (holders = new Set()));
      holders.add(member);
      if (holders.size === MOST_HOLDERS + 1) this.unsettle(holders);
    }
    this.unsettled.add(member);
  }

  remove(member: Member): void {
    for (const anchor of this.anchorsOf.get(member) ?? []) {
      const holders = this.holders.get(anchor);
      if (holders?.delete(member) !== true) continue;
      if (holders.size === 0) this.holders.delete(anchor);
      if (holders.size === MOST_HOLDERS) this.unsettle(holders);
    }
    this.anchorsOf.delete(member);
    this.unsettled.delete(member);
    this.forget(member);
  }

  /** Whom a member is related to. */
  of(member: Member): ReadonlyMap<Member, Relation> {
    this.settle();
    return this.related.get(member) ?? NOBODY;
  }

  /** Whether any two members are related. */
  get any(): boolean {
    this.settle();
    return this.related.size > 0;
  }

  /** An anchor that many share tells nobody apart: whoever leaned on it is looked at again when that changes. */
  private unsettle(members: Iterable<Member>): void {
    for (const member of members) this.unsettled.add(member);
  }

  /** Works out what must be worked out before anything is read, a member a step. */
  *settling(): Generator<void, void> {
    for (const member of this.unsettled) {
      this.forget(member);
      this.sought.push(member);
    }
    this.unsettled.clear();
    for (let member = this.sought.pop(); member !== undefined; member = this.sought.pop()) {
      this.find(member);
      yield;
    }
  }

  private settle(): void {
    if (this.unsettled.size === 0 && this.sought.length === 0) return;
    const steps = this.settling();
    while (steps.next().done !== true);
  }

  private find(member: Member): void {
    const anchors = this.anchorsOf.get(member) ?? new Uint32Array(0);
    const shared = new Map<Member, number>();
    for (const anchor of anchors) {
      const holders = this.holders.get(anchor);
      if (holders === undefined || holders.size === 1 || holders.size > MOST_HOLDERS) continue;
      for (const other of holders) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, count] of shared) {
      if (other === member || this.related.get(member)?.has(other) === true) continue;
      if (count < this.enough(anchors.length, this.anchorsOf.get(other)?.length ?? 0)) continue;
      const relation = this.relate(member, other);
      if (relation === undefined) continue;
      this.join(member, other, relation);
      this.join(other, member, relation);
    }
  }

  private join(member: Member, other: Member, relation: Relation): void {
    let relations = this.related.get(member);
    if (relations === undefined) this.related.set(member, (relations = new Map<Member, Relation>()));
    relations.set(other, relation);
  }

  private forget(member: Member): void {
    for (const other of this.related.get(member)?.keys() ?? []) {
      const relations = this.related.get(other);
      relations?.delete(member);
      if (relations?.size === 0) this.related.delete(other);
    }
    this.related.delete(member);
  }
}

/** An anchor with more holders than this is not followed, so that ten thousand like paragraphs cost no more. */
const MOST_HOLDERS = 128;

const NOBODY: ReadonlyMap<never, never> = new Map<never, never>();
