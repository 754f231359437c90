import { CaseActs } from '@/app/_governing/CaseActs';
import { CaseAsked } from '@/app/_governing/CaseAsked';
import { CaseDecided } from '@/app/_governing/CaseDecided';
import { CaseFlood } from '@/app/_governing/CaseFlood';
import { CaseSummary } from '@/app/_governing/CaseSummary';
import { CaseWords } from '@/app/_governing/CaseWords';
import { DecisionItem } from '@/app/_governing/DecisionItem';
import { LogFilter } from '@/app/_governing/LogFilter';
import { LogList } from '@/app/_governing/LogList';
import { AskForm, WithdrawFlagForm } from '@/app/_governing/_client/AskForms';
import { ReferForm, UndoForm } from '@/app/_governing/_client/DecidingForms';
import { VerifyLog, type Checked } from '@/app/_governing/_client/VerifyLog';
import { sanctions } from '@/lib/domain/governance/affairs';
import type { CaseRow, DecisionView } from '@/lib/present/governing';
import * as sample from '../sample-affairs';
import { AskSample } from '../_client/AskSample';
import { ReactionSample } from '../_client/TalkSamples';
import { comment } from '../sample-margin';

export const title = 'Looked at by the group';

const { aCase, aFlood, ada, ben, decision, groupId, now, petition, row } = sample;
const of = { groupId, number: 12 };

const Row = (more: Partial<CaseRow>) => <CaseSummary groupId={groupId} row={{ ...row, ...more }} />;
const Decided = ({ more }: { more: Partial<DecisionView> }) => (
  <DecisionItem {...{ ...of, now }} userId="dora" people={[]} decision={{ ...decision, ...more }} />
);
const plain = comment('said', 'Whoever talks like that should learn to read first.');
const said = { ...plain, abilities: { ...plain.abilities, hide: true, flag: true as const } };
const head = '7d05c0ff1ce8a4b3'.repeat(4);
const Verified = ({ as }: { as: Checked }) => <VerifyLog path="/api/groups/thursday/log" initially={as} />;

export const states = {
  'Where one asks': <ReactionSample comment={said} />,
  'Asked in a card': <AskSample comment={said} />,
  'Asked on a page': (
    <div className="max-w-md">
      <AskForm
        groupId={groupId}
        commentId="comment"
        id="gallery"
        ofTwo={false}
        name="Cleo"
        flood={{ lately: 0, asked: 0 }}
      />
    </div>
  ),
  'Asked about all that they wrote': (
    <div className="max-w-md">
      <AskForm
        groupId={groupId}
        commentId="comment"
        id="gallery-all"
        ofTwo={false}
        name="Cleo"
        flood={{ lately: 6, asked: 0 }}
      />
    </div>
  ),
  'Asked where somebody has': (
    <div className="max-w-md">
      <AskForm
        groupId={groupId}
        commentId="comment"
        id="gallery-joins"
        ofTwo={false}
        name="Cleo"
        flood={{ lately: 6, asked: 6 }}
      />
    </div>
  ),
  'Taken back': <WithdrawFlagForm {...of} />,
  'In a list': (
    <ul className="divided">
      <li>
        <Row />
      </li>
      <li>
        <Row number={11} seconded held="folded" kinds={['unkind', 'off_topic']} />
      </li>
      <li>
        <Row number={13} held="folded" kinds={['spam']} comments={6} />
      </li>
      <li>
        <Row number={10} state="BALLOT" seconded held="sealed" kinds={['private']} />
      </li>
      <li>
        <Row
          {...{ number: 9, state: 'DECIDED', held: 'hidden' }}
          decision={{ act: 'HIDE', by: 'MODERATOR', at: decision.at }}
        />
      </li>
      <li>
        <Row number={8} state="LAPSED" />
      </li>
    </ul>
  ),
  'The words': <CaseWords found={aCase} />,
  'Many of one author': <CaseFlood found={aFlood} />,
  'Many, for whoever looks after the margin': (
    <CaseFlood found={{ ...aFlood, flood: aFlood.flood.slice(0, 1), releaseNeeds: null }} />
  ),
  'A private detail removed': (
    <CaseWords found={{ ...aCase, html: null, paraphrase: 'a telephone number', held: 'sealed' }} />
  ),
  'What was asked': <CaseAsked found={aCase} />,
  'What one may do': <CaseActs found={aCase} />,
  'Hidden by a moderator': <Decided more={{}} />,
  'Silent for a while, one’s own to undo': (
    <Decided
      more={{ id: 'mute', act: 'MUTE', until: '2026-11-24T18:00:00Z', mayAppeal: false, mayUndo: true }}
    />
  ),
  'Others want it undone': (
    <Decided
      more={{
        ...{ id: 'appealed', state: 'APPEALED' },
        appeal: petition('undo', {
          kind: 'appeal',
          about: { kind: 'appeal', number: 12, act: 'HIDE', statement: '' },
          statement: 'It was a quotation from the text.',
        }),
      }}
    />
  ),
  'Undone by the group': (
    <Decided
      more={{ id: 'undone', state: 'OVERTURNED', mayAppeal: false, by: 'ASSEMBLY', moderator: null }}
    />
  ),
  'A moderator’s answer': (
    <CaseDecided
      found={{ ...aCase, abilities: { ...aCase.abilities, decide: sanctions, refer: true } }}
      now={now}
      userId="ada"
    />
  ),
  'Left to the group, with why': <ReferForm {...of} />,
  'Undone, with why': <UndoForm {...of} decisionId="decision" />,
  'The log': <LogList groupId={groupId} entries={sample.log} label="Entries" />,
  'To choose from it': <LogFilter groupId={groupId} looked={{ act: 'DECIDED' }} people={[ada, ben]} />,
  'To verify': <Verified as={null} />,
  Whole: <Verified as={{ whole: true, head, lines: 41 }} />,
  Broken: <Verified as={{ whole: false, atSeq: 17, lines: 41 }} />,
  Unread: <Verified as="unread" />,
};
