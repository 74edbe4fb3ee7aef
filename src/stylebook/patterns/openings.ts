import { START } from './frequency';
import { costOf, isBlank, RARE, rarer } from './rarity';
import type { Node } from './syntax';
import { joined, partsOf, union, writtenOut, type Part, type Strings, type WrittenOut } from './writtenOut';

/**
 * Strings of which one stands at the beginning of whatever a pattern matches; with what must stand before and behind,
 * where they alone are met often.
 */
export function openingsOf(node: Node): Strings | undefined {
  let run: Strings = [''];
  const before: Node[] = [];
  const behind: { readonly run: Strings; readonly node: Node }[] = [];
  for (const part of partsOf(node)) {
    if (part.type === 'look') {
      if (part.negated) continue;
      if (!part.behind) behind.push({ run, node: part.node });
      else if (run.every(isBlank)) before.push(part.node);
      continue;
    }
    const own = writtenOut(part) ?? openingPart(part, run);
    const longer = own && joined(run, own.strings);
    if (longer === undefined) break;
    run = longer;
    if (own?.whole !== true) break;
  }
  let best = rarer(undefined, run);
  for (const one of behind) {
    if (costOf(best) > RARE) best = rarer(best, joined(one.run, tailsOf(openingsOf(one.node))));
  }
  if (before.length === 0 || costOf(best) <= RARE) return best;
  const ending = before.map(endingsOf).reduce(rarer, undefined);
  const heads = ending?.map((head) => head + START);
  if (heads === undefined) return best;
  return rarer(rarer(best, joined(heads, tailsOf(run))), joined(heads, tailsOf(best)));
}

function openingPart(part: Part, run: Strings): WrittenOut | undefined {
  const strings = part.type === 'choice' ? union(part.nodes.map(openingsOf)) : undefined;
  if (strings === undefined) return undefined;
  // What must stand before a part can be told of a match that begins with it.
  return { strings: run.every((one) => one === '') ? strings : (tailsOf(strings) ?? []), whole: false };
}

/** Strings without what must stand before them. */
export function tailsOf(strings: Strings | undefined): Strings | undefined {
  return strings?.map((one) => one.slice(one.indexOf(START) + 1));
}

/** Strings of which one stands at the end of whatever a pattern matches. */
function endingsOf(node: Node): Strings | undefined {
  let run: Strings = [''];
  for (const part of partsOf(node).toReversed()) {
    if (part.type === 'look') continue;
    const own =
      writtenOut(part) ?? (part.type === 'choice' ? asPart(union(part.nodes.map(endingsOf))) : undefined);
    const longer = own && joined(own.strings, run);
    if (longer === undefined) break;
    run = longer;
    if (own?.whole !== true) break;
  }
  return run.some(isBlank) ? undefined : run;
}

function asPart(strings: Strings | undefined): WrittenOut | undefined {
  return strings && { strings, whole: false };
}
