import { count } from './count';

/** One note before several groups: written, added to, and taken away from. */
export const sharing = {
  /** What opens the choice of more groups, below the first. */
  alsoFor: 'Also for…',
  alsoForLegend: 'Also for',
  eachApart: 'Each group has a conversation of its own about it, and does not see that the other has it.',
  alsoLost: 'You are no longer in one of the groups that you wrote this for as well. Take it out to post.',
  alsoBefore: (groups: string) => `also with ${groups}`,
  title: 'Also with another group',
  add: 'Share it there too',
  addTo: (group: string, n: number, readers: string) =>
    readers === 'members'
      ? `${group} (${count(n, 'person', 'people')}) will see this note as it reads now, dated now, and has a conversation of its own about it.`
      : readers === 'site'
        ? 'Everyone who has an account here will see this note as it reads now, dated now, with a conversation of its own about it.'
        : `${group} and everyone else will see this note as it reads now, dated now, with a conversation of its own about it.`,
  addAlone: 'What is answered here is not seen there, nor that the note is here too.',
  addForgets: 'What it said before it was edited does not go along.',
  addKeeps: 'It stays among the notes for you alone as well.',
  added: (group: string) => `${group} has it too now.`,
  takeFrom: (group: string) => `Take it away from ${group}`,
  takes: (group: string) =>
    `Your words go from ${group}, and what others answered there stays with them. Elsewhere nothing changes.`,
  taken: (group: string) => `${group} no longer has your note.`,
  editsAll: (groups: string) => `This changes your note with ${groups} as well.`,
  alreadyBefore: (groups: string) =>
    `Not posted: an earlier version had arrived, and these have it: ${groups}. These words are a draft of their own now: post them, or throw them away; the note that arrived is yours to remove.`,
};
