import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Neighbours } from '../../src/archive/neighbours';

interface Member {
  readonly name: number;
  readonly anchors: readonly number[];
}

const neighbours = () =>
  new Neighbours<Member, true>(
    () => 1,
    () => true,
  );

function relations(among: Neighbours<Member, true>, members: Iterable<Member>): string[] {
  return [...members]
    .map(
      (member) =>
        `${member.name}: ${[...among.of(member).keys()]
          .map(({ name }) => name)
          .sort((a, b) => a - b)
          .join(' ')}`,
    )
    .sort();
}

describe('neighbours', () => {
  it('do not depend on the order in which members came and went', () => {
    // Few anchors and up to 300 members: anchors become too common to tell anybody apart, and rare again.
    const member = fc.tuple(fc.nat(299), fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(member, { maxLength: 700 }), (changes) => {
        const among = neighbours();
        const present = new Map<number, Member>();
        for (const [name, anchors] of changes) {
          const known = present.get(name);
          if (known === undefined) {
            const one = { name, anchors };
            present.set(name, one);
            among.add(one, Uint32Array.from(anchors));
          } else {
            present.delete(name);
            among.remove(known);
          }
          if (name % 50 === 0) relations(among, present.values());
        }
        const fresh = neighbours();
        for (const one of present.values()) fresh.add(one, Uint32Array.from(one.anchors));
        assert.deepEqual(relations(among, present.values()), relations(fresh, present.values()));
      }),
      { numRuns: 15 },
    );
  }).timeout(30_000);

  it('compare nobody by an anchor that hundreds share', () => {
    const among = neighbours();
    const members = Array.from({ length: 400 }, (_, name) => ({ name, anchors: [1] }));
    for (const one of members) among.add(one, Uint32Array.from([1]));
    assert.equal(among.any, false);
    for (const one of members.slice(100)) among.remove(one);
    const [first] = members;
    assert.ok(first);
    assert.equal(among.of(first).size, 99);
  });
});
