import type { Messages } from '@/app/_messages/en';
import { Page } from '@/app/_ui/Page';
import { shorten } from '@/app/_reader/shorten';
import { notesPath } from '@/lib/domain/addresses';
import type { OpeningView } from '@/lib/present/opening';
import { OpeningForm } from './_client/OpeningForm';

type Props = { opening: OpeningView; words: Pick<Messages, 'opening'> };

/** Who reads a conversation from before its group was opened to the world, and one’s own word on it. */
export function Opening({ opening: it, words: { opening } }: Props) {
  const { groupId, threadId, textId, quote, state, agreed, of, wrote, agrees, maySay } = it;
  return (
    <Page title={opening.title} measure="form" lead={state === 'earlier' ? opening.about : opening.open}>
      <div className="space-y-4">
        {quote !== '' && <blockquote className="card-quote">{shorten(quote)}</blockquote>}
        {state === 'earlier' && <p>{opening.agreed(agreed, of)}</p>}
        {state === 'earlier' && !wrote && <p className="text-soft">{opening.notYours}</p>}
        {maySay && agrees && <p role="status">{opening.agrees}</p>}
        {maySay && <OpeningForm {...{ groupId, threadId, agrees }} />}
        {wrote && <p className="text-sm text-soft">{opening.wrote}</p>}
        <p className="pt-4">
          <a href={`${notesPath(textId, { kind: 'group', groupId })}#thread-${threadId}`}>{opening.back}</a>
        </p>
      </div>
    </Page>
  );
}
