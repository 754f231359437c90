import { keepWhileTypingAction } from '@/app/_actions/correcting';
import { blankForm } from '@/app/_client/Form';
import type { Problem } from '@/lib/schemas/problem';
import { markOf } from '@/lib/domain/correcting/field';
import { flush } from './flush';
import { changedIn, fillIn, markKept, shownIn, toSend } from './stretch-fields';
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

/** Words that this browser has beside others on the server; `put` in this form, where it has their place. */
export type Late = { index: number; words: string; put: (() => void) | null; drop: () => void };

type Options = {
  form: HTMLFormElement;
  userId: string;
  textId: string;
  tell: (state: Keeping) => void;
  tellLate: (late: Late[]) => void;
};

/**
 * What is typed is in this browser at once, and on the server after a pause. What the server did not take is tried
 * again, now and when the page is opened again. A button or a link keeps first and goes on when that is done, so that a
 * page is not left with words that are nowhere; where a page goes otherwise, one request outlives it.
 */
export function keepAsTyped({ form, userId, textId, tell, tellLate }: Options): () => void {
  const unkept = openUnkept(userId, textId);
  const stored = new Map<number, Unkept>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [tries, isAside, isOver] = [0, false, false];
  let running = Promise.resolve(true);
  /** Of other stretches and editions: what an earlier page could not keep. */
  let others: Unkept[] = [];
  let late: Unkept[] = [];

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
  async function send(
    changed: readonly Unkept[],
    done: (each: Unkept) => void,
    isLate = false,
  ): Promise<boolean> {
    const answer = await keepWhileTypingAction(blankForm, toSend(textId, changed, isLate)).catch(() => null);
    if (answer === null) return (tell({ is: 'offline' }), waitAgain(), false);
    const { problem, result } = answer;
    const wrong = new Set(problem?.problems?.map(({ field }) => field));
    if (problem && (problem.code !== 'invalid_input' || wrong.has('edits'))) {
      tell({ is: 'refused', problem });
      if (passes.has(problem.code)) waitAgain();
      return false;
    }
    tries = 0;
    for (const each of changed)
      if (result?.stale.includes(each.index)) setLate(each);
      else if (!wrong.has(`words-${each.index}`)) done(each);
    isAside ||= (result?.remains ?? 0) > 0;
    tell(problem ? { is: 'refused', problem } : { is: isAside ? 'aside' : 'kept' });
    return true;
  }

  async function keepOnce(): Promise<boolean> {
    const changed = store();
    tell({ is: 'keeping' });
    let isDone = changed.length === 0 || (await send(changed, (each) => markKept(form, each)));
    if (!isOver) store();
    for (const each of others) isDone &&= await send([each], forget, true);
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
  /** Something else is on the server: it waits for a person, beside what is typed from now on. */
  function setLate(each: Unkept) {
    forget(each);
    const waiting: Unkept = { ...each, late: true };
    unkept.save(waiting);
    late = [
      ...late.filter(({ basedOnId, index }) => basedOnId !== each.basedOnId || index !== each.index),
      waiting,
    ];
    showLate();
  }
  const showLate = () =>
    tellLate(
      late.map((each) => {
        const drop = () => {
          unkept.remove(each);
          late = late.filter((other) => other !== each);
          showLate();
        };
        const put = () => {
          fillIn(form, each);
          drop();
          typed();
        };
        return {
          index: each.index,
          words: each.field.words,
          put: shownIn(form, each) === null ? null : put,
          drop,
        };
      }),
    );
  const isUnkept = () => stored.size + others.length > 0;

  function typed() {
    store();
    wait(pauseMs);
  }
  const leaving = () => document.visibilityState === 'hidden' && isUnkept() && void keep();
  /** Also once the form is gone: the page is another, and the browser's the same. */
  function flushAll() {
    flush({ userId, textId }, [...stored.values()], (sent) => {
      for (const each of sent) if (isOver) unkept.remove(each);
      for (const each of sent) if (!isOver) markKept(form, each);
      if (!isOver) store();
    });
  }
  function clicked(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const isElsewhere =
      !link || link.target !== '' || link.download !== '' || link.origin !== location.origin;
    if (isElsewhere || !isPlain || stored.size === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const href = link.href;
    void keep().then(() => !isOver && location.assign(href));
  }
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
  for (const each of found) {
    const shown = shownIn(form, each);
    if (shown === markOf(each.field)) {
      unkept.remove(each);
      tell({ is: 'kept' });
    } else if (each.late) late.push(each);
    else if (shown === null) others.push(each);
    else if (each.was !== '' && each.was !== shown) setLate(each);
    else if (fillIn(form, each)) stored.set(each.index, each);
  }
  if (late.length > 0) showLate();
  // And what was typed before this script came is kept now.
  if (stored.size + others.length > 0 || changedIn(form).length > 0) void keep();

  form.addEventListener('input', typed);
  form.addEventListener('submit', submitted);
  document.addEventListener('visibilitychange', leaving);
  document.addEventListener('click', clicked, true);
  addEventListener('pagehide', flushAll);
  addEventListener('online', online);
  return () => {
    flushAll();
    isOver = true;
    clearTimeout(timer);
    form.removeEventListener('input', typed);
    form.removeEventListener('submit', submitted);
    document.removeEventListener('visibilitychange', leaving);
    document.removeEventListener('click', clicked, true);
    removeEventListener('pagehide', flushAll);
    removeEventListener('online', online);
  };
}
