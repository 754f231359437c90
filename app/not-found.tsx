import { getMessages } from './_messages/request';
import { ButtonLink } from './_ui/ButtonLink';
import { Page } from './_ui/Page';

/** The same words for what does not exist and what one may not know of. */
export default async function NotFound() {
  const { notFound } = await getMessages();
  return (
    <Page title={notFound.title} lead={notFound.about}>
      <ButtonLink href="/library">{notFound.home}</ButtonLink>
    </Page>
  );
}
