import type { Messages } from '../en';
import { nombre } from './nombre';

const notes = (n: number) => nombre(n, 'note', 'notes');

export const revising: Messages['revising'] = {
  reportTitle: (edition) => `Vos notes dans l’édition ${edition}`,
  reportOf:
    'Sont comptées les notes que vous pouvez lire : les vôtres et celles de vos groupes. Celles des autres sont comptées pour eux.',
  preparing: 'Cette édition est en préparation',
  preparingAbout: 'Chaque note y est recherchée. On pourra la lire quand toutes l’auront été.',
  progress: (done, total) =>
    total === 0
      ? 'Aucune des notes que vous pouvez lire ne porte sur un passage.'
      : `${notes(done)} sur ${total} recherchées.`,
  reload: 'Voir où cela en est',
  ready: 'On peut lire cette édition.',
  noNotes: 'Aucune des notes que vous pouvez lire ne porte sur un passage.',
  states: {
    exact: 'à leur place, sur les mêmes mots',
    moved: 'sur les mêmes mots, qui se trouvent ailleurs maintenant',
    placed: 'placées à la main',
    approximate: 'probablement ici : les mots ont changé',
    ambiguous: 'à l’un de plusieurs endroits',
    orphaned: 'ces mots ne sont plus dans le texte',
    left: 'laissées sans place, à la main',
  },
  stateOf: 'Ce qu’elles sont devenues',
  howMany: 'Notes',
  read: 'Lire le texte',
  toQueue: (n) => `Dire où ${n === 1 ? 'une note a sa place' : `${n} notes ont leur place`}`,
  unsureTitle: 'Notes qui attendent une place',
  unsureAbout:
    'Le texte a été corrigé et la place de ces notes n’est plus sûre. Aucune n’est montrée sur des mots pour lesquels elle n’a pas été faite.',
  noneUnsure: 'Aucune note n’attend que vous disiez où est sa place.',
  waiting: (n, title) => `${notes(n)} de « ${title} » ${n === 1 ? 'attend sa' : 'attendent leur'} place.`,
  noteOf: (name) => `Une note de ${name}`,
  noteOfMine: 'Une note de vous',
  itsWords: 'Les mots marqués',
  oldPlace: (edition, label) => `Avant, dans l’édition ${edition}, ${label}`,
  newPlace: (edition, label) => `Maintenant, dans l’édition ${edition}, ${label}`,
  saysOf: {
    approximate: 'Probablement ici : les mots ont changé.',
    ambiguous: (n) => `Peut-être à l’un de ces ${n} endroits.`,
    orphaned: 'Ces mots ne sont plus dans le texte.',
  },
  accept: 'Sa place est ici',
  byHand: 'Choisir la place',
  leave: 'Elle n’a plus de place',
  placed: 'C’est fait. Toute personne qui lit cette note l’y trouvera.',
  left: 'Laissée sans place. La note reste, avec les mots marqués.',
  undo: 'Annuler',
  undone: 'Annulé. La note attend de nouveau sa place.',
  backToQueue: 'Toutes les notes qui attendent une place',
  placeTitle: 'Choisir la place',
  paragraphNumber: 'Paragraphe',
  paragraphHint: 'Son numéro, tel qu’il figure à côté du texte.',
  showParagraph: 'Le montrer',
  noParagraph: 'Aucun paragraphe ne porte ce numéro.',
  sentences: 'Quelles phrases ?',
  sentencesHint: 'Sans choix, c’est le paragraphe entier.',
  onlyWords: 'Seulement ces mots',
  onlyWordsHint: 'Laissez vide pour des phrases entières.',
  wordsNotThere: 'Ces mots ne sont pas dans le paragraphe, ou y sont plusieurs fois.',
  placeHere: 'La placer ici',
  before: (label) => `Avant : ${label}`,
  after: (label) => `Après : ${label}`,
  near: 'Autres paragraphes',
  earlier: 'Précédentes',
  more: 'La suite',
  corrected: 'Le texte a été corrigé',
  correctedAbout: 'Ce que vous avez sous les yeux reste tel quel.',
  openNew: 'Lire la nouvelle édition',
};
