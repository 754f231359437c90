import { parse } from 'yaml';
import type { Metadata } from '@/lib/domain/ingestion/ingested';

/**
 * Separates the YAML block between `---` lines at the top of a Markdown file from its body. A first line `---`
 * without a closing one, or with anything but `key:` under it, is a rule and no front matter.
 */
export function splitFrontMatter(text: string): { frontMatter: string; body: string } {
  const found = /^---[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const frontMatter = found?.[1] ?? '';
  const isYaml = /^(?:#.*\n|\s*\n)*["']?\w[\w .-]*["']?[ \t]*:(?:\s|$)/.test(frontMatter);
  if (!found || !isYaml) return { frontMatter: '', body: text };
  return { frontMatter, body: text.slice(found[0].length) };
}

/** What front matter says, in whichever of the usual words; what is not there, or is no YAML, stays unsaid. */
export function readFrontMatter(frontMatter: string): Partial<Metadata> {
  const values = parseKeys(frontMatter);
  const first = (...keys: string[]) =>
    keys.flatMap((key) => values.get(key) ?? []).find((value) => value !== '') ?? '';
  return {
    title: first('title'),
    authors: (values.get('author') ?? values.get('authors') ?? values.get('creator') ?? []).filter(Boolean),
    year: first('year', 'date', 'published').replace(/^(\d{4})-\d\d.*$/, '$1'),
    language: first('lang', 'language'),
    source: first('source', 'url', 'link', 'publisher'),
    rights: first('rights', 'license', 'licence', 'copyright'),
    frontMatter,
  };
}

function parseKeys(frontMatter: string): Map<string, string[]> {
  let parsed: unknown = null;
  try {
    parsed = parse(frontMatter, { logLevel: 'silent' });
  } catch {
    // Written by hand, front matter is often no YAML; it is kept as it stands all the same.
  }
  if (typeof parsed !== 'object' || parsed === null) return new Map();
  return new Map(Object.entries(parsed).map(([key, value]) => [key.toLowerCase(), toStrings(value)]));
}

/** Scalars and lists of scalars; a wikilink in quotes ("[[People/Trotsky|Leon]]") is read as its words. */
function toStrings(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => (Array.isArray(item) ? [] : toStrings(item)));
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  return [
    String(value)
      .replace(/^\[\[(?:[^\]|]*[|/])?([^\]|/]+)\]\]$/, '$1')
      .trim(),
  ];
}
