/** Something that the reader should know now. An error interrupts a screen reader, everything else waits its turn. */
import type { ReactNode } from 'react';
import { CancelIcon, CautionIcon, CheckIcon, InfoIcon } from './frontend-shared';

const tones = {
  info: { edge: 'border-l-edge', icon: 'text-soft', Icon: InfoIcon, role: 'status' },
  success: { edge: 'border-l-good', icon: 'text-good', Icon: CheckIcon, role: 'status' },
  caution: { edge: 'border-l-caution', icon: 'text-caution', Icon: CautionIcon, role: 'status' },
  error: { edge: 'border-l-bad', icon: 'text-bad', Icon: CancelIcon, role: 'alert' },
} as const;

type Props = {
  tone?: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
  /** A button or a link at the end. */
  action?: ReactNode;
};

export function Notice({ tone = 'info', title, children, action }: Props) {
  const { edge, icon, Icon, role } = tones[tone];
  return (
    <div role={role} className={`flex gap-3 rounded border border-l-3 bg-card px-4 py-3 ${edge}`}>
      <Icon aria-hidden className={`mt-[0.3em] h-em w-em shrink-0 ${icon}`} />
      <div className="grow space-y-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-sm">{children}</div>}
        {action && <div className="pt-1">{action}</div>}
      </div>
    </div>
  );
}
