import type { Messages } from '../en';
import { nombre } from './nombre';

export const importing: Messages['importing'] = {
  title: 'Ajouter un texte',
  lead: 'Un fichier de texte brut ou Markdown. Lignes coupées, sauts de page et notes sont remis en ordre.',
  file: 'Fichier',
  fileHint: 'Jusqu’à 20 Mo.',
  titleField: 'Titre',
  titleHint: 'Laissez vide pour prendre celui du fichier.',
  submit: 'L’ajouter',
  busy: 'Lecture…',
  missing: 'Choisissez d’abord un fichier.',
  onlyYou: 'Vous seul pouvez le lire, jusqu’à ce que vous le posiez sur l’étagère d’un groupe.',
};

export const imported: Messages['imported'] = {
  toCheck: (n) => `${nombre(n, 'chose', 'choses')} à vérifier dans ce texte`,
  about:
    'La mise en ordre du fichier a laissé quelques doutes. Vous seul voyez cette liste, parce que vous avez apporté le texte.',
  warning: {
    'read-as-windows-1252':
      'Le fichier note les lettres d’une manière ancienne. Vérifiez les accents et les guillemets.',
    'replaced-control-characters': 'Des signes invisibles ont été laissés de côté.',
    'suspected-note-mark': 'Peut-être un numéro de note mal lu',
    'note-without-mark': 'Une note de bas de page à laquelle aucun numéro du texte ne mène',
    'mark-without-note': 'Un numéro de note dont la note manque',
    'possibly-joined-word': 'Un mot coupé en fin de ligne : peut-être s’écrit-il avec un trait d’union',
    'possibly-out-of-order': 'Ce qui est ici ne suit peut-être pas ce qui précède',
    'link-removed': 'Un lien a été laissé de côté, car il ne mène pas à une page du web',
    'html-removed': 'Une mise en forme a été laissée de côté ; ses mots sont là',
  },
};
