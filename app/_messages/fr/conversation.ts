import type { Messages } from '../en';

export const conversation: Messages['conversation'] = {
  history: 'versions antérieures',
  historyOf: (name) => `Ce que ${name} a écrit auparavant, du plus récent au plus ancien`,
  historyLoading: 'Recherche des versions antérieures…',
  historyFailed: 'Les versions antérieures ne peuvent pas être consultées pour l’instant.',
  wordingRemoved: 'Ces mots ont été retirés par leur auteur.',
  removeWording: 'Retirer ces mots',
  wordingRemovedToast: 'Ces mots sont retirés. On voit toujours qu’il y a eu une version antérieure.',
  notDone: 'Pas de connexion : rien n’a été changé. Réessayez quand elle sera revenue.',
};
