import { splitFrontMatter } from '@/lib/domain/ingestion/front-matter';

export type Format = 'markdown' | 'plain' | 'unsupported';

/** Signs of Markdown that no plain text shows by chance, if two different ones come together. */
const markdownSigns = [
  /^#{1,6} +\S/m,
  /^(?:```|~~~)/m,
  /\[[^\][\n]{1,300}\]\((?:https?:|mailto:|\.{0,2}\/|#)[^)\s]{0,500}\)/,
  /!\[[^\][\n]{0,300}\]\([^)\s]{1,500}\)/,
  /(?:^|\s)\*\*\S[^*\n]{0,300}\S\*\*/m,
  /^\[\^[^\]\s]+\]:/m,
  /\[\[[^\][\n]+\]\]/,
  /^> ?\[!\w+\]/m,
  /^\|? *:?-{3,}:? *\|/m,
];

/**
 * How a cleaned text is to be read: Markdown by its name, by front matter or by unmistakable marks;
 * 'unsupported' for languages that would be shown as source code (HTML, RTF); else plain text.
 */
export function chooseFormat(text: string, name: string): Format {
  const start = text.slice(0, 1000).trimStart().toLowerCase();
  if (/^(?:<!doctype|<html|<\?xml|\{\\rtf)/.test(start)) return 'unsupported';
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return 'markdown';
  if (splitFrontMatter(text).frontMatter !== '') return 'markdown';
  return markdownSigns.filter((sign) => sign.test(text)).length >= 2 ? 'markdown' : 'plain';
}
