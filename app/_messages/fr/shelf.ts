import type { Messages } from '../en';

export const shelf: Messages['shelf'] = {
  kept: 'Conversations gardées',
  keptAbout:
    'Sur des textes qui ne sont plus sur l’étagère : celles auxquelles vous avez pris part, à lire sans les poursuivre.',
  keptNone: 'Il n’y en a pas',
  keptNoneAbout:
    'Quand un texte quitte l’étagère, les conversations auxquelles vous avez pris part restent ici. Elles reprennent quand le texte revient.',
};
