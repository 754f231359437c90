import { getMessages } from '@/app/_messages/request';
import { Notice } from '@/app/_ui/Notice';
import { listWarnings } from '@/lib/services/texts';
import { getContext } from '@/lib/web/context';

/** After an import: what the person who brought the file should look at, in the order of the text. */
export async function ImportWarnings({ textId }: { textId: string }) {
  const warnings = await listWarnings(await getContext(), textId);
  const { imported } = await getMessages();
  if (warnings.length === 0) return null;
  return (
    <Notice tone="caution" title={imported.noticed}>
      <ul className="import-warnings">
        {warnings.map(({ code, count, details }) => (
          <li key={code}>
            {imported.warning[code]}
            {count > 1 && ` (${count})`}
            {details.length > 0 && <span className="text-soft">: {details.join(' · ')}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
