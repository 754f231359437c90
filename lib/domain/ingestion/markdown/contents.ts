const line = /^(\S.*?)[ \t]*(?:\.[ \t]?){3,}[ \t]*(\S{1,8})$/;

/**
 * A list of contents with dot leaders ("The myth of the party . . . . 23") as the rows of a table, title and
 * page separated by a tab; null for anything else.
 */
export function toContents(text: string): string | null {
  const rows = text.split('\n').map((row) => (row.length > 200 ? null : line.exec(row.trim())));
  if (rows.length < 2 || rows.some((row) => row === null)) return null;
  return rows.map((row) => `${row?.[1] ?? ''}\t${row?.[2] ?? ''}`).join('\n');
}
