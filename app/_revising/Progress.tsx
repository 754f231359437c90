import type { Messages } from '@/app/_messages/en';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { Notice } from '@/app/_ui/Notice';
import type { ReportView } from '@/lib/present/report';
import { WithdrawForm } from './_client/WithdrawForm';

type Props = {
  report: ReportView;
  path: string;
  revising: Messages['revising'];
  /** For who may still take it back. */
  withdraw?: { textId: string; revisionId: string } | undefined;
};

/** How far an edition is that is being made ready. The link asks again, where no script does. */
export const Progress = ({ report: { done, total }, path, revising, withdraw }: Props) => (
  <>
    <Notice title={revising.preparing} action={<ButtonLink href={path}>{revising.reload}</ButtonLink>}>
      <p>{revising.preparingAbout}</p>
      <p id="progress">{revising.progress(done, total)}</p>
      {total > 0 && <progress aria-labelledby="progress" max={total} value={done} className="w-full" />}
    </Notice>
    {withdraw && <WithdrawForm {...withdraw} />}
  </>
);
