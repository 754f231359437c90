import { WaitingDecisions } from '@/app/_governing/WaitingDecisions';

export const title = 'What one’s groups wait for';

const thursday = { id: 'thursday', name: 'Thursday group' };
const sunday = { id: 'sunday', name: 'Sunday morning' };
const two = { id: 'two', name: 'Ada and Ben' };

export const states = {
  'All of it': (
    <WaitingDecisions
      own={[{ group: thursday, number: 7, act: 'HIDE', appealUntil: '2026-12-05T18:00:00Z' }]}
      votes={[
        { group: thursday, kind: 'election', closesAt: '2026-11-29T18:00:00Z', more: 1, soon: true },
        { group: sunday, kind: 'case', closesAt: '2026-11-27T18:00:00Z', more: 0, soon: false },
      ]}
      asked={[
        { group: sunday, number: 3, isOwn: false, more: 2 },
        { group: two, number: 1, isOwn: true, more: 0 },
      ]}
      nothing={[{ group: thursday, number: 6, more: 0 }]}
      done={[{ group: sunday, act: 'OPERATOR_SEALED', at: '2026-11-21T18:00:00Z', more: 0 }]}
    />
  ),
};
