import type { ExcerptPart } from '@/lib/domain/search/excerpt';

type Props = { parts: readonly ExcerptPart[]; language?: string | undefined; said?: boolean };

/** Words around a hit, with the hit marked. */
export const Excerpt = ({ parts, language, said = false }: Props) => (
  <p className={`found-words${said ? ' found-said' : ''}`} lang={language || undefined} dir="auto">
    {parts.map(({ words, hit }, at) => (hit ? <mark key={at}>{words}</mark> : words))}
  </p>
);
