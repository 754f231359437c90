import type { Messages } from '@/app/_messages/en';
import type { ReportView } from '@/lib/present/report';

type Props = { report: ReportView; revising: Messages['revising'] };

/** What became of the notes, by number. */
export function ReportTable({ report, revising }: Props) {
  if (report.total === 0) return <p>{revising.noNotes}</p>;
  return (
    <table className="w-full text-left">
      <thead>
        <tr className="border-b">
          <th scope="col" className="py-2 pr-4">
            {revising.stateOf}
          </th>
          <th scope="col" className="py-2 text-right">
            {revising.howMany}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.counts.map(({ state, count }) => (
          <tr key={state} className="border-b">
            <th scope="row" className="py-2 pr-4 font-normal">
              {revising.states[state]}
            </th>
            <td className="py-2 text-right tabular-nums">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
