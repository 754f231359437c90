import type { Messages } from '../en';

export const hiding: Messages['hiding'] = {
  hide: 'Masquer pour moi',
  hidden: 'Masqué pour vous',
  show: 'montrer',
  hiddenToast: 'Masqué, pour vous seul.',
  showAgain: 'Montrer de nouveau',
  hideAuthor: (name) => `Masquer tout ce que dit ${name}`,
  authorToast: (name) => `Ce que dit ${name} est masqué, pour vous seul.`,
  showAuthor: (name) => `Montrer de nouveau ${name}`,
  title: 'Personnes masquées',
  about:
    'Ce qu’elles disent tient pour vous en une ligne, ce qu’elles ne font que surligner ne se voit pas, et rien de cela ne vous apporte de nouvelles. Personne n’en est averti, et rien ne change pour les autres.',
  alsoHidden: (n) =>
    n === 1 ? 'une personne que vous avez masquée' : `${n} personnes que vous avez masquées`,
  none: 'Aucune. « Masquer pour moi » se trouve sous ce que quelqu’un dit, avec « Réagir ».',
};
