import { MarginFilter } from '@/app/_reader/margin/MarginFilter';
import { PlainMentions } from '@/app/texts/[textId]/PlainMentions';
import { PlainNotes } from '@/app/texts/[textId]/PlainNotes';
import { TagRenameForm } from '@/app/texts/[textId]/_client/TagForms';
import { closedPassage } from '@/lib/domain/text/passage-link';
import { CardSample } from '../_client/CardSample';
import { SampleMargin } from '../_client/SampleReader';
import {
  MentionsSample,
  PickerSample,
  ReactionSample,
  RenameSample,
  TagSample,
} from '../_client/TalkSamples';
import { ada, ben, comment, conversation, group, inGroup, thread } from '../sample-margin';

export const title = 'Talk: words, tags, links';

const tags = [
  { id: 'recall', name: 'recall' },
  { id: 'officers', name: 'officers of the assembly' },
];
const said = comment('said', 'By those who elected them, I should think.');
const heard = { ...said, reactions: { agree: 2, well_put: 1 }, mine: ['agree' as const], reactionChanges: 3 };
const reactors = [
  { kind: 'agree', people: [ada, { id: 'cleo', name: 'Cléo' }] },
  { kind: 'well_put', people: [{ id: 'cleo', name: 'Cléo' }], hidden: 1 },
];
const own = { author: ada, abilities: { reply: true, highlight: false, move: true, tend: true } };
const link = '<a class="passage" href="#p12">On Wages, ¶ 12.3–13</a>';
const tagged = conversation([said], { ...own, tags, question: true });
const mention = {
  place: 'p12',
  commentId: 'c',
  threadId: 't',
  audience: inGroup,
  by: ben.name,
  authorId: ben.id,
};
const mentions = [
  { ...mention, text: { id: 'wages', title: 'On Wages' } },
  { ...mention, place: 'h3', commentId: 'd', threadId: 'u', text: { id: 'prices', title: 'On Prices' } },
];
const at = { textId: 'text', block: 'p1', view: group.id };

export const states = {
  'Words said to a reply': <CardSample conversation={conversation([said, { ...heard, id: 'heard' }])} />,
  'What one says, and who said it': <ReactionSample comment={heard} now={{ answer: { reactors } }} />,
  'Nobody has said a word': <ReactionSample comment={said} />,
  'Said to oneself': (
    <ReactionSample
      comment={{ ...heard, mine: [], abilities: { ...said.abilities, react: false } }}
      now={{ answer: { reactors } }}
    />
  ),
  'Who it was cannot be had': <ReactionSample comment={heard} />,
  'A tagged question': <CardSample conversation={tagged} />,
  'Its tags changed': <TagSample thread={thread({ ...own, tags })} now={{ answer: { tags: [] } }} />,
  'Its first tag': <TagSample thread={thread(own)} now={{ answer: { tags: [] } }} />,
  'Which notes are shown': (
    <SampleMargin now={{ conversations: [tagged] }}>
      <MarginFilter />
    </SampleMargin>
  ),
  'A tag, to be renamed': <RenameSample now={{ conversations: [tagged], filter: 'tag:recall' }} />,
  'Links to passages': (
    <CardSample
      conversation={conversation([{ ...said, html: `<p>Compare ${link}, and ${closedPassage}.</p>` }])}
    />
  ),
  'Choosing a passage': (
    <PickerSample now={{ answer: { texts: [{ id: 'text', title: 'On Margins' }, mentions[0]?.text] } }} />
  ),
  'The texts cannot be had': <PickerSample />,
  'Mentioned elsewhere': <MentionsSample now={{ mentions }} />,
  'Without script': (
    <>
      <PlainMentions mentions={mentions} />
      <TagRenameForm at={at} tag={{ id: 'recall', name: 'recall' }} />
      <PlainNotes
        threads={[tagged.thread]}
        comments={[heard]}
        reactors={new Map()}
        groups={[group]}
        at={at}
        none=""
      />
    </>
  ),
};
