import { dissolveGroup } from '@/lib/services/operating/dissolving';
import { sealWords, unsealWords } from '@/lib/services/operating/sealing';
import type { Comment, Ledger } from '../ledger';
import type { Operation, RandomWorld } from '../random-world';

const ground = 'Order 4711 of the court in Ghent';
const operating = ({ db, mark }: RandomWorld) => ({ db, newId: mark });

/** A comment, the same note before others, and what it was moved from and to, as far as others read it. */
function listSame({ comments, moves }: Ledger, comment: Comment): Comment[] {
  const same = new Set([comment]);
  const pairs = moves.flatMap(({ copies }) => [...copies]);
  // What is added is looked at in its turn.
  for (const each of same) {
    for (const other of comments) if (each.note && other.note === each.note) same.add(other);
    for (const [from, to] of pairs) {
      if (from === each) same.add(to);
      if (to === each) same.add(from);
    }
  }
  return [...same].filter(({ thread }) => thread.group !== null);
}

const seals: Operation = {
  name: 'seals words by order',
  often: 3,
  async play(world, pick) {
    const { comments } = world.ledger;
    const comment = pick(comments.filter((each) => each.thread.group && !each.removed && !each.sealed));
    if (!comment) return;
    const told = world.mark();
    await sealWords(operating(world), { commentId: comment.id, ground, paraphrase: told });
    for (const each of listSame(world.ledger, comment)) {
      if (each.sealed) continue;
      each.sealed = { before: each.held };
      each.held = { as: 'sealed', told };
    }
  },
};

/** How its cases hold it, it is held from then on. */
const unseals: Operation = {
  name: 'unseals words',
  often: 1,
  async play(world, pick) {
    const comment = pick(world.ledger.comments.filter(({ sealed }) => sealed));
    if (!comment) return;
    await unsealWords(operating(world), { commentId: comment.id, ground });
    for (const each of listSame(world.ledger, comment)) {
      each.held = each.sealed?.before;
      each.sealed = undefined;
    }
  },
};

/** One of a world's groups; what is kept in the first one is looked for in others' tests. */
const dissolves: Operation = {
  name: 'dissolves a group',
  often: 1,
  async play(world, pick) {
    const { groups, requests } = world.ledger;
    if (groups.some(({ dissolved }) => dissolved)) return;
    const group = pick(groups.filter(({ readers }, index) => index > 0 && readers !== 'site'));
    if (!group) return;
    await dissolveGroup(operating(world), { groupId: group.id, ground });
    Object.assign(group, { dissolved: true, readers: 'members', kind: 'invitation' });
    for (const request of requests)
      if (request.group === group && request.state === 'waiting') request.state = 'withdrawn';
  },
};

export const operatingOnThem = [seals, unseals, dissolves];
