import type { Text } from '@/lib/domain/text/text';
import { reveal, type Authorized } from '@/lib/policy/authorized';

export type TextView = {
  id: string;
  title: string;
  authors: string[];
  year: string;
  language: string;
  source: string;
  rights: string;
  audience: Text['audience'];
};

export function presentText(text: Authorized<'text.read', Text>): TextView {
  const { id, title, authors, year, language, source, rights, audience } = reveal(text);
  return { id, title, authors, year, language, source, rights, audience };
}
