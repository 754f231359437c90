import { CountButton } from '@/app/_ui/CountButton';
import { LinkIcon } from '@/app/_ui/frontend-shared';
import { Mark } from '@/app/_ui/Mark';
import { TextButton } from '@/app/_ui/TextButton';

export const title = 'A status, a count, a command';

export const states = {
  Together: (
    <div className="flex flex-wrap items-center gap-x-4">
      <Mark>Answered</Mark>
      <CountButton count={2} label="agree" />
      <TextButton>Reply</TextButton>
    </div>
  ),
  Statuses: (
    <div className="flex flex-wrap gap-x-5">
      <Mark>Answered</Mark>
      <Mark tone="good">Kept</Mark>
      <Mark tone="caution">Probably here</Mark>
      <Mark tone="waiting">Opens on Thursday</Mark>
      <Mark tone="quiet">Only the title</Mark>
    </div>
  ),
  Counts: (
    <div className="flex flex-wrap gap-2">
      <CountButton count={3} label="unsure" />
      <CountButton count={12} label="replies" expanded />
      <CountButton count={2} label="agree" pressed />
      <CountButton count={0} label="agree" disabled />
    </div>
  ),
  Commands: (
    <div className="flex flex-wrap gap-x-5">
      <TextButton>Reply</TextButton>
      <TextButton icon={LinkIcon}>Link to ¶ 24</TextButton>
      <TextButton expanded>Why was this hidden?</TextButton>
      <TextButton disabled>Edit</TextButton>
    </div>
  ),
};
