import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { Notice } from '@/app/_ui/Notice';
import type { Late } from './keep-as-typed';

/** What this browser has of somebody's words where the server has others since: which are meant, they say. */
export function LateWords({ late }: { late: readonly Late[] }) {
  const { correcting } = useMessages();
  if (late.length === 0) return null;
  return (
    <Notice tone="caution" title={correcting.late}>
      <dl className="correcting-remains">
        {late.map(({ index, words, put, drop }) => (
          <div key={index}>
            <dt>{correcting.remainsOf(correcting.part(index + 1))}</dt>
            <dd dir="auto">{words}</dd>
            <dd className="correcting-acts">
              {put && (
                <Button type="button" variant="secondary" onClick={put}>
                  {correcting.latePut}
                </Button>
              )}
              <Button type="button" variant="secondary" onClick={drop}>
                {correcting.lateDrop}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
