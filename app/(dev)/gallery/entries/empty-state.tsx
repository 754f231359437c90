import { ButtonLink } from '@/app/_ui/ButtonLink';
import { EmptyState } from '@/app/_ui/EmptyState';

export const title = 'Nothing here yet';

export const states = {
  'With a way on': (
    <EmptyState title="The shelf is empty" action={<ButtonLink href="/gallery">Add a text</ButtonLink>}>
      Texts that this group reads together will stand here.
    </EmptyState>
  ),
  'Words alone': <EmptyState title="Nobody has written here" />,
};
