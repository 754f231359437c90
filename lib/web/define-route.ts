/**
 * The one way to make a route handler: origin check → session → rate limit → parse → service → answer or problem.
 * A visitor, unless they may ask too, is refused before anything is parsed or looked up, so that the answer says
 * nothing of what exists.
 */
import type { z } from 'zod';
import type { Viewer } from '@/lib/auth/viewer';
import { AppError, notFound } from '@/lib/errors';
import { readerHeader, readerParameter } from '@/lib/schemas/reader-header';
import type { Context } from '@/lib/services/context';
import { makeContext } from './context';
import { readViewer } from '@/lib/auth/viewer';
import { requireSameOrigin } from './origin';
import { jsonResponse, problemResponse } from './problem';
import { requireWithinLimit, type RateLimit } from './rate-limit';

type Shape = z.ZodType;
type Parsed<S extends Shape | undefined> = S extends Shape ? z.output<S> : undefined;
type Asked<P extends Shape | undefined, Q extends Shape | undefined, B extends Shape | undefined> = {
  context: Context;
  viewer: Viewer;
  request: Request;
  params: Parsed<P>;
  query: Parsed<Q>;
  body: Parsed<B>;
};

export type Definition<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends Shape | undefined,
> = {
  params?: P;
  query?: Q;
  body?: B;
  limit?: RateLimit;
  /** For what is no one’s in particular. */
  visitorsToo?: true;
  /** Gives what is answered as JSON, with 201 when `status` says so, or a Response of its own. */
  handle: (asked: Asked<P, Q, B>) => Promise<Response | { status?: number; body: unknown }>;
};

const maxBodyLength = 256 * 1024;

export function defineRoute<
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(definition: Definition<P, Q, B>) {
  return async (
    request: Request,
    segment: { params: Promise<Record<string, string | string[] | undefined>> },
  ) => {
    try {
      if (request.method !== 'GET') requireSameOrigin(request.headers);
      const viewer = await readViewer();
      if (viewer.user === null ? !definition.visitorsToo : isAnothersPage(request, viewer.user.id))
        throw new AppError('unauthenticated');
      if (definition.limit) await requireWithinLimit(definition.limit, viewer.user?.id ?? null);
      const params = definition.params?.safeParse(await segment.params);
      if (params && !params.success) throw notFound();
      const query = definition.query?.parse(Object.fromEntries(new URL(request.url).searchParams));
      const body = definition.body?.parse(await readJson(request));
      const answer = await definition.handle({
        context: makeContext(viewer.actor),
        viewer,
        request,
        params: params?.data as Parsed<P>,
        query: query as Parsed<Q>,
        body: body as Parsed<B>,
      });
      return answer instanceof Response ? answer : jsonResponse(answer.body, answer.status);
    } catch (error) {
      return problemResponse(error);
    }
  };
}

/** A page that was opened by one person, in a browser in which another has signed in since. */
function isAnothersPage(request: Request, userId: string): boolean {
  const reader = request.headers.get(readerHeader) ?? new URL(request.url).searchParams.get(readerParameter);
  return reader !== null && reader !== userId;
}

async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new AppError('invalid_input', 'not_json');
  const text = await request.text();
  if (text.length > maxBodyLength) throw new AppError('invalid_input', 'too_long');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid_input', 'not_json', { cause });
  }
}
