import { CopyLetter } from '@/app/_letters/_client/CopyLetter';
import { WatchForm } from '@/app/_library/_client/WatchForm';
import { LettersForm } from '@/app/_letters/_client/LettersForm';
import { StopForm } from '@/app/_letters/_client/StopForm';
import { WatchThreadForm } from '@/app/texts/[textId]/_client/WatchThreadForm';
import { matters, proposed } from '@/lib/domain/letters/matters';

export const title = 'Letters';

const week = `— Thursday group: the week to Sunday 22 November —

This week Ben and Cleo wrote in the margin of Thursday group: 3 notes and replies.

— Who wrote what —

On Margins, ¶ 12, “officers are elected, and may be recalled”
Ben wrote: “By whom?”

Cleo: “By all of them.”

Read it in its place
https://catena.example/texts/on-margins?group=thursday&note=a-note
`;

export const states = {
  'What comes by mail': (
    <div className="max-w-sm">
      <LettersForm
        group={{ id: 'thursday-group', name: 'Thursday group' }}
        choices={matters.map((matter) => ({ matter, rhythm: proposed[matter] }))}
      />
    </div>
  ),
  'No more of them': <StopForm token="a.b.weekly.c" />,
  'What is watched': (
    <div className="max-w-sm">
      <WatchForm
        group={{ id: 'thursday-group', name: 'Thursday group' }}
        all={false}
        texts={[
          { id: 'on-margins', title: 'On Margins', watching: true },
          { id: 'on-chains', title: 'On Chains', watching: false },
        ]}
      />
    </div>
  ),
  'A conversation that may be watched': <WatchThreadForm threadId="a-thread-of-it" watching={false} />,
  'The week, to be copied': <CopyLetter words={week} />,
};
