import type { Metadata } from 'next';
import { CloseForm } from '@/app/_account/_client/CloseForm';
import { getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Page } from '@/app/_ui/Page';
import { getContext } from '@/lib/web/context';
import { requireUser } from '@/lib/web/page';
import { loadProfile } from '@/lib/web/profile';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).profile.closeTitle };
}

export default async function ClosePage() {
  await requireUser('/settings/close');
  const { profile } = await getMessages();
  const { hasPassword } = await loadProfile(await getContext());
  return (
    <Page title={profile.closeTitle} lead={profile.closeAbout} measure="form">
      <CloseForm hasPassword={hasPassword} />
      <p className="mt-8">
        <ButtonLink href="/settings" variant="quiet">
          {profile.closeNot}
        </ButtonLink>
      </p>
    </Page>
  );
}
