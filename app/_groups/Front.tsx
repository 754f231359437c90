import type { ReactNode } from 'react';
import type { Messages } from '@/app/_messages/en';
import { Page } from '@/app/_ui/Page';
import type { FrontView } from '@/lib/present/joining';
import { AskForm, EnterForm, WithdrawForm } from './_client/JoiningForms';

type Props = {
  /** What is said above all else. */
  children?: ReactNode;
  front: FrontView;
  day: Intl.DateTimeFormat;
  words: Pick<Messages, 'groups' | 'host' | 'joining'>;
};

/** What a group is, for whoever may come in or ask to, before they are in. */
export function Front({ children, front, day, words: { groups, host, joining } }: Props) {
  const { id, name, description, memberCount, kind, readers, asked, abilities, caretakerUntil, isHosted } =
    front;
  return (
    <Page title={name} lead={description || undefined} above={groups.memberCount(memberCount)} measure="form">
      {children}
      <p data-front className="mb-2">
        {joining.frontKind[kind]}
      </p>
      <p className="mb-8">{joining.frontReaders[readers]}</p>
      {caretakerUntil !== undefined && (
        <p className="mb-8">{joining.caretakerUntil(day.format(new Date(caretakerUntil)))}</p>
      )}
      {isHosted && <p className="mb-8">{host.someone}</p>}
      {abilities.join && <EnterForm groupId={id} />}
      {asked && (
        <div className="mb-6 space-y-2">
          <p>{joining.waiting(asked.line)}</p>
          <p className="text-soft">{joining.waitingAbout}</p>
        </div>
      )}
      {abilities.ask && <AskForm groupId={id} line={asked?.line} />}
      {asked && <WithdrawForm groupId={id} />}
    </Page>
  );
}
