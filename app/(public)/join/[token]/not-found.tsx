import { InvitationOver } from '@/app/_groups/_client/InvitationOver';

/** For every link that lets nobody in, whether it once did or never was. It waits for nothing (see app/not-found.tsx). */
export default function NotFound() {
  return <InvitationOver />;
}
