import type { RuleCard } from '../review/rule';

/** The page of a rule in Markdown, as docs/rules/ID.md holds it and as the editor shows it offline. */
export function rulePage(card: RuleCard): string {
  const scope = card.insideQuotes
    ? 'It looks inside quotation marks too.'
    : 'It leaves words inside quotation marks alone.';
  return [
    `# ${card.title}`,
    `\`${card.id}\`, ${article(card.severity)} by default. ${scope}`,
    card.why,
    ...(card.source === undefined ? [] : [`Source: ${card.source}`]),
    ...section('What it flags', card.examples.flags.map(flagged)),
    ...section(
      'What it passes',
      card.examples.passes.map((text) => quoted(text)),
    ),
    '## Switching it',
    `In \`copydesk.yml\`, under \`severities\`: \`${card.id}: off\`, or a severity (\`error\`, \`warning\`, \`information\`, \`hint\`). In one paragraph: \`<!-- copydesk-ignore ${card.id}: your reason -->\` before it; in a news draft, \`// copydesk-ignore ${card.id}: your reason\`.`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** The index of all pages, by the first part of the id. */
export function rulesIndex(cards: readonly RuleCard[]): string {
  const folders = [...new Set(cards.map((card) => folderOf(card.id)))];
  const parts = folders.map((folder) => {
    const rows = cards
      .filter((card) => folderOf(card.id) === folder)
      .map((card) => `| [${card.id}](${card.id}.md) | ${card.severity} | ${cell(card.title)} |`);
    return [`## ${folder}`, ['| rule | severity | what |', '|---|---|---|', ...rows].join('\n')].join('\n\n');
  });
  return `# The rules\n\nGenerated from the rules by \`npm run docs\`.\n\n${parts.join('\n\n')}\n`;
}

function folderOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`## ${title}`, ...items];
}

function flagged(example: RuleCard['examples']['flags'][number]): string {
  const marked = quoted(example.text, (line) => line.replaceAll('⟦', '<mark>').replaceAll('⟧', '</mark>'));
  return example.fixed === undefined ? marked : `${marked}\n\nAfter the fix:\n\n${quoted(example.fixed)}`;
}

/** A text as a block quote, to the letter: line ends kept, Markdown in it harmless. */
function quoted(text: string, mark: (line: string) => string = (line) => line): string {
  if (text === '') return '> *(nothing is left)*';
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${mark(escaped(line))}`)
    .join('  \n');
}

function escaped(line: string): string {
  return line
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/ {2}/g, ' \u00a0')
    .replace(/^(\s*)([-+])(\s)/, '$1\\$2$3');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function article(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
