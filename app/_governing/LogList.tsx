import Link from 'next/link';
import { getMessages } from '@/app/_messages/request';
import { casePath, pastOfficesPath } from '@/lib/domain/addresses';
import type { LogView } from '@/lib/present/governing';
import { sayEntry } from './log-words';
import { nameDay } from './when';

type Props = {
  groupId: string;
  entries: readonly LogView[];
  label: string;
  /** On a case’s own page. */ here?: boolean;
};

/** Entries of the log, each in a sentence with its day, its reason, its case and the number that holds it in the chain. */
export async function LogList({ groupId, entries, label, here = false }: Props) {
  const words = await getMessages();
  const { groupLog } = words;
  const rows = await Promise.all(
    entries.map(async (entry) => ({
      entry,
      day: await nameDay(entry.at),
      until: entry.until === null ? null : groupLog.until(await nameDay(entry.until)),
    })),
  );
  return (
    <ol className="divided governing-log" aria-label={label}>
      {rows.map(({ entry, day, until }) => (
        <li key={entry.seq} id={`entry-${entry.seq}`}>
          <span>{groupLog.seq(entry.seq)}</span>
          <div>
            <p>
              {sayEntry(entry, words)}
              {until && <> · {until}</>}
              {!here && entry.caseNumber !== null && (
                <>
                  {' '}
                  ·{' '}
                  <Link href={casePath(groupId, entry.caseNumber)}>{groupLog.inCase(entry.caseNumber)}</Link>
                </>
              )}
            </p>
            {entry.mandateId !== undefined && (
              <p>
                <Link href={pastOfficesPath(groupId, entry.mandateId)}>
                  {words.governing.mandate.toAccount}
                </Link>
              </p>
            )}
            {entry.reason !== null && entry.reason !== '' && (
              <p>
                <span className="text-soft">{groupLog.reason}</span> {entry.reason}
              </p>
            )}
            {entry.hashOf && (
              <p>
                <span className="text-soft">{groupLog.hashOf}</span>{' '}
                <code className="governing-hash break-all">{entry.hashOf}</code>
              </p>
            )}
            <p className="governing-facts">
              <time dateTime={entry.at}>{day}</time> ·{' '}
              <code className="governing-hash">{entry.hash.slice(0, 12)}</code>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
