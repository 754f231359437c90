import type { Affairs, Change, Decision, LogRow, Moment } from './affairs';
import { about } from './cases';
import { byId, inTurn, noted } from './evolve';
import { endAsMoot } from './ending';
import { putToMembers } from './opening';

type By = { undoneBy: NonNullable<Decision['undoneBy']>; row: Partial<LogRow> & Pick<LogRow, 'act'> };

/** As if it had not been decided: held words come back; what was dismissed is the members' to look at. */
export function undoDecision(
  affairs: Affairs,
  decision: Decision,
  { undoneBy, row: { act, ...row } }: By,
  moment: Moment,
): Change[] {
  const { at } = moment;
  const of = byId(affairs.cases, decision.caseId);
  const appeal = affairs.petitions.find(
    ({ kind, objectId, endedAt }) => kind === 'appeal' && objectId === decision.id && endedAt === null,
  );
  return inTurn(
    affairs,
    () => [
      { put: 'decision', row: { ...decision, undoneAt: at, undoneBy } },
      noted(at, act, {
        ...{ decisionId: decision.id, sanction: decision.act, ...(of ? about(of) : {}) },
        ...row,
      }),
    ],
    () => {
      if (of && decision.act === 'FOLD') return [{ put: 'case', row: { ...of, foldedAt: null } }];
      if (of && decision.act === 'SEAL') return [{ put: 'case', row: { ...of, sealed: null } }];
      return [];
    },
    (now) => (appeal ? endAsMoot(now, appeal, at) : []),
    (now) => (of?.state === 'DECIDED' && decision.act === 'DISMISS' ? putToMembers(now, of, moment) : []),
  );
}
