import { getMessages } from '@/app/_messages/request';
import type { Heading } from '@/lib/present/article';

/** The text's headings, as links. */
export async function Contents({ headings }: { headings: Heading[] }) {
  const { reader } = await getMessages();
  if (headings.length === 0) return <div className="text-contents" />;
  return (
    <nav className="text-contents" aria-label={reader.contents}>
      <ol>
        {headings.map((heading) => (
          <li key={heading.id} data-level={heading.level}>
            <a href={`#${heading.id}`}>{heading.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
