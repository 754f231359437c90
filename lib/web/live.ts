import type { Viewer } from '@/lib/auth/viewer';
import { sealCursor } from '@/lib/live/cursor';
import { catchUp } from '@/lib/live/read-events';
import { openStream } from '@/lib/live/stream';
import { requireUserId, type Context } from '@/lib/services/context';

/** A cursor that this person's browser may hold; a visitor has no stream and gets none. */
export const sealFor = ({ actor }: Context, cursor: bigint) =>
  actor.userId === null ? '' : sealCursor(cursor, actor.userId);

const whoIs = ({ actor }: Context, { sessionId }: Viewer) => ({ userId: requireUserId(actor), sessionId });

/** The stream from a cursor on; after a dropped connection the browser's own Last-Event-ID is the newer one. */
export async function streamResponse(
  context: Context,
  viewer: Viewer,
  request: Request,
  after: string | undefined,
) {
  const cursor = request.headers.get('last-event-id') ?? after;
  return new Response(await openStream(whoIs(context, viewer), cursor, request.signal), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

/** What a tab missed between its page's cursor and the stream that it shares with others. */
export const readMissed = (context: Context, viewer: Viewer, after: string) =>
  catchUp(context.db, whoIs(context, viewer), after, context.now);
