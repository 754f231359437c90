'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { keyTable, type KeyId } from './keys';

export const keysHintId = 'keys-hint';

const shown: readonly (readonly KeyId[])[] = [
  ['previousSentence', 'nextSentence'],
  ['previousParagraph', 'nextParagraph'],
  ['comment'],
  ['highlight'],
  ['leaveText'],
];

/** The keys of the text, in a line at the foot of the page while the text listens to them; the text is described by it. */
export function KeysHint({ isOn }: { isOn: boolean }) {
  const { keys } = useMessages();
  const names: Record<string, string> = keys.names;
  const print = (id: KeyId) => keyTable[id].keys.map((key) => names[key] ?? key.toUpperCase()).join(' ');
  return (
    <div className={isOn ? 'keys-hint' : 'sr-only'}>
      <p id={keysHintId} className="sr-only">
        {keys.hint}
      </p>
      <p aria-hidden>
        {shown.map((ids) => (
          <span key={ids.join()}>
            {ids.map((id) => (
              <kbd key={id}>{print(id)}</kbd>
            ))}{' '}
            {keys.short[ids[0] as keyof typeof keys.short]}
          </span>
        ))}
        <span>
          <kbd>{keys.names.Shift}</kbd> {keys.short.extend}
        </span>
      </p>
    </div>
  );
}
