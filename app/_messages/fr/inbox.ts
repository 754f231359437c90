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
  why: {
    reply: 'vous répond',
    mention: 'vous nomme',
    watched: 'dans une conversation que vous suivez',
  },
  watch: 'Suivre cette conversation',
  unwatch: 'Ne plus la suivre',
  watches: 'Ce qui est dit ici se trouvera sous « Pour vous ».',
  unwatches: 'Elle n’est plus suivie : seul ce qu’on vous dit se trouvera sous « Pour vous ».',
  watching: 'Ce que vous suivez',
  watchingAbout:
    'Ce que d’autres y écrivent se trouve plus haut. Les conversations où vous écrivez sont suivies d’elles-mêmes.',
  watchIn: (group) => `Ce que vous suivez dans ${group}`,
  watchAll: 'Tout ce groupe',
  watchKeep: 'Suivre cela',
  watchKept: 'C’est gardé.',
  since: (n) => `Nouveau depuis votre passage · ${n}`,
  whereWatched: 'Là où vous suivez',
};
