/** The texts that the bench works on: what the command line names, or generated ones. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Book } from './condition';
import { prose, scripture } from './generated-prose';

/** Paragraphs of one line each, parted by one line break, as in a canonical string. */
export const asParagraphs = (raw: string): string =>
  raw
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s+/g, ' '))
    .filter((paragraph) => paragraph !== '')
    .join('\n');

const stringsIn = (json: unknown): string[] =>
  typeof json === 'string'
    ? [json]
    : typeof json === 'object' && json !== null
      ? Object.values(json).flatMap(stringsIn)
      : [];

/** A folder is all of its .txt files in the order of their names, numbers by their value. A .json file is its strings. */
function read(path: string): string {
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .filter((name) => name.endsWith('.txt'))
      .sort(new Intl.Collator('en', { numeric: true }).compare)
      .map((name) => read(join(path, name)))
      .join('\n');
  const raw = readFileSync(path, 'utf8');
  if (!path.endsWith('.json')) return asParagraphs(raw);
  const strings = stringsIn(JSON.parse(raw));
  return strings.map((verse) => verse.replace(/^#\s*|[[\]]/g, '')).join('\n');
}

const nameOf = (path: string) => {
  const parts = path.split('/').filter((part) => !['', 'data', 'json'].includes(part));
  return (parts.findLast((part) => part.startsWith('datasets-')) ?? basename(path)).replace('datasets-', '');
};

/** Whole paragraphs, up to about that many characters. */
const upTo = (text: string, longest: number) =>
  text.length <= longest ? text : text.slice(0, text.lastIndexOf('\n', longest));

export function booksFrom(paths: readonly string[], longest: number): Book[] {
  const books = paths.map((path) => ({ name: nameOf(path), text: upTo(read(path), longest) }));
  const stranger = prose(1_000_000, 99);
  return books
    .map((book, i) => ({ ...book, other: books[(i + 1) % books.length || 0]?.text ?? stranger }))
    .map((book) => (book.other === book.text ? { ...book, other: stranger } : book));
}

export function generatedBooks(): Book[] {
  const other = prose(1_000_000, 99);
  return [
    { name: 'essay', text: prose(100_000, 1), other },
    { name: 'novel', text: prose(1_000_000, 2), other },
    { name: 'addresses', text: prose(5_000_000, 3), other },
    { name: 'scripture', text: prose(1_000_000, 4, scripture), other },
  ];
}
