import type { Messages } from '../en';
import { nombre } from './nombre';

export const deciding: Messages['deciding'] = {
  title: 'Vos groupes décident',
  vote: {
    election: 'Qui doit veiller sur la marge ?',
    recall: 'Le mandat d’un modérateur doit-il prendre fin ?',
    case: 'Un commentaire doit-il être masqué ?',
    appeal: 'Une décision doit-elle être annulée ?',
    grave: 'Une décision qui demande les deux tiers',
  },
  until: (group, day, more) =>
    more === 0
      ? `${group} : vous pouvez voter jusqu’au ${day}`
      : `${group} : vous pouvez voter jusqu’au ${day}, et sur ${nombre(more, 'autre chose', 'autres choses')}`,
  soon: (group, more) =>
    more === 0
      ? `${group} : se termine dans la journée, et vous n’avez pas voté`
      : `${group} : se termine dans la journée, et vous n’avez pas voté ; ni sur ${nombre(more, 'autre question', 'autres questions')}`,
  asked: 'Quelqu’un demande au groupe de regarder un commentaire',
  askedOwn: 'On vous demande de relire ce que vous avez écrit',
  nothing: 'Votre demande de regarder un commentaire est restée sans suite',
  in: (group, more) => (more === 0 ? group : `${group}, et ${more} de plus`),
  own: {
    DISMISS: 'Rien n’a été fait au sujet de ce que vous avez écrit',
    FOLD: 'Quelque chose que vous avez écrit a été replié',
    HIDE: 'Quelque chose que vous avez écrit a été masqué',
    WARN: 'Vous avez été averti pour quelque chose que vous avez écrit',
    MUTE: 'On vous demande de vous taire un moment',
    SEAL: 'Un détail privé dans ce que vous avez écrit a été scellé',
  },
  done: {
    OPERATOR_SUSPENDED: 'Qui tient ce site a suspendu le compte d’un membre',
    OPERATOR_LIFTED: 'Qui tient ce site a rouvert le compte d’un membre',
    OPERATOR_SEALED: 'Qui tient ce site a retiré des mots de la vue',
    OPERATOR_UNSEALED: 'Qui tient ce site a remis des mots',
    OPERATOR_PURGED: 'Qui tient ce site a effacé des mots pour de bon',
    OPERATOR_DISSOLVED: 'Qui tient ce site a dissous le groupe',
    DISSOLVED: 'Le groupe a été dissous par son propre vote',
    HOST_CLOSING: 'Le groupe doit prendre fin dans deux semaines',
    HOST_CLOSING_ENDED: 'Le groupe continue : sa fin a été annulée',
    HOST_CLOSED: 'Le groupe a pris fin, comme annoncé deux semaines avant',
    RESTORED: 'Le site a été rétabli depuis une sauvegarde',
  },
  doneIn: (group, day, more) =>
    more === 0
      ? `${group}, le ${day} : pour quelle raison, le journal le dit`
      : `${group}, le ${day}, et ${more} de plus : pour quelle raison, le journal le dit`,
  appeal: (group, day) => `${group} : jusqu’au ${day} vous pouvez demander au groupe de l’annuler`,
};
