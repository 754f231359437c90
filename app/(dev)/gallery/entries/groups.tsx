import { FoundGroupForm } from '@/app/_groups/_client/FoundGroupForm';
import { InviteForm, JoinForm, LeaveForm, RevokeForm, ShelveForm } from '@/app/_groups/_client/GroupForms';
import { InviteByMailForm } from '@/app/_groups/_client/InviteByMailForm';
import { InvitationLink } from '@/app/_groups/_client/InvitationLink';

export const title = 'Groups';

const groupId = 'thursday';
const texts = [
  { id: 'commune', title: 'The Meaning of the Commune' },
  { id: 'recall', title: 'Of the recall of officers' },
];

export const states = {
  'A new group': (
    <div className="max-w-lg">
      <FoundGroupForm clientId="gallery" />
    </div>
  ),
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
