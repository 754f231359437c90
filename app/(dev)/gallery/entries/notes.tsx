import { Page } from '@/app/_ui/Page';
import type { NoteDraft } from '@/lib/domain/drafts/draft';
import type { Now } from '../_client/SampleReader';
import { ComposerSample } from '../_client/WritingSample';
import type { Entry } from '../entry';
import { group, inGroup } from '../sample-margin';
import { noteDraft } from '../sample-notes';

export const title = 'A new note';

const several = [group, { ...group, id: 'sunday', name: 'Sunday morning', memberCount: 3 }];

const on = (body: string, more: Partial<NoteDraft> = {}, now: Now = {}) =>
  ({
    window: 'phone',
    shows: '.writing-box',
    node: (
      <Page title="A margin">
        <ComposerSample draft={noteDraft(body, more)} now={now} />
      </Page>
    ),
  }) as const;

export const stages: Entry['stages'] = {
  'About a passage': on('Written down by *whom*?'),
  'For oneself': on('', { audience: { kind: 'self' }, groupId: null }, { groups: several }),
  'For two groups': on('Written down by whom?', { also: ['sunday'] }, { groups: several }),
  'For a group more that one has left': on('Written down by whom?', { also: ['gone'] }, { groups: several }),
  'About the whole text': on('', { passage: null }),
  'About an earlier version': on('Written down by whom?', { revisionId: 'earlier' }),
  'For a group that one has left': on(
    'Written down by whom?',
    { audience: inGroup },
    { groups: several.slice(1) },
  ),
};
