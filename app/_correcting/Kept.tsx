import { getMessages } from '@/app/_messages/request';
import { Notice } from '@/app/_ui/Notice';
import type { KeptCorrection } from '@/lib/present/correction';
import { Remains } from './Remains';
import { ThrowForm } from './_client/CorrectionForms';

/** What somebody had begun in a text that they may correct no more: theirs to see, to save and to throw away. */
export async function Kept({ kept }: { kept: KeptCorrection }) {
  const { correcting } = await getMessages();
  const { textId, kind, text, parts, remains, fileName, isThrown } = kept;
  const throwing = <ThrowForm textId={textId} kind={kind} thrown={!isThrown} />;
  if (isThrown) return <Notice action={throwing}>{correcting.isThrown}</Notice>;
  const language = text?.language;
  return (
    <>
      <Remains remains={remains} language={language ?? ''} />
      {parts.length > 0 && (
        <dl className="correcting-remains">
          {parts.map(({ index, label, words }) => (
            <div key={index}>
              <dt>{correcting.remainsOf(label || correcting.part(index + 1))}</dt>
              <dd lang={language} dir="auto">
                {words}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="correcting-acts">
        {fileName !== null && (
          <a href={`/api/texts/${textId}/copy`} download>
            {correcting.copySave(fileName)}
          </a>
        )}
        {throwing}
      </div>
    </>
  );
}
