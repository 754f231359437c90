import { getMessages } from '@/app/_messages/request';
import { Pages } from '@/app/_ui/Pages';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import type { DiffPiece, DiffRow } from '@/lib/domain/correcting/diff-rows';

type Props = {
  rows: readonly DiffRow[];
  language: string;
  /** Of a long list: which page, from 1, and where the others are. */
  page?: number;
  hrefFor?: (page: number) => string;
};

/** As many as one looks through at once; a better copy may change ten thousand. */
const perPage = 200;

/** What changed, by block: what was put in and taken out differs in words for who hears it, and in more than colour. */
export async function Diff({ rows, language, page = 1, hrefFor }: Props) {
  const { correcting, myNotes } = await getMessages();
  const pages = Math.ceil(rows.length / perPage);
  const first = (Math.min(page, Math.max(pages, 1)) - 1) * perPage;
  const kind = (name: string) => correcting.kinds[name] ?? name;
  return (
    <>
      <ol className="diff" start={first + 1}>
        {rows.slice(first, first + perPage).map(({ label, pieces, rekinded }, index) => (
          <li key={index}>
            <p className="diff-label">{label}</p>
            {rekinded && (
              <p className="diff-kind">{correcting.rekinded(kind(rekinded.before), kind(rekinded.after))}</p>
            )}
            <p className="diff-words" lang={language} dir="auto">
              {pieces.map((piece, at) => (
                <Piece key={at} piece={piece} words={correcting} />
              ))}
            </p>
          </li>
        ))}
      </ol>
      {pages > 1 && hrefFor && (
        <Pages page={first / perPage + 1} total={pages} hrefFor={hrefFor} words={myNotes.pagesWords} />
      )}
    </>
  );
}

type Words = { deleted: string; inserted: string; ends: string; newLine: string };

function Piece({ piece: { kind, words: said }, words }: { piece: DiffPiece; words: Words }) {
  if (kind === 'gap') return <span className="diff-gap"> … </span>;
  if (kind === 'same') return said;
  const Tag = kind === 'in' ? 'ins' : 'del';
  return (
    <Tag>
      <VisuallyHidden>{kind === 'in' ? words.inserted : words.deleted} </VisuallyHidden>
      {said.split('\n').map((line, index) => (
        <span key={index}>
          {index > 0 && (
            <>
              <span aria-hidden className="diff-break">
                ¶
              </span>
              <VisuallyHidden> {words.newLine} </VisuallyHidden>
            </>
          )}
          {line}
        </span>
      ))}
      <VisuallyHidden> ({words.ends})</VisuallyHidden>
    </Tag>
  );
}
