import { Card } from '@/app/_ui/Card';
import { CountButton } from '@/app/_ui/CountButton';
import { Mark } from '@/app/_ui/Mark';
import { TextButton } from '@/app/_ui/TextButton';

export const title = 'Cards';

const note = (
  <>
    <p className="text-sm font-semibold">
      R. <span className="font-normal text-soft">Tuesday</span>
    </p>
    <p className="mt-0.5 text-sm">Footnote it with the wage of a skilled worker then?</p>
    <div className="mt-1.5 flex flex-wrap items-center gap-x-4">
      <Mark>Answered</Mark>
      <CountButton count={2} label="agree" />
      <TextButton>Reply</TextButton>
    </div>
  </>
);

export const states = {
  'On the page': (
    <div className="max-w-sm">
      <Card as="article">{note}</Card>
    </div>
  ),
  'In focus': (
    <div className="max-w-sm">
      <Card as="article" lifted>
        {note}
      </Card>
    </div>
  ),
};
