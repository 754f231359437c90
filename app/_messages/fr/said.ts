import type { Messages } from '../en';

/** Tout ce qui est dit d’un texte, sur une page. */
export const said: Messages['said'] = {
  everything: 'Tout ce qui est dit',
  order: 'Dans quel ordre',
  orders: { place: 'Par passage', person: 'Par personne', time: 'Par date' },
  nothing: 'Rien n’est encore dit ici.',
  to: (name) => `à ${name}`,
  marked: 'a surligné',
};
