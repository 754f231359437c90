import type { Messages } from '../en';

export const reading: Messages['reading'] = {
  footnote: (mark) => `Note de bas de page ${mark}`,
  toMark: (mark) => `Retour à l’appel de la note ${mark}`,
  backToText: 'Retour au texte',
  amongFootnotes: 'Parmi les notes de bas de page',
  stoppedAt: (place) => `Vous en étiez à ${place}`,
  toBeginning: 'Aller au début',
};
