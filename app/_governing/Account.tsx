import { getMessages } from '@/app/_messages/request';
import { sanctions } from '@/lib/domain/governance/affairs';
import type { AccountView } from '@/lib/present/governing';

/** What somebody did in an office: how often what, how soon, and what the group undid. */
export async function Account({ account }: { account: AccountView }) {
  const { governing, cases } = await getMessages();
  const said = governing.mandate;
  const { decisions, medianHours, appeals, overturned } = account;
  const done = sanctions.flatMap((each) => {
    const n = decisions[each] ?? 0;
    return n > 0 ? [{ label: cases.done[each], n }] : [];
  });
  if (done.length === 0) return <p className="text-sm">{said.nothingDone}</p>;
  return (
    <div className="space-y-2 text-sm">
      <dl className="governing-counts">
        {done.map(({ label, n }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      <p>
        {[
          ...(medianHours === null ? [] : [said.median(medianHours)]),
          ...(appeals > 0 ? [said.appeals(appeals)] : []),
          ...(overturned > 0 ? [said.overturned(overturned)] : []),
        ].join(' · ')}
      </p>
    </div>
  );
}
