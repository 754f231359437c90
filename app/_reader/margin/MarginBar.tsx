'use client';
/** At the top of the margin, wherever one reads: how many notes there are, the way from one to the next, and what is new. */
import { useMessages } from '@/app/_client/MessagesProvider';
import { ArrowDownIcon, ArrowUpIcon } from '@/app/_ui/frontend-shared';
import { Button } from '@/app/_ui/Button';
import { MarginFilter } from './MarginFilter';
import { MarginNews } from './MarginNews';
import type { Place } from './places';
import { useReader } from '../ReaderContext';
import { useSteps } from './use-steps';

type Props = { /** Cards out of sight in which something is being written. */ unfinished?: readonly Place[] };

export function MarginBar({ unfinished = [] }: Props) {
  const { margin, reader } = useMessages();
  const { positions, places, conversations, filtering, focused, focus } = useReader();
  const { step, wrapped } = useSteps({ positions, places, focused, focus });
  const keys = new Set(conversations.map(({ thread }) => thread.id));
  // A note that is only being written is none yet.
  const notes = places.filter(({ key }) => keys.has(key));
  const at = notes.findIndex(({ key }) => key === focused);
  return (
    <div className="margin-bar">
      {places.length === 0 && filtering.filter !== 'all' && <MarginFilter />}
      {places.length > 0 && (
        <>
          <span>{at < 0 ? reader.notes(notes.length) : margin.noteOf(at + 1, notes.length)}</span>
          <MarginFilter />
          <span role="status" className="margin-bar-wrapped">
            {wrapped && at >= 0 && (wrapped === 'next' ? margin.fromTop : margin.fromEnd)}
          </span>
          <span className="margin-bar-steps">
            <Button
              variant="quiet"
              size="sm"
              icon={ArrowUpIcon}
              title={margin.previous}
              onClick={() => step('previous')}
            />
            <Button
              variant="quiet"
              size="sm"
              icon={ArrowDownIcon}
              title={margin.next}
              onClick={() => step('next')}
            />
          </span>
        </>
      )}
      {unfinished[0] && (
        <Button
          variant="quiet"
          size="sm"
          onClick={() => focus(unfinished[0]?.key ?? null, { reveal: true, enter: true })}
        >
          {margin.unfinished(unfinished.length)}
        </Button>
      )}
      <MarginNews />
    </div>
  );
}
