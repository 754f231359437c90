import { Button } from '@/app/_ui/Button';
import { Notice } from '@/app/_ui/Notice';

export const title = 'Notices';

export const states = {
  Info: <Notice>This group reads the second edition.</Notice>,
  Success: (
    <Notice tone="success" title="Published">
      Three notes were moved with their words.
    </Notice>
  ),
  Caution: (
    <Notice tone="caution" title="Two notes have no place" action={<Button size="sm">Look at them</Button>}>
      Their words are no longer in the text.
    </Notice>
  ),
  Error: (
    <Notice tone="error" title="Not saved">
      There is no connection. What you wrote is kept on this device.
    </Notice>
  ),
  'A title alone': <Notice title="Nothing new since Tuesday" />,
};
