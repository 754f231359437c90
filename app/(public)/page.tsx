import { redirect } from 'next/navigation';
import { getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Page } from '@/app/_ui/Page';
import { demonstrationId } from '@/lib/domain/demonstration-text';
import { listLibrary } from '@/lib/services/texts/texts';
import { getContext, getViewer } from '@/lib/web/context';

/** For a visitor: what this is, and a text to look at. Whoever is signed in goes to their library. */
export default async function LandingPage() {
  if ((await getViewer()).user) redirect('/library');
  const { site } = await getMessages();
  const texts = await listLibrary(await getContext());
  const text = texts.find(({ id }) => id === demonstrationId) ?? texts[0];
  return (
    <Page title={site.tagline} lead={site.about}>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/sign-up" variant="primary">
          {site.signUp}
        </ButtonLink>
        <ButtonLink href="/sign-in">{site.signIn}</ButtonLink>
        {text && (
          <ButtonLink href={`/texts/${text.id}`} variant="quiet" afresh>
            {site.tryDemo}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}
