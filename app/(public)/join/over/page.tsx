import type { Metadata } from 'next';
import { InvitationOver } from '@/app/_groups/_client/InvitationOver';

export const metadata: Metadata = { title: 'Catena', robots: { index: false } };

/**
 * Where whoever came too late is sent without script: the answer 404 of the invitation’s own page has its words only
 * in a script (Next renders `notFound()` in the browser).
 */
export default function InvitationOverPage() {
  return <InvitationOver />;
}
