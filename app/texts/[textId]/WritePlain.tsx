import { namedGroups } from '@/app/_groups/named-groups';
import { getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Section } from '@/app/_ui/Section';
import { audienceOf, toGroupId, type View } from '@/lib/domain/audience';
import { randomId } from '@/lib/domain/ids';
import { getViewer } from '@/lib/web/context';
import { signInPath } from '@/lib/web/page';
import { NoteForm, type NoteFormProps } from './_client/NoteForm';

type Props = Pick<NoteFormProps, 'at' | 'revisionId' | 'sentences' | 'groups'> & {
  title: string;
  view: View;
  /** The page's own address: who signs in comes back to the form. */
  path: string;
};

/** The form for a note, or the way to sign in and come back to it. */
export async function WritePlain({ title, view, path, ...form }: Props) {
  const { marking, reader } = await getMessages();
  const { user } = await getViewer();
  const shown = toGroupId(audienceOf(view));
  return (
    <Section id="write" title={title}>
      {user ? (
        <NoteForm
          {...form}
          groups={namedGroups(form.groups, reader)}
          audience={form.groups.find(({ id, writes }) => writes && id === shown)?.id ?? ''}
          clientId={randomId()}
          commentClientId={randomId()}
        />
      ) : (
        <ButtonLink href={signInPath(`${path}#write`)} variant="primary">
          {marking.signIn}
        </ButtonLink>
      )}
    </Section>
  );
}
