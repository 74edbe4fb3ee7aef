/** One `[section]` of a `.vale.ini`; the keys before the first section stand in a section without a name. */
export interface IniSection {
  readonly name: string;
  readonly keys: readonly IniKey[];
}

export interface IniKey {
  readonly name: string;
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** A line that is neither a section, a key nor a comment. */
export interface IniProblem {
  readonly line: number;
  readonly message: string;
}

/** Reads an INI file as Vale does: `#` and `;` begin comments, `\` at the end of a line joins the next. */
export function readIni(text: string): {
  readonly sections: readonly IniSection[];
  readonly problems: readonly IniProblem[];
} {
  const sections: { name: string; keys: IniKey[] }[] = [{ name: '', keys: [] }];
  const problems: IniProblem[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = at + 1;
    let content = (lines[at] ?? '').trim();
    if (content === '' || /^[#;]/.test(content)) continue;
    const section = /^\[(.*)\]\s*(?:[#;].*)?$/.exec(content);
    if (section) {
      sections.push({ name: (section[1] ?? '').trim(), keys: [] });
      continue;
    }
    while (content.endsWith('\\') && at + 1 < lines.length) {
      content = content.slice(0, -1).trimEnd() + (lines[++at] ?? '').trim();
    }
    const equals = content.indexOf('=');
    if (equals < 1) {
      problems.push({ line, message: `“${content}” is neither a section nor a key with a value` });
      continue;
    }
    const value = content.slice(equals + 1).replace(/\s[#;].*$/, '');
    sections
      .at(-1)
      ?.keys.push({ name: content.slice(0, equals).trim(), value: unquoted(value.trim()), line });
  }
  return { sections, problems };
}

function unquoted(value: string): string {
  const quote = value.charAt(0);
  const quoted =
    value.length > 1 && (quote === '"' || quote === '`' || quote === "'") && value.endsWith(quote);
  return quoted ? value.slice(1, -1) : value;
}

/** The entries of a list with commas between them; `\\,` is a comma in an entry. */
export function entriesOf(value: string): readonly string[] {
  return value
    .split(/(?<!\\),/)
    .map((entry) => entry.trim().replaceAll('\\,', ','))
    .filter((entry) => entry !== '');
}
