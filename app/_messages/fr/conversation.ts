import type { Messages } from '../en';
import { nombre } from './nombre';

export const conversation: Messages['conversation'] = {
  toWhom: (name) => `à ${name}`,
  showAll: 'Tout afficher',
  showLess: 'Afficher moins',
  history: 'versions antérieures',
  historyOf: (name) => `Ce que ${name} a écrit auparavant, du plus récent au plus ancien`,
  historyLoading: 'Recherche des versions antérieures…',
  historyFailed: 'Les versions antérieures ne peuvent pas être consultées pour l’instant.',
  wordingRemoved: 'Ces mots ont été retirés par leur auteur.',
  removeWording: 'Retirer ces mots',
  wordingRemovedToast: 'Ces mots sont retirés. On voit toujours qu’il y a eu une version antérieure.',
  move: 'Changer qui la voit',
  moveTo: (group, n, readers) =>
    readers === 'members'
      ? `${group} (${nombre(n, 'personne', 'personnes')}) la verra, datée de maintenant.`
      : readers === 'site'
        ? 'Toutes les personnes qui ont un compte ici la verront, datée de maintenant.'
        : `${group} et tout le monde la verront, datée de maintenant.`,
  moveToSelf: 'Vous serez seul à la voir.',
  moveLeaves: (group, n) =>
    `${nombre(n, 'réponse reste', 'réponses restent')} dans ${group} ; vos mots y sont retirés.`,
  moveEnds: (group) => `${group} ne la verra plus.`,
  moveForgets: 'Ce qu’elle disait avant d’être modifiée n’est pas emporté.',
  movedTo: (group) => `${group} la voit maintenant.`,
  movedToSelf: 'Vous êtes maintenant seul à la voir.',
  notDone: 'Pas de connexion : rien n’a été changé. Réessayez quand elle sera revenue.',
};
