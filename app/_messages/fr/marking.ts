import type { Messages } from '../en';
import { nombre } from './nombre';

export const marking: Messages['marking'] = {
  here: (n) => (n === 0 ? 'Commenter ici' : `Commenter ici · ${nombre(n, 'note', 'notes')}`),
  hereAt: (here, place) => `${here}, ${place}`,
  notesHere: (n) => (n === 0 ? 'Pas encore de note ici.' : `${nombre(n, 'note', 'notes')} ici`),
  backToParagraph: 'Retour à cet endroit du texte',
  before: (place) => `Avant : ${place}`,
  after: (place) => `Après : ${place}`,
  near: 'Alentour',
  write: 'Écrire une note',
  whichSentences: 'De quelles phrases parlez-vous ?',
  whichHint:
    'Si vous n’en choisissez aucune, c’est tout le paragraphe. Ce qui est entre deux phrases choisies compte aussi.',
  sentence: (n, words) => `${n}. ${words}`,
  body: 'Votre note',
  markOnly: 'Surligner, sans note',
  signIn: 'Connectez-vous pour écrire ici',
  signedOut:
    'Vous êtes déconnecté. Reconnectez-vous dans un autre onglet, puis envoyez ceci encore une fois.',
  sentAlready: 'Vous avez déjà envoyé ceci, avec d’autres mots. Envoyez encore, et ce sera une autre note.',
  openedSince:
    'Non publié : quand vous avez ouvert cette page, seuls les membres du groupe auraient lu ceci ; maintenant, tout le monde le lirait. Envoyez encore, et tout le monde le lira.',
  yourReply: 'Votre réponse',
  remarks: 'Sur l’ensemble du texte',
  remarksOn: (title) => `Sur ${title}`,
  noRemarks: 'Rien n’est encore dit sur l’ensemble du texte.',
  sayOfAll: 'Dire quelque chose sur l’ensemble du texte',
  place: 'À cet endroit du texte',
  withoutScript: 'Chaque paragraphe a ses notes, et de quoi écrire, sous « Commenter ici ».',
  close: 'Fermer',
  wholeParagraph: 'Tout le paragraphe, sauf si vous en choisissez une partie.',
  chosen: (first, last) =>
    first === last ? `La phrase ${first} est choisie.` : `Les phrases ${first} à ${last} sont choisies.`,
  marked: (n) => `${nombre(n, 'phrase marquée', 'phrases marquées')}.`,
};
