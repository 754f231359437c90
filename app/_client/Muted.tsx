'use client';
import type { ReactNode } from 'react';
import { Moment } from '@/app/_reader/conversation/Moment';
import { casePath, groupLogPath } from '@/lib/domain/addresses';
import { excluded, muted, type Problem } from '@/lib/schemas/problem';
import { useMessages } from './MessagesProvider';

/** Why something was not posted: to whoever is to be silent for a while, until when, why, and where one asks to undo it. */
export function Muted({ problem, children }: { problem: Problem; children: ReactNode }) {
  const { held } = useMessages();
  const away = problem.reason === 'excluded' ? excluded.safeParse(problem.current) : null;
  if (away?.success)
    return (
      <>
        {held.excludedUntil} <Moment at={away.data.until} />.{' '}
        {away.data.reason !== '' && `${held.mutedBecause(away.data.reason)} `}
        <a href={groupLogPath(away.data.groupId)} className="underline">
          {held.excludedLog}
        </a>{' '}
        {held.excludedAnd}
      </>
    );
  const told = problem.reason === 'muted' ? muted.safeParse(problem.current) : null;
  if (!told?.success) return children;
  const { groupId, number, until, reason } = told.data;
  return (
    <>
      {held.mutedUntil} <Moment at={until} />. {held.mutedBecause(reason)}{' '}
      <a href={casePath(groupId, number)} className="underline">
        {held.case(number)}
      </a>
      . {held.mutedAnd}
    </>
  );
}
