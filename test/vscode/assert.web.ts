/** `node:assert/strict` where there is no Node: what the suites use of it, by chai. */
import { assert as chai } from 'chai';

// chai's assertions are functions that stand alone, whatever their types say.
/* eslint-disable @typescript-eslint/unbound-method */

function ok(value: unknown, message?: string): asserts value {
  chai.isOk(value, message);
}

export default Object.assign(ok, {
  ok,
  equal: chai.strictEqual,
  notEqual: chai.notStrictEqual,
  strictEqual: chai.strictEqual,
  deepEqual: chai.deepStrictEqual,
  deepStrictEqual: chai.deepStrictEqual,
  notDeepEqual: chai.notDeepEqual,
  match: chai.match,
  doesNotMatch: chai.notMatch,
  throws: chai.throws,
  fail: (message?: string): never => chai.fail(message),
  rejects: async (promise: Promise<unknown>, expected?: RegExp): Promise<void> => {
    const error: unknown = await promise.then(
      () => chai.fail('the promise was kept'),
      (reason: unknown) => reason,
    );
    if (expected !== undefined) chai.match(String(error), expected);
  },
});
