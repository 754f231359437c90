import { FormerNames } from '@/app/_groups/FormerNames';
import { FoundGroupForm } from '@/app/_groups/_client/FoundGroupForm';
import { InviteForm, JoinForm, LeaveForm, RevokeForm, ShelveForm } from '@/app/_groups/_client/GroupForms';
import { InviteByMailForm } from '@/app/_groups/_client/InviteByMailForm';
import { InvitationLink } from '@/app/_groups/_client/InvitationLink';
import { RenameForm } from '@/app/_groups/_client/RenameForm';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import type { FormerNameView } from '@/lib/present/group';

export const title = 'Groups';

const groupId = 'thursday';
const texts = [
  { id: 'commune', title: 'The Meaning of the Commune' },
  { id: 'recall', title: 'Of the recall of officers' },
];

const now = { name: 'Thursday group', description: 'Political essays, one a month.' };
const former: readonly FormerNameView[] = [
  {
    ...{ version: 2, name: 'Thursdays', description: 'Essays.\nOn what is to be done, mostly.' },
    ...{ changedBy: 'Cleo', changedAt: '2026-11-18T10:00:00Z' },
  },
  {
    ...{ version: 1, name: 'The reading group of the Friends of the Library', description: '' },
    ...{ changedBy: 'Ada', changedAt: '2026-03-05T10:00:00Z' },
  },
];

const Words = {
  FormerNames: async () => (
    <FormerNames
      {...{ groupId, version: 2, former }}
      newId={() => 'gallery'}
      day={await getDayFormat()}
      words={await getMessages()}
    />
  ),
};

export const states = {
  'A new group': (
    <div className="max-w-lg">
      <FoundGroupForm clientId="gallery" />
    </div>
  ),
  'Its name, said better': (
    <div className="max-w-lg">
      <RenameForm {...{ groupId, clientId: 'gallery', version: 2 }} now={now} />
    </div>
  ),
  'What it was called before': <Words.FormerNames />,
  'A text for its shelf': <ShelveForm groupId={groupId} texts={texts} />,
  'No text to put there': <ShelveForm groupId={groupId} texts={[]} />,
  'An invitation to be made': <InviteForm groupId={groupId} />,
  'An invitation, once': (
    <div className="max-w-lg">
      <InvitationLink url="https://catena.example.org/join/vQ3xk0fYpJm2" />
    </div>
  ),
  'Invitations by mail': (
    <div className="max-w-lg">
      <InviteByMailForm groupId={groupId} />
    </div>
  ),
  'An invitation taken back': <RevokeForm groupId={groupId} invitationId="one" />,
  Joining: <JoinForm token="vQ3xk0fYpJm2" />,
  Leaving: <LeaveForm groupId={groupId} />,
};
