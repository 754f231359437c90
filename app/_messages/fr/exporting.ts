import type { Messages } from '../en';

export const exporting: Messages['exporting'] = {
  take: 'Les emporter',
  takeText: 'Emporter ce qui est dit ici',
  takeGroup: 'Emporter ce que le groupe a dit',
  takeGroupAbout:
    'Toutes les conversations de ce groupe que vous pouvez lire, avec les noms et les dates, en fichiers à vous.',
  takeOwn: 'Tout emporter',
  takeOwnAbout:
    'Vos notes, vos réponses et vos passages surlignés, dans tous les textes et pour qui que ce soit, avec ce que vous disiez avant vos modifications, et les corrections de textes que vous avez commencées. Le JSON (Web Annotations) garde tout ; le Markdown est fait pour être lu.',
  markdown: 'Markdown',
  json: 'JSON',
  ownTitle: 'Mes notes',
  taken: (name, day) => `Tel que ${name} pouvait le lire le ${day}.`,
  takenOwn: (name, day) => `Écrit par ${name}, emporté le ${day}.`,
  nothing: 'Rien n’est encore dit ici.',
  onlyMe: 'Moi seul',
  someGroup: 'Un groupe que j’ai quitté',
  someText: 'Des textes qui ne me sont plus ouverts',
  wholeText: 'Sur tout le texte',
  noPlace: 'Sur des mots qu’une autre personne a marqués',
  marked: (name) => `Surligné par ${name}.`,
  said: (name, day) => `${name}, le ${day}`,
  replied: (name, to, day) => `${name}, à ${to}, le ${day}`,
  edited: (day) => `modifié le ${day}`,
  removed: 'Retiré par son auteur.',
  before: (day) => `Ce qui était dit avant, du ${day}`,
  correction: 'Une correction que je n’ai pas publiée',
  correctionPart: (n) => `Partie ${n}`,
  someCorrection: 'Une partie que quelqu’un d’autre a corrigée',
  correctionFile: (name) => `Avec le fichier ${name}, que contient le fichier JSON.`,
};
