import { Page } from '@/app/_ui/Page';
import { NoteForm } from '@/app/texts/[textId]/_client/NoteForm';
import { PlainNotes } from '@/app/texts/[textId]/PlainNotes';
import { WritePlain } from '@/app/texts/[textId]/WritePlain';
import type { Entry } from '../entry';
import { group, inGroup } from '../sample-margin';
import { marked, own, question } from '../sample-notes';

export const title = 'Without script';

const at = { textId: 'text', block: 'p1', view: group.id };
const sentences = ['Nobody holds two.', 'A vote is by hand unless three people ask for paper.'];
const given = { at, revisionId: 'revision', groups: [group] };
const notes = [question, marked, own];

export const states = {
  'Notes, to be answered': (
    <PlainNotes
      reactors={new Map()}
      threads={notes.map(({ thread }) => thread)}
      comments={notes.flatMap(({ comments }) => comments)}
      groups={[group]}
      at={at}
      none=""
    />
  ),
  'No notes': (
    <PlainNotes
      threads={[]}
      comments={[]}
      reactors={new Map()}
      groups={[]}
      at={at}
      none="Nobody has said anything."
    />
  ),
  'Writing about a paragraph': (
    <NoteForm {...given} sentences={sentences} audience={group.id} clientId="one" commentClientId="two" />
  ),
  'To a visitor': (
    <WritePlain {...given} title="Write a note" view={inGroup} path="/gallery" sentences={sentences} />
  ),
};

export const stages: Entry['stages'] = {
  'Writing for two groups': {
    window: 'phone',
    shows: 'form',
    node: (
      <Page title="A page">
        <NoteForm
          {...{ ...given, groups: [group, { ...group, id: 'friday', name: 'Friday group', memberCount: 4 }] }}
          sentences={[]}
          audience={group.id}
          clientId="five"
          commentClientId="six"
        />
      </Page>
    ),
  },
  'Writing about the whole text': {
    window: 'phone',
    shows: 'form',
    node: (
      <Page title="A page">
        <NoteForm
          {...given}
          at={{ ...at, block: '' }}
          sentences={[]}
          audience=""
          clientId="three"
          commentClientId="four"
        />
      </Page>
    ),
  },
};
