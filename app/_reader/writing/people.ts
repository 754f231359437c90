/** Who can be named in a group, asked once for a page. */
import type { Named } from '@/lib/domain/threading/mentions';
import type { Send } from '../api';

const known = new Map<string, Promise<readonly Named[]>>();

export function fetchPeople(send: Send, groupId: string): Promise<readonly Named[]> {
  const asked = known.get(groupId);
  if (asked) return asked;
  const asking = send<{ people: Named[] }>('GET', `/api/groups/${groupId}/people`).then((answer) => {
    if (answer.ok) return answer.data.people;
    known.delete(groupId);
    return [];
  });
  known.set(groupId, asking);
  return asking;
}
