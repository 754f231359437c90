import type { Messages } from '../en';

export const renaming: Messages['renaming'] = {
  title: 'Son nom, et ce que vous lisez ensemble',
  link: 'Changer son nom ou ce que vous lisez ensemble',
  lead: 'Chaque membre peut changer l’un et l’autre. Le journal dit qui l’a fait, et rien de ce qui était là avant n’est perdu.',
  save: 'Enregistrer',
  former: 'Auparavant',
  formerOf: (who, day) => `Jusqu’au ${day} : ${who} l’a alors changé`,
  putBack: (name) => `Remettre « ${name} »`,
};
