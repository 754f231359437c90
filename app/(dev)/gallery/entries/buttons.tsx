import { Button } from '@/app/_ui/Button';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { EditIcon, IconButton, PlusIcon, SearchIcon } from '@/app/_ui/frontend-shared';

export const title = 'Buttons';

const variants = ['primary', 'secondary', 'quiet', 'danger'] as const;

const row = (size: 'md' | 'sm', disabled = false) => (
  <div className="flex flex-wrap items-center gap-2">
    {variants.map((variant) => (
      <Button key={variant} variant={variant} size={size} disabled={disabled}>
        {variant}
      </Button>
    ))}
  </div>
);

export const states = {
  Medium: row('md'),
  Small: row('sm'),
  Disabled: row('md', true),
  'Under way': (
    <Button variant="primary" aria-disabled>
      One moment…
    </Button>
  ),
  'With an icon': (
    <div className="flex flex-wrap items-center gap-2">
      <Button icon={PlusIcon} variant="primary">
        Add a text
      </Button>
      <Button icon={SearchIcon} title="Search" />
      <IconButton icon={EditIcon} title="Edit" />
      <IconButton icon={EditIcon} title="Edit, disabled" disabled />
    </div>
  ),
  Pressed: (
    <div className="flex flex-wrap gap-2">
      <Button pressed>Newest first</Button>
      <Button pressed={false}>Along the text</Button>
      <Button variant="quiet" pressed>
        Mine
      </Button>
    </div>
  ),
  'Link that looks like one': (
    <div className="flex flex-wrap gap-2">
      <ButtonLink href="/gallery" variant="primary">
        Go on reading
      </ButtonLink>
      <ButtonLink href="/gallery">Later</ButtonLink>
      <ButtonLink href="/gallery" variant="quiet" size="sm">
        Not now
      </ButtonLink>
    </div>
  ),
};
