import type { Messages } from '../en';
import { nombre } from './nombre';

export const sharing: Messages['sharing'] = {
  alsoFor: 'Aussi pour…',
  alsoForLegend: 'Aussi pour',
  eachApart: 'Chaque groupe en discute à part, et ne voit pas que l’autre l’a aussi.',
  alsoLost:
    'Vous n’êtes plus dans l’un des groupes pour lesquels vous écriviez aussi. Retirez-le pour publier.',
  alsoBefore: (groups) => `aussi avec ${groups}`,
  title: 'Aussi avec un autre groupe',
  add: 'La partager aussi là-bas',
  addTo: (group, n, readers) =>
    readers === 'members'
      ? `${group} (${nombre(n, 'personne', 'personnes')}) verra cette note telle qu’elle est maintenant, datée de maintenant, et en discutera à part.`
      : readers === 'site'
        ? 'Toutes les personnes qui ont un compte ici verront cette note telle qu’elle est maintenant, datée de maintenant, avec une conversation à part.'
        : `${group} et tout le monde verront cette note telle qu’elle est maintenant, datée de maintenant, avec une conversation à part.`,
  addAlone: 'Ce qui est répondu ici ne s’y voit pas, ni que la note est ici aussi.',
  addForgets: 'Ce qu’elle disait avant d’être modifiée n’est pas emporté.',
  addKeeps: 'Elle reste aussi parmi les notes que vous êtes seul à voir.',
  added: (group) => `${group} l’a maintenant aussi.`,
  takeFrom: (group) => `La retirer à ${group}`,
  takes: (group) =>
    `Vos mots quittent ${group}, et ce que d’autres y ont répondu leur reste. Ailleurs rien ne change.`,
  taken: (group) => `${group} n’a plus votre note.`,
  editsAll: (groups) => `Cela change aussi votre note avec ${groups}.`,
  alreadyBefore: (groups) =>
    `Non publié : une version antérieure était arrivée, et l’ont déjà : ${groups}. Ces mots sont maintenant un brouillon à part : publiez-les, ou jetez-les ; la note qui est arrivée est à vous, vous pouvez la retirer.`,
};
