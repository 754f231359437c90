import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { stopToken } from '@/lib/schemas/letter';
import { stopLetters } from '@/lib/services/letters/preferences';
import { defineRoute } from '@/lib/web/define-route';
import { readStopToken } from '@/lib/web/letter-links';

const params = z.object({ token: stopToken });

/** The button "unsubscribe" of a program for mail: no session, no question (RFC 8058). What is sent along is not looked at. */
export const POST = defineRoute({
  visitorsToo: true,
  params,
  handle: async ({ context, params: { token } }) => {
    const stop = readStopToken(token);
    if (!stop) throw new AppError('not_found', 'link_dead');
    await stopLetters(context, stop);
    return { body: {} };
  },
});

/** Older programs open the same address in a browser, and programs that read mail open every link: that stops nothing. */
export const GET = defineRoute({
  visitorsToo: true,
  params,
  handle: ({ params: { token } }) =>
    Promise.resolve(
      new Response(null, { status: 303, headers: { location: `/stop/${encodeURIComponent(token)}` } }),
    ),
});
