'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { useStrays } from './use-strays';
import { useDiscard } from './use-writing';

/** Words whose place is gone, or is not shown: to be read, copied and thrown away, and never lost from sight. */
export function StrayDrafts() {
  const { reader, writing } = useMessages();
  const discard = useDiscard();
  const strays = useStrays();
  if (strays.length === 0) return null;
  return (
    <section aria-label={writing.strays} className="strays">
      <h2 className="card-place">{writing.strays}</h2>
      {strays.map(({ draft }) => (
        <div key={draft.id} className="card writing-box">
          <label className="writing-label">
            {draft.kind === 'edit' ? writing.strayEdit : writing.strayReply}
            <textarea readOnly value={draft.body} />
          </label>
          <Button variant="quiet" size="sm" onClick={() => discard(draft.id)}>
            {reader.discard}
          </Button>
        </div>
      ))}
    </section>
  );
}
