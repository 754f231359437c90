'use client';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { CheckField } from '@/app/_ui/CheckField';
import { keyIds, keyTable, type KeyId, type PageKey } from './keys';
import { areKeysOff, isListening, switchKeys } from './use-keys';

/** All keys of the reader, from the table that the handlers use; of the page's, those that something listens to now. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { keys } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [off, setOff] = useState(areKeysOff);
  const [heard] = useState(() =>
    keyIds.filter((id) => keyTable[id].where === 'page' && isListening(id as PageKey)),
  );
  useEffect(() => {
    const element = dialog.current;
    if (element?.open !== false) return;
    element.showModal();
    element.querySelector('h2')?.focus();
  }, []);
  const inNote = keyIds.filter((id) => keyTable[id].where === 'note');
  const inText = keyIds.filter((id) => keyTable[id].where === 'text');
  return (
    <dialog ref={dialog} aria-labelledby={titleId} className="keys" onClose={onClose}>
      <div className="keys-head">
        <h2 id={titleId} tabIndex={-1}>
          {keys.title}
        </h2>
        <Button size="sm" variant="quiet" onClick={() => dialog.current?.close()}>
          {keys.close}
        </Button>
      </div>
      <p>{keys.always}</p>
      <KeyList title={keys.inText} about={keys.inTextHow}>
        {inText.map((id) => (
          <KeyRow key={id} does={keys.does[id]} shown={keyTable[id].keys} />
        ))}
        <KeyRow does={keys.extend} shown={['Shift']} more={keys.withMoves} />
      </KeyList>
      <KeyList title={keys.inNote}>
        {inNote.map((id) => (
          <KeyRow key={id} does={keys.does[id]} shown={keyTable[id].keys} />
        ))}
      </KeyList>
      <KeyList title={keys.inField}>
        <KeyRow does={keys.send} shown={['Control', 'Enter']} together />
        <KeyRow does={keys.leaveField} shown={['Escape']} />
      </KeyList>
      <KeyList title={keys.everywhere}>
        {heard.map((id: KeyId) => (
          <KeyRow key={id} does={keys.does[id]} shown={keyTable[id].keys} />
        ))}
      </KeyList>
      <CheckField
        label={keys.singleKeys}
        hint={keys.singleKeysHint}
        checked={!off}
        onChange={({ currentTarget: { checked } }) => {
          switchKeys(checked);
          setOff(!checked);
        }}
      />
    </dialog>
  );
}

function KeyList({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {about && <p className="keys-about">{about}</p>}
      <dl>{children}</dl>
    </section>
  );
}

type RowProps = { does: string; shown: readonly string[]; more?: string; together?: boolean };

/** Keys that one may choose between, or (`together`) presses at once. */
function KeyRow({ does, shown, more, together = false }: RowProps) {
  const { keys } = useMessages();
  const names: Record<string, string> = keys.names;
  return (
    <div>
      <dt>{does}</dt>
      <dd>
        {shown.map((key, index) => (
          <span key={key}>
            {index > 0 && (together ? ' + ' : ' / ')}
            <kbd>{names[key] ?? key.toUpperCase()}</kbd>
          </span>
        ))}
        {more && ` ${more}`}
      </dd>
    </div>
  );
}
