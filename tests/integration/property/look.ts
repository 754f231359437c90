/** Asks everybody by every channel, and tells what was shown that should not have been, and which numbers are wrong. */
import type { Channel } from './channel';
import { findMarkers } from './markers';
import type { Person } from './ledger';
import type { RandomWorld } from './random-world';

export type Look = {
  /** In words; empty is as it should be. */
  wrong: string[];
  /** How many markers each channel showed to somebody: a channel that shows nothing proves nothing. */
  shownBy: Map<string, number>;
};

export async function look(world: RandomWorld, channels: readonly Channel[]): Promise<Look> {
  const shownBy = new Map<string, number>();
  const known = describeMarkers(world);
  const looks = [null, ...world.ledger.people].map(async (who, index) => {
    const person = who ? `person ${index}` : 'a visitor';
    const { mayBeShown } = world.oracle(who);
    const wrong: string[] = [];
    for (const { name, shown } of channels)
      for (const { where, answer, counts = [] } of await shown(world, who)) {
        const markers = [...findMarkers(answer)].filter((marker) => known.has(marker));
        shownBy.set(name, (shownBy.get(name) ?? 0) + markers.length);
        for (const marker of markers)
          if (!mayBeShown.has(marker))
            wrong.push(`${name} (${where}) shows ${person} ${known.get(marker) ?? ''}`);
        for (const { of, is, should } of counts)
          if (is !== should)
            wrong.push(`${name} (${where}) tells ${person} ${is} of ${of}, and it is ${should}`);
      }
    return wrong;
  });
  return { wrong: (await Promise.all(looks)).flat(), shownBy };
}

/** What each marker is, for the report. What is in no ledger (an id that names nothing of anybody’s) is not looked for. */
function describeMarkers({ ledger }: RandomWorld): Map<string, string> {
  const known = new Map<string, string>();
  const note = (kind: string, thing: Record<string, unknown>, fields: readonly string[]) => {
    for (const field of fields)
      known.set(String(thing[field]), `the ${field} of ${kind} ${String(thing.id ?? thing.words)}`);
  };
  const by = (who: Person) => `person ${ledger.people.indexOf(who) + 1}’s`;
  ledger.people.forEach((it, index) => {
    note(`person ${index + 1}`, { ...it, email: it.email.split('@')[0] }, ['id', 'name', 'email']);
  });
  for (const it of ledger.groups) note('group', it, ['id', 'name', 'description']);
  for (const { sections } of ledger.groups) for (const it of sections) note('part', it, ['id', 'name']);
  for (const it of ledger.texts) note('text', it, ['id', 'revisionId', 'title']);
  for (const it of ledger.editions) note('edition', it, ['id', 'why', 'added']);
  for (const { passages } of ledger.texts)
    for (const it of passages) note('the words', { id: it.exact, ...it }, ['exact']);
  for (const it of ledger.threads) note(`${by(it.author)} thread`, it, ['id', 'clientId', 'annotationId']);
  for (const it of ledger.comments) {
    note(`${by(it.author)} comment`, it, ['id', 'clientId', 'words']);
    if (it.held) note('what is said in the place of comment', { id: it.id, told: it.held.told }, ['told']);
    for (const wording of it.earlier) note(`earlier ${by(it.author)} comment ${it.id}`, wording, ['words']);
  }
  for (const it of ledger.tags) note('tag', it, ['name']);
  for (const it of ledger.requests) note(`${by(it.who)} request`, { id: it.line, ...it }, ['line']);
  for (const it of ledger.meetings) {
    note('date', it, ['id', 'place']);
    for (const word of it.words) note(`${by(word.author)} words of a date`, word, ['id', 'body']);
  }
  for (const it of ledger.corrections)
    note(`${by(it.author)} correction`, { id: it.words, ...it }, ['words']);
  for (const it of ledger.drafts) note(`${by(it.author)} draft`, it, ['id', 'words']);
  return known;
}
