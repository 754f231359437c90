import type { Messages } from '../en';

export const reading: Messages['reading'] = {
  footnote: (mark) => `Note de bas de page ${mark}`,
  toMark: (mark) => `Retour à l’appel de la note ${mark}`,
  backToText: 'Retour au texte',
  amongFootnotes: 'Parmi les notes de bas de page',
  stoppedAt: (place) => `Vous en étiez à ${place}`,
  toBeginning: 'Aller au début',
  linkTo: (place, number) =>
    number === undefined ? `Lien vers « ${place} »` : `Lien vers le paragraphe ${number}`,
  copyLink: 'Copier le lien',
  linkCopied: (place) => `Le lien vers ${place} est copié.`,
  linkIs: (address) => `Le lien : ${address}`,
};
