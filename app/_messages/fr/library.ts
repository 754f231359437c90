import type { Messages } from '../en';

export const library: Messages['library'] = {
  startHere: 'Pour commencer',
  startText: (title) => `Ouvrir « ${title} »`,
  startTextAbout: 'Des notes d’autres lecteurs dans sa marge, et une chose à essayer. Cela prend une minute.',
  startImport: 'Ajouter un texte à vous',
  startImportAbout: 'Un essai, une brochure, un chapitre : texte brut ou Markdown, en l’état.',
  startGroup: 'Lire à plusieurs',
  startGroupAbout:
    'Fondez un groupe, posez le texte sur son étagère et envoyez le lien aux personnes avec qui vous lisez.',
  title: 'Bibliothèque',
  texts: 'Textes',
  groups: 'Groupes',
  importText: 'Ajouter un texte',
  newGroup: 'Fonder un groupe',
  noTexts: 'Aucun texte pour l’instant',
  noTextsAbout: 'Ajoutez-en un, en texte brut ou en Markdown : un essai, une brochure, un chapitre.',
  noGroups: 'Vous n’êtes dans aucun groupe',
  noGroupsAbout:
    'Fondez-en un et envoyez son lien aux personnes avec qui vous lisez, ou ouvrez un lien que l’on vous a envoyé.',
  mine: 'vous seul, jusqu’à ce que vous le posiez sur une étagère',
  by: (authors, year) => [authors, year].filter(Boolean).join(', '),
};
