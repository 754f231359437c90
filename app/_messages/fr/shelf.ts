import type { Messages } from '../en';
import { nombre } from './nombre';

export const shelf: Messages['shelf'] = {
  current: 'Lecture en cours',
  archived: (n) => `Lus et rangés (${n})`,
  arrange: 'Ranger l’étagère',
  arrangeAbout: 'Chaque membre du groupe peut la ranger. Tout ce qui se fait ici peut s’annuler.',
  noSection: 'Dans aucune partie',
  empty: 'Rien ici pour l’instant.',
  up: 'Monter',
  down: 'Descendre',
  toSection: 'Mettre dans',
  put: 'Mettre',
  makeCurrent: 'Nous lisons ceci',
  notCurrent: 'Nous ne lisons plus ceci',
  archive: 'Ranger comme lu',
  unarchive: 'Remettre parmi les autres',
  takeOff: 'Retirer de l’étagère',
  putBack: 'Remettre',
  taken: 'Retirés de l’étagère',
  takenAbout: 'Les conversations auxquelles vous avez pris part sont gardées.',
  sections: 'Parties',
  newSection: 'Une nouvelle partie',
  makeSection: 'Créer',
  sectionName: 'Nom',
  rename: 'Renommer',
  removeSection: 'Supprimer la partie',
  done: {
    place: 'Déplacé.',
    archive: 'Rangé comme lu.',
    unarchive: 'De nouveau parmi les autres.',
    'take-off':
      'Retiré de l’étagère. Ses conversations sont gardées pour celles et ceux qui y ont pris part.',
    'put-back': 'De nouveau sur l’étagère.',
    current: 'La lecture en cours a changé.',
    'name-section': 'La partie a son nom.',
    'place-section': 'Déplacée.',
    'remove-section': 'La partie est supprimée ; ses textes ne sont plus dans aucune.',
    'restore-section': 'La partie est de retour.',
  },
  copy: 'Copier ce programme dans un autre groupe',
  copyAbout:
    'Les textes, leur ordre, les parties, les dates et les passages ; les mots de personne, sauf vos propres questions. Seuls suivent les textes que vous pouvez transmettre.',
  copyTo: 'Vers',
  copyFirst: 'Première date là-bas',
  copyFirstHint: 'Les autres gardent leur écart avec elle. Sans elle, seule l’étagère est copiée.',
  copyDo: 'Copier',
  copied: (texts, meetings) =>
    `Copié : ${nombre(texts, 'texte', 'textes')}, ${nombre(meetings, 'date', 'dates')}.`,
  copyLeftOut: 'Laissés de côté, car ce n’est pas à vous de les transmettre :',
  copyOpen: 'Ouvrir le groupe',
  kept: 'Conversations gardées',
  keptAbout:
    'Sur des textes qui ne sont plus sur l’étagère : celles auxquelles vous avez pris part, à lire sans les poursuivre.',
  keptNone: 'Il n’y en a pas',
  keptNoneAbout:
    'Quand un texte quitte l’étagère, les conversations auxquelles vous avez pris part restent ici. Elles reprennent quand le texte revient.',
};
