import { getMessages } from '@/app/_messages/request';
import { NewCount } from './NewCount';

type Props = {
  text: { title: string; authors: string[]; year: string };
  href: string;
  note?: string | undefined;
  /** How much is new to the reader there. */
  news?: number;
};

/**
 * A text in a list. The link loads the page afresh and is no router's link: the reader's words travel once, as HTML,
 * and not a second time as data for a router.
 */
export async function TextTitle({ text, href, note, news = 0 }: Props) {
  const { library } = await getMessages();
  const byline = library.by(text.authors.join(', '), text.year);
  return (
    <>
      <a href={href} className="entry-title">
        {text.title}
      </a>
      <NewCount count={news} />
      {(byline || note) && <p className="text-sm text-soft">{[byline, note].filter(Boolean).join(' · ')}</p>}
    </>
  );
}
