import { keepWhileTypingAction } from '@/app/_actions/correcting';
import { blankForm } from '@/app/_client/Form';
import type { Problem } from '@/lib/schemas/problem';
import { changedIn, fillIn, markKept, toSend } from './stretch-fields';
import { openUnkept, type Unkept } from './unkept';

export type Keeping =
  | { is: 'still' | 'keeping' | 'kept' | 'offline' }
  /** Others have corrected what is typed: it is kept, and goes nowhere by itself. */
  | { is: 'aside' }
  | { is: 'refused'; problem: Problem };

/** How long after the last key what is typed is kept; and how long until it is tried again, at first and at most. */
const [pauseMs, againMs, longestMs] = [900, 2_000, 60_000];

/** Asked for again by itself: what is wrong with the words, or with who asks, is for a person. */
const passes = new Set(['rate_limited', 'unavailable', 'internal', 'unauthenticated']);

type Options = { form: HTMLFormElement; userId: string; textId: string; tell: (state: Keeping) => void };

/**
 * What is typed is in this browser at once, and on the server after a pause. What the server did not take is tried
 * again, now and when the page is opened again. A button keeps first and goes on when that is done, so that a page is
 * not left with words that are nowhere.
 */
export function keepAsTyped({ form, userId, textId, tell }: Options): () => void {
  const unkept = openUnkept(userId, textId);
  const stored = new Map<number, Unkept>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [tries, isAside, isOver] = [0, false, false];
  let running = Promise.resolve(true);
  /** Of other stretches and editions: what an earlier page could not keep. */
  let others: Unkept[] = [];

  function store() {
    const changed = changedIn(form);
    for (const each of stored.values())
      if (!changed.some(({ index }) => index === each.index)) unkept.remove(each);
    stored.clear();
    for (const each of changed) if (unkept.save(each)) stored.set(each.index, each);
    return changed;
  }
  const wait = (ms: number) => {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(() => void keep(), ms);
  };
  const waitAgain = () => wait(Math.min(longestMs, againMs * 2 ** tries++));

  /** Whether they are kept, all but those whose words are refused. */
  async function send(changed: readonly Unkept[], done: (each: Unkept) => void): Promise<boolean> {
    const answer = await keepWhileTypingAction(blankForm, toSend(textId, changed)).catch(() => null);
    if (answer === null) return (tell({ is: 'offline' }), waitAgain(), false);
    const { problem, result } = answer;
    const wrong = new Set(problem?.problems?.map(({ field }) => field));
    if (problem && (problem.code !== 'invalid_input' || wrong.has('edits'))) {
      tell({ is: 'refused', problem });
      if (passes.has(problem.code)) waitAgain();
      return false;
    }
    tries = 0;
    for (const each of changed) if (!wrong.has(`words-${each.index}`)) done(each);
    isAside ||= (result?.remains ?? 0) > 0;
    tell(problem ? { is: 'refused', problem } : { is: isAside ? 'aside' : 'kept' });
    return true;
  }

  async function keepOnce(): Promise<boolean> {
    const changed = store();
    tell({ is: 'keeping' });
    let isDone = changed.length === 0 || (await send(changed, (each) => markKept(form, each)));
    if (!isOver) store();
    for (const each of others) isDone &&= await send([each], forget);
    if (isDone && changed.length === 0) tell({ is: isAside ? 'aside' : 'kept' });
    return isDone;
  }
  /** One at a time: what is typed meanwhile goes with the next. */
  function keep(): Promise<boolean> {
    clearTimeout(timer);
    running = running.then(keepOnce);
    return running;
  }
  function forget(each: Unkept) {
    unkept.remove(each);
    others = others.filter((other) => other !== each);
  }
  const isUnkept = () => stored.size + others.length > 0;

  function typed() {
    store();
    wait(pauseMs);
  }
  const leaving = () => document.visibilityState === 'hidden' && isUnkept() && void keep();
  const online = () => isUnkept() && void keep();
  function sent(event: SubmitEvent) {
    if (changedIn(form).length === 0) return clearTimeout(timer);
    event.preventDefault();
    event.stopPropagation();
    const { submitter } = event;
    void keep().then((isDone) => isDone && !isOver && goOn(submitter));
  }
  let isGoingOn = false;
  function goOn(submitter: HTMLElement | null) {
    isGoingOn = true;
    form.requestSubmit(submitter);
    isGoingOn = false;
  }
  const submitted = (event: SubmitEvent) => (isGoingOn ? clearTimeout(timer) : sent(event));

  // What an earlier page could not keep is shown where it is in this form, and sent where it is not.
  const found = unkept.list();
  others = found.filter((each) => !fillIn(form, each));
  for (const each of found) if (!others.includes(each)) stored.set(each.index, each);
  // And what was typed before this script came is kept now.
  if (found.length > 0 || changedIn(form).length > 0) void keep();

  form.addEventListener('input', typed);
  form.addEventListener('submit', submitted);
  document.addEventListener('visibilitychange', leaving);
  addEventListener('online', online);
  return () => {
    isOver = true;
    clearTimeout(timer);
    form.removeEventListener('input', typed);
    form.removeEventListener('submit', submitted);
    document.removeEventListener('visibilitychange', leaving);
    removeEventListener('online', online);
  };
}
