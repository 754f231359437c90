import type { Messages } from '../en';
import { nombre } from './nombre';

const numbers = ['', '', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];

const possible = (places?: number) =>
  places === undefined
    ? 'Plusieurs endroits sont possibles'
    : `${(numbers[places] || String(places)).replace(/^./, (first) => first.toUpperCase())} endroits sont possibles`;

export const certainty: Messages['certainty'] = {
  approximate: 'Probablement ici',
  probably: (place) => `Probablement ici : ${place}`,
  ambiguous: possible,
  orphaned: 'Ces mots ne sont plus dans le texte',
  elsewhere: 'Ces mots sont dans une autre version du texte',
  placed: (name) => (name === undefined ? 'Placée ici à la main' : `Placée ici par ${name}`),
  short: {
    approximate: 'Probablement ici',
    ambiguous: possible,
    orphaned: 'Plus dans le texte',
    elsewhere: 'Dans une autre version',
    placed: 'Placée ici',
  },
  unplaced: (n) => `${nombre(n, 'note', 'notes')} sans place certaine`,
  unplacedHint: (n) =>
    n < 2
      ? 'Ses mots ont été modifiés. Elle montre ceux sur lesquels elle a été écrite.'
      : 'Leurs mots ont été modifiés. Chacune montre ceux sur lesquels elle a été écrite.',
  goThrough: (n) => (n < 2 ? 'Y aller' : 'Aller à la première'),
  decide: 'Dire où elle va',
  madeOn: 'Écrite sur ces mots :',
  allWords: 'Montrer tous ces mots',
  fewerWords: 'Montrer moins de mots',
  noteUnsure: (state, who) => `Note : ${state}, ${who}`,
  more: (n) => nombre(n, 'autre note', 'autres notes'),
  fewer: 'Montrer moins de notes',
  at: (place) => `sur ${place}`,
};
