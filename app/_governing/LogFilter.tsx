import Link from 'next/link';
import { getMessages } from '@/app/_messages/request';
import { personName } from '@/app/_messages/person-name';
import { Button } from '@/app/_ui/Button';
import { SelectField } from '@/app/_ui/SelectField';
import { TextField } from '@/app/_ui/TextField';
import { groupLogPath } from '@/lib/domain/addresses';
import { logActs, type LogAct } from '@/lib/domain/governance/affairs';
import type { PersonView } from '@/lib/present/governing';

export type Looked = { act?: LogAct | undefined; person?: string | undefined; case?: number | undefined };
type Props = { groupId: string; looked: Looked; people: readonly PersonView[] };

/** Which entries are shown; an address is made of it. */
export async function LogFilter({ groupId, looked, people }: Props) {
  const words = await getMessages();
  const { groupLog } = words;
  const path = groupLogPath(groupId);
  const isAll = looked.act === undefined && looked.person === undefined && looked.case === undefined;
  return (
    <form action={path} aria-label={groupLog.filter} className="governing-filter">
      <SelectField
        name="act"
        label={groupLog.act}
        defaultValue={looked.act ?? ''}
        options={[
          { value: '', label: groupLog.anyAct },
          ...logActs.map((value) => ({ value, label: groupLog.names[value] })),
        ]}
      />
      <SelectField
        name="person"
        label={groupLog.person}
        defaultValue={looked.person ?? ''}
        options={[
          { value: '', label: groupLog.anyPerson },
          ...people.map(({ id, name }) => ({ value: id, label: personName(name, words) })),
        ]}
      />
      <TextField name="case" label={groupLog.case} inputMode="numeric" defaultValue={looked.case ?? ''} />
      <Button type="submit" variant="secondary">
        {groupLog.show}
      </Button>
      {!isAll && (
        <Link href={path} className="py-2 text-sm">
          {groupLog.all}
        </Link>
      )}
    </form>
  );
}
