/** How something stands ("Answered"): words with a sign before them, which nobody takes for a button. */
import type { ReactNode } from 'react';
import { CautionIcon, CheckIcon, ClockIcon, HelpIcon, InfoIcon } from './frontend-shared';

const tones = {
  accent: { look: 'text-accent', Icon: CheckIcon },
  good: { look: 'text-good', Icon: CheckIcon },
  caution: { look: 'text-caution', Icon: CautionIcon },
  asking: { look: 'text-accent', Icon: HelpIcon },
  waiting: { look: 'text-soft', Icon: ClockIcon },
  quiet: { look: 'text-soft', Icon: InfoIcon },
} as const;

type Props = { tone?: keyof typeof tones; children: ReactNode };

export function Mark({ tone = 'accent', children }: Props) {
  const { look, Icon } = tones[tone];
  return (
    <span className={`inline-flex min-h-6 items-center gap-x-1 text-sm font-semibold ${look}`}>
      <Icon aria-hidden className="h-em w-em" />
      {children}
    </span>
  );
}
