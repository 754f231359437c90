import type { PlaceView } from '@/lib/present/unsure';

type Props = {
  title: string;
  place: Pick<PlaceView, 'before' | 'words' | 'after'>;
  language: string;
  id?: string;
};

/** Words in their place, a few around them. */
export const PlaceWords = ({ title, place: { before, words, after }, language, id }: Props) => (
  <figure className="border-l-2 pl-4">
    <figcaption id={id} className="text-sm text-soft">
      {title}
    </figcaption>
    <blockquote className="reading" lang={language || undefined} dir="auto">
      {before}
      <mark>{words}</mark>
      {after}
    </blockquote>
  </figure>
);
