import { getMessages } from '@/app/_messages/request';
import type { Article } from '@/lib/present/article';
import { listWarnings } from '@/lib/services/texts/texts';
import { getContext } from '@/lib/web/context';

/** Of these only how many there were is known, or what a program calls them. */
const inside = new Set(['replaced-control-characters', 'html-removed']);

type Given = { article: Article; /** Right after the file was brought. */ open: boolean };

type OfText = Given & { textId: string; revisionId: string };

/** For whoever brought the text: what of it they should look at, each with the way to its place. */
export const ImportWarnings = async ({ textId, revisionId, ...given }: OfText) => (
  <Warnings warnings={await listWarnings(await getContext(), textId, revisionId)} {...given} />
);

type Props = Given & { warnings: Awaited<ReturnType<typeof listWarnings>> };

export async function Warnings({ warnings, article, open }: Props) {
  const { imported } = await getMessages();
  if (warnings.length === 0) return null;
  return (
    <details className="import-warnings" open={open}>
      <summary>{imported.toCheck(warnings.reduce((sum, { count }) => sum + count, 0))}</summary>
      <p>{imported.about}</p>
      <ul>
        {warnings.map(({ code, count, places }) => (
          <li key={code}>
            {imported.warning[code]}
            {count > 1 && ` (${count})`}
            {!inside.has(code) && <Places places={places} article={article} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

type PlacesProps = { places: { at: number | null; detail: string | null }[]; article: Article };

function Places({ places, article }: PlacesProps) {
  const known = places.flatMap(({ at, detail }) => {
    const block = at === null ? undefined : article.blocks.findLast(({ start }) => start <= at);
    return block || detail !== null ? [{ block, detail }] : [];
  });
  if (known.length === 0) return null;
  return (
    <ul className="import-places">
      {known.map(({ block, detail }, index) => (
        <li key={index}>
          {block && <a href={`#${block.id}`}>{block.label ?? block.name}</a>}
          {detail !== null && <span>{detail}</span>}
        </li>
      ))}
    </ul>
  );
}
