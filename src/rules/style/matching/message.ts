/**
 * Fills a message as Vale does: `%s` and `%d` take what comes next, `%[2]s` the second; what is too many is left
 * out, what is missing is empty.
 */
export function fillMessage(message: string, values: readonly string[]): string {
  let next = 0;
  return message.replace(/%(?:\[(\d+)\])?([sdvq%])/g, (_, number: string | undefined, verb: string) => {
    if (verb === '%') return '%';
    if (number !== undefined) next = Number(number) - 1;
    const value = values[next++] ?? '';
    return verb === 'q' ? `"${value}"` : value;
  });
}

/** `'a'`, `'a' or 'b'`, `'a', 'b', or 'c'`, in the marks of the message it is for. */
export function orList(options: readonly string[], message = ''): string {
  const [open, close] = message.includes('“%s”') ? ['“', '”'] : ["'", "'"];
  const quoted = options.map((option) => `${open}${option}${close}`);
  const last = quoted.pop() ?? '';
  if (quoted.length === 0) return last;
  return quoted.length === 1 ? `${quoted.join('')} or ${last}` : `${quoted.join(', ')}, or ${last}`;
}

/** A message that quotes two values has no need to quote the first, if that is a list which quotes its own. */
export function withoutDoubledQuotes(message: string): string {
  for (const quoted of ["'%s'", '"%s"', '“%s”']) {
    if (message.split(quoted).length === 3) return message.replace(quoted, '%s');
  }
  return message;
}
