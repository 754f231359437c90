import { getMessages } from '@/app/_messages/request';
import { foundPath } from '@/lib/domain/search/addresses';
import type { View } from '@/lib/domain/audience';
import type { FoundPassageView } from '@/lib/present/found';
import { Excerpt } from './Excerpt';

type Props = { passage: FoundPassageView; view: View; words: string };

/** A passage of a text that holds what was looked for. Its link opens the text there, with the words marked. */
export async function FoundPassage({ passage, view, words }: Props) {
  const { search } = await getMessages();
  const { textId, title, language, place, label, section, excerpt } = passage;
  return (
    <article>
      <a href={foundPath(textId, view, place, words)} className="entry-title">
        {title}
      </a>
      <p className="text-sm text-soft">
        {section === '' || section === passage.label ? label : search.under(section, label)}
      </p>
      <Excerpt parts={excerpt} language={language} />
    </article>
  );
}
