import type { Messages } from '../en';

export const vouching: Messages['vouching'] = {
  title: 'Se porter garant',
  link: (name) => `Se porter garant de ${name}`,
  about:
    'Ce que les nouveaux écrivent ici reste replié jusqu’à ce que deux membres se portent garants d’eux. On se porte garant d’une personne, non de ce qu’elle dit : ce n’est pas une machine, et elle est là pour lire avec vous.',
  named: 'Qui s’est porté garant de qui figure, avec les noms, dans le journal du groupe.',
  by: (names) => `Garants jusqu’ici : ${names}.`,
  yours: 'Vous vous êtes porté garant. Encore un membre, et ces mots seront simplement là.',
  done: (name) =>
    `Deux membres se portent garants de ${name} : ce que cette personne écrit est simplement là.`,
  notYet: 'Qui attend encore des garants ne peut pas encore se porter garant d’autrui.',
  on: 'Ce que les nouveaux écrivent ici reste replié jusqu’à ce que deux membres se portent garants d’eux : le groupe l’a décidé.',
};
