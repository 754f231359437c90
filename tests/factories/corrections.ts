import type { BlockEdit } from '@/lib/domain/correcting/edits';
import { ingest } from '@/lib/domain/ingestion';
import { randomId } from '@/lib/domain/ids';
import { prepareRevision } from '@/lib/services/correcting/revisions';
import type { Someone, World } from './world';

/** A correction of a Text that reads like this; not published yet. */
export async function prepareCorrection(
  world: World,
  who: Someone,
  text: { textId: string; revisionId: string },
  body: string,
  {
    clientId = randomId(),
    why = 'A better copy.',
    edits,
  }: { clientId?: string; why?: string; edits?: BlockEdit[] } = {},
) {
  const outcome = ingest(new TextEncoder().encode(body), { name: 'corrected.txt' });
  if (!outcome.ok) throw new Error(outcome.reason);
  const { text: canonical, structure, warnings } = outcome.value;
  return prepareRevision(await world.as(who), {
    ...{ textId: text.textId, basedOnId: text.revisionId, clientId, why },
    ...{ text: canonical, structure, warnings },
    ...(edits && { edits }),
  });
}
