import { getMessages } from '@/app/_messages/request';
import { Notice } from '@/app/_ui/Notice';

type Props = { remains: readonly { label: string; words: string }[]; language: string };

/** What somebody had written for parts that others have corrected meanwhile. */
export async function Remains({ remains, language }: Props) {
  const { correcting } = await getMessages();
  if (remains.length === 0) return null;
  return (
    <Notice tone="caution" title={correcting.remains}>
      <dl className="correcting-remains">
        {remains.map(({ label, words }, index) => (
          <div key={index}>
            <dt>{correcting.remainsOf(label || '…')}</dt>
            <dd lang={language || undefined} dir="auto">
              {words}
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
