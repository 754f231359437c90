import type { Messages } from '../en';

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
  noticed: 'À vérifier',
  warning: {
    'read-as-windows-1252':
      'Le fichier n’est pas de l’UTF-8 valide ; il a été lu en Windows-1252. Vérifiez les accents et les guillemets.',
    'replaced-control-characters': 'Des caractères de contrôle ont été laissés de côté.',
    'suspected-note-mark': 'Peut-être un appel de note mal lu',
    'note-without-mark': 'Une note que rien n’appelle dans le texte',
    'mark-without-note': 'Un appel de note sans sa note',
    'possibly-joined-word': 'Un mot en fin de ligne qui porte peut-être un trait d’union',
    'possibly-out-of-order': 'Les pages sont peut-être en désordre ici',
    'link-removed': 'Un lien d’un genre qui n’est pas suivi ici a été laissé de côté',
    'html-removed': 'Du HTML a été réduit à ses mots',
  },
};
