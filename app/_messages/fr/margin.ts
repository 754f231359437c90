import type { Messages } from '../en';
import { nombre } from './nombre';

const where = { above: ' plus haut', here: '', below: ' plus bas' };

export const margin: Messages['margin'] = {
  onTheseWords: (n) => `${nombre(n, 'note', 'notes')} sur ces mots`,
  replies: (n) => nombre(n, 'réponse', 'réponses'),
  fresh: (n) => nombre(n, 'nouvelle', 'nouvelles'),
  noteOf: (n, all) => `${n} sur ${nombre(all, 'note', 'notes')}`,
  closeNote: 'Fermer cette note',
  noteAt: (place, who) => `Note sur ${place}, ${who}`,
  noteOnWhole: (who) => `Note sur l’ensemble du texte, ${who}`,
  noteElsewhere: (who) => `Note sur des mots d’une autre version, ${who}`,
  anotherGroup: 'Un autre groupe',
  unfinished: (n) => (n < 2 ? 'Reprendre la note' : `${n} notes inachevées`),
  addNote: 'Ajouter une note',
  removeHighlight: 'Retirer le surlignage',
  highlightRemoved: 'Le surlignage est retiré.',
  next: 'Note suivante',
  previous: 'Note précédente',
  fromTop: 'de retour au début',
  fromEnd: 'en repartant de la fin',
  newNotes: (n, at) =>
    `${nombre(n, 'nouvelle note', 'nouvelles notes')}${at && at in where ? where[at] : ''} : ${n < 2 ? 'la' : 'les'} montrer`,
  newNotesCame: (n) => `${nombre(n, 'nouvelle note', 'nouvelles notes')}.`,
};
