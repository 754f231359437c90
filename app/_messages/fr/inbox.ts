import type { Messages } from '../en';
import { nombre } from './nombre';

export const inbox: Messages['inbox'] = {
  title: 'Pour vous',
  linkNew: (n) => `Pour vous · ${n}`,
  answers: 'On vous a répondu',
  noAnswers: 'Personne ne vous a encore répondu',
  noAnswersAbout:
    'Quand quelqu’un répond à une de vos notes, sa réponse se trouve ici, avec un lien vers son passage.',
  elsewhere: 'Du nouveau dans vos groupes',
  nothingNew: 'Rien que vous n’ayez vu.',
  new: 'Nouveau',
  newIn: (n) => nombre(n, 'nouveau', 'nouveaux'),
  newAnswers: (n) => (n < 2 ? 'nouvelle réponse' : 'nouvelles réponses'),
  allSeen: 'Je les ai vues',
  in: (text, group) => `${text}, ${group}`,
  goTo: 'Le lire à sa place',
};
