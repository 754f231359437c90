import type { Messages } from '../en';

export const look: Messages['look'] = {
  title: 'Caractères et couleurs',
  about: 'La mise en page des textes, la même sur tous les appareils où vous vous connectez.',
  size: 'Taille',
  sizes: {
    smallest: 'Très petite',
    small: 'Petite',
    medium: 'Moyenne',
    large: 'Grande',
    largest: 'Très grande',
  },
  face: 'Caractères',
  faces: { serif: 'Avec empattements', sans: 'Sans empattements' },
  measure: 'Lignes',
  measures: { narrow: 'Courtes', medium: 'Moyennes', wide: 'Longues' },
  theme: 'Papier',
  themes: { auto: 'Comme l’appareil', light: 'Clair', dark: 'Sombre', sepia: 'Sépia' },
  save: 'Appliquer',
};
