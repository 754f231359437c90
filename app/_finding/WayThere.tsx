import { keptPath, notePath, notesPath } from '@/lib/domain/addresses';
import type { View } from '@/lib/domain/audience';

type Props = {
  words: string;
  note: { textId: string; threadId: string; isOpen: boolean };
  view: View;
};

/** To where something was said: in the text, or, once that was taken off the shelf, among what its group keeps. */
export function WayThere({ words, note: { textId, threadId, isOpen }, view }: Props) {
  const place = `#thread-${threadId}`;
  if (isOpen)
    return (
      <>
        <a href={notePath(textId, view, threadId)} className="with-script">
          {words}
        </a>
        <a href={notesPath(textId, view) + place} className="without-script">
          {words}
        </a>
      </>
    );
  return view.kind === 'group' && <a href={keptPath(view.groupId) + place}>{words}</a>;
}
