import type { Messages } from '../en';

export const dissolved: Messages['dissolved'] = {
  byOperator: (day) => `Ce groupe a été dissous le ${day}, par qui tient ce site`,
  byVote: (day) => `Ce groupe a été dissous le ${day}, par son propre vote`,
  byHost: (name, day) => `Ce groupe a été clos le ${day}, par ${name}, qui en tenait la liste`,
  because: (reason) => `Pour la raison suivante : ${reason}`,
  now: 'Personne n’y écrit plus, et personne n’y entre. Qui en était membre le lit encore, peut l’emporter, changer ou retirer ce qu’il a écrit, et le quitter.',
  log: 'Le journal',
};
