/** Abilities travel with the data: the browser reads `comment.abilities.update` and never derives a role. */
import type { Actor } from './actor';
import type { Subjects } from './actions';
import { can } from './can';

export const commentAbilities = (actor: Actor, facts: Subjects['comment']) => ({
  reply: can(actor, 'thread.reply', facts.thread) && !facts.removed && can(actor, 'words.read', facts),
  update: can(actor, 'comment.update', facts),
  remove: can(actor, 'comment.remove', facts),
  hide: can(actor, 'comment.hide', facts) && !facts.removed,
  ...(can(actor, 'comment.flag', facts) && can(actor, 'words.read', facts) && { flag: true as const }),
  readHistory: can(actor, 'wording.read', facts),
  choose: can(actor, 'comment.choose', facts),
  react: can(actor, 'comment.react', facts),
});
export type CommentAbilities = ReturnType<typeof commentAbilities>;

export const threadAbilities = (actor: Actor, facts: Subjects['thread']) => ({
  reply: can(actor, 'thread.reply', facts),
  highlight: can(actor, 'thread.highlight', facts),
  // Taken away there, it is not put back.
  ...(can(actor, 'thread.unmark', facts) &&
    !can(actor, 'thread.highlight', facts) && { unmark: true as const }),
  move: can(actor, 'thread.move', facts),
  tend: can(actor, 'thread.tend', facts),
  ...(can(actor, 'thread.hide', facts) && { hide: true as const }),
});
export type ThreadAbilities = ReturnType<typeof threadAbilities>;

export const invitationAbilities = (actor: Actor, facts: Subjects['invitation']) => ({
  revoke: can(actor, 'invitation.revoke', facts),
});
