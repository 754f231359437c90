import type { Messages } from '@/app/_messages/en';
import { Page } from '@/app/_ui/Page';
import type { ExclusionView } from '@/lib/present/excluded';
import { AskForm, WithdrawForm } from './_client/JoiningForms';

type Props = {
  exclusion: ExclusionView;
  day: Intl.DateTimeFormat;
  words: Pick<Messages, 'excluded' | 'joining'>;
};

/** For whom a group has excluded: until when, what stays theirs, and how they ask to come back. */
export function Excluded({ exclusion, day, words: { excluded, joining } }: Props) {
  const { groupId, name, until, isOver, asks, asked } = exclusion;
  const last = day.format(new Date(until));
  return (
    <Page title={isOver ? excluded.youWere(name) : excluded.you(name, last)} measure="form">
      <div className="mb-8 space-y-3">
        {!isOver && <p>{excluded.youAbout}</p>}
        <p>{excluded.kept}</p>
        <p>{isOver ? excluded.nowAsk : asks ? excluded.then(last) : excluded.thenBack(last)}</p>
        {asked !== null && <p>{joining.waiting(asked)}</p>}
      </div>
      {isOver && <AskForm groupId={groupId} line={asked ?? undefined} again />}
      {asked !== null && <WithdrawForm groupId={groupId} />}
    </Page>
  );
}
