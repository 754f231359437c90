import type { Messages } from '../en';

export const excluded: Messages['excluded'] = {
  title: 'Exclus',
  about: 'Avant ce jour, le oui de personne ne les laisse entrer ; un vote du groupe le peut.',
  one: (name, day) => `${name}, jusqu’au ${day}`,
  letIn: 'Laisser revenir cette personne ?',
  letInAbout:
    'Vous signez pour cela ; quand assez ont signé, et trois jours après l’en avoir avertie, le groupe vote pendant quinze jours. Si c’est oui, elle peut demander à revenir.',
  letInDo: 'Signer pour le vote',
  asked: 'On le demande, ou on en vote déjà : voir plus haut.',
  you: (group, day) => `${group} vous a exclu jusqu’au ${day}`,
  youWere: (group) => `Votre exclusion de ${group} est terminée`,
  youAbout:
    'Deux tiers des votants l’ont décidé, par un vote dont vous étiez averti. Cela ne dure jamais plus de 180 jours, et le groupe peut y mettre fin plus tôt par un autre vote.',
  kept: 'Ce que vous y avez écrit reste à vous : vous pouvez le lire, le changer et le retirer dans vos notes, et l’emporter. Les voix que vous aviez données comptent toujours.',
  then: (day) => `Après le ${day}, vous pourrez demander ici à revenir.`,
  thenBack: (day) => `Après le ${day}, vous pourrez revenir comme tout le monde peut venir.`,
  nowAsk: 'Vous pouvez demander à revenir. Le oui d’un seul membre suffit.',
};
