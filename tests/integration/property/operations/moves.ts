import { moveThread } from '@/lib/services/margin/moves';
import { undoMove } from '@/lib/services/margin/move-undo';
import type { Comment, Move, Thread } from '../ledger';
import { readsText, readsThread, writesIn } from '../oracle';
import type { Operation } from '../random-world';
import { noteNames } from './naming';
import { findAnnotationId, voicesOf } from './notes';

const movesThread: Operation = {
  name: 'moves a conversation',
  often: 5,
  async play(world, pick) {
    const { ledger, mark } = world;
    const from = pick(ledger.threads.filter((each) => readsThread(each.author, each)));
    if (!from || !readsText(from.author, from.text)) return;
    const { author, text } = from;
    const targets = [null, ...ledger.groups.filter((each) => writesIn(author, each, text))];
    const group = pick(targets.filter((each) => each !== from.group));
    if (group === undefined) return;
    const clientId = mark();
    const audience = group ? ({ kind: 'group', groupId: group.id } as const) : ({ kind: 'self' } as const);
    const answer = await moveThread(await world.as(author), { clientId, threadId: from.id, audience });

    const known = ledger.threads.find((each) => each.id === answer.to.thread.id);
    const annotationId = await findAnnotationId(world, answer.to.thread.id);
    const to: Thread = known ?? {
      ...from,
      id: answer.to.thread.id,
      annotationId,
      group,
      highlight: false,
      ...voicesOf(author),
      begun: world.now(),
    };
    if (!known) ledger.threads.push(to);
    const move: Move = { clientId, from, to, highlight: from.highlight, copies: new Map() };
    if (from.highlight) [from.highlight, to.highlight] = [false, true];
    const own = ledger.comments.filter((it) => it.thread === from && it.author === author && !it.removed);
    const above = ({ parent }: Comment): Comment | null =>
      parent === null ? null : (move.copies.get(parent) ?? above(parent));
    own.forEach((said, index) => {
      const copy = answer.to.comments.find(
        ({ id, source }) => source === said.words && !ledger.comments.some((it) => it.id === id),
      );
      if (!copy) throw new Error(`${said.words} was not taken along`);
      const at = new Date(world.now().getTime() + index);
      const made: Comment = {
        ...said,
        id: copy.id,
        clientId: copy.clientId ?? '',
        thread: to,
        parent: above(said),
        earlier: [],
        at,
        named: undefined,
      };
      noteNames(ledger, made);
      ledger.comments.push(made);
      move.copies.set(said, made);
    });
    for (const said of own) said.removed = true;
    ledger.moves.push(move);
  },
};

const undoes: Operation = {
  name: 'undoes a move',
  often: 2,
  async play(world, pick) {
    const move = pick(world.ledger.moves);
    if (!move) return;
    const { clientId, from, to, highlight, copies } = move;
    await undoMove(await world.as(from.author), clientId);
    world.ledger.moves = world.ledger.moves.filter((each) => each !== move);
    for (const [said, copy] of copies) [said.removed, copy.removed] = [false, true];
    if (highlight) [from.highlight, to.highlight] = [true, false];
  },
};

export const moves = [movesThread, undoes];
