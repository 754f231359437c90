'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { Notice } from '@/app/_ui/Notice';
import { useToast } from '@/app/_ui/Toasts';
import type { Choice } from '@/lib/domain/drafts/held';
import type { Entry } from './entries';
import { useWriting } from './use-writing';

/** What another device did with the words that are being written here: both are shown, and one chooses. */
export function DraftTrouble({ entry }: { entry: Entry }) {
  const { reader, writing } = useMessages();
  const { shelf, outbox } = useWriting();
  const toast = useToast();
  const { held, draft, sending } = entry;
  const withUndo = (undo: (() => void) | null) => {
    if (undo) toast({ message: reader.discarded, undo, undoLabel: reader.undo });
  };
  if (sending.status === 'differs') {
    const { current } = sending;
    return (
      <TwoWordings
        says={draft.kind === 'edit' ? reader.conflict : writing.postedElsewhere}
        theirs={current.source ?? ''}
        labels={{ mine: reader.keepMine, theirs: reader.takeTheirs, both: writing.keepBoth }}
        onChoose={(choice) => withUndo(outbox.chooseAgainst(held.id, current, choice))}
      />
    );
  }
  if (!held.other) return null;
  const choose = (choice: Choice) => withUndo(shelf.choose(held.id, choice));
  if (!held.other.draft)
    return (
      <Notice tone="caution">
        <p>{writing.overElsewhere}</p>
        <Choices labels={{ mine: writing.keepIt }} onChoose={choose} />
      </Notice>
    );
  return (
    <TwoWordings
      says={writing.changedElsewhere}
      theirs={held.other.draft.body}
      labels={{ mine: writing.keepThis, theirs: writing.keepThat, both: writing.keepBoth }}
      onChoose={choose}
    />
  );
}

type Labels = Partial<Record<Choice, string>>;
type ChoicesProps = { labels: Labels; onChoose: (choice: Choice) => void };

function TwoWordings({ says, theirs, ...choices }: ChoicesProps & { says: string; theirs: string }) {
  return (
    <Notice tone="caution">
      <p>{says}</p>
      <blockquote className="card-quote other-wording">{theirs}</blockquote>
      <Choices {...choices} />
    </Notice>
  );
}

const order = ['mine', 'theirs', 'both'] as const;

const Choices = ({ labels, onChoose }: ChoicesProps) => (
  <div className="mt-2 flex flex-wrap gap-2">
    {order.flatMap((choice) =>
      labels[choice] === undefined
        ? []
        : [
            <Button
              key={choice}
              size="sm"
              {...(choice === 'mine' ? {} : { variant: 'quiet' as const })}
              onClick={() => onChoose(choice)}
            >
              {labels[choice]}
            </Button>,
          ],
    )}
  </div>
);
