import type { Messages } from '../en';

export const splitting: Messages['splitting'] = {
  title: 'Fonder votre groupe à partir de celui-ci',
  lead: 'Il n’y faut le oui de personne, on ne le dit à personne ici, et tout y reste comme c’est.',
  what: [
    'Son étagère vient avec, pour les textes ouverts à tous ici ou que vous avez apportés.',
    'Les notes que vous avez commencées viennent avec, dans vos mots seuls et aux mêmes endroits. Ce que d’autres ont répondu reste ici, comme ce que le groupe a replié ou caché.',
    'Chacune dit qu’elle a été copiée, et quand ; pas d’où.',
    'Ce qui n’est qu’à vous ne reste qu’à vous. Vous êtes son premier membre, et invitez qui vous voulez.',
  ],
  start: 'Le fonder',
  link: 'Fonder votre groupe à partir de celui-ci',
  copied: 'Copiée ici par qui l’a écrite, depuis un autre groupe où les réponses des autres sont restées',
};
