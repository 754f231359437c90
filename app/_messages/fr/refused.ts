import type { refused as english } from '../en/refused';

export const refused: typeof english = {
  governing_not_a_member: 'Ceci revient aux membres du groupe. Entrez-y d’abord.',
  governing_no_mandate:
    'Ceci revient à qui veille sur la marge en ce moment ; votre temps est fini, ou n’a pas commencé.',
  governing_own_words: 'Ce sont vos propres mots. Modifiez-les ou retirez-les ; d’autres en jugent.',
  governing_about_yourself:
    'Il s’agit de vous. D’autres en décident ; vous pouvez dire dans la marge ce que vous en pensez.',
  governing_not_open: 'C’est terminé, ou pas encore commencé. Rechargez la page pour voir où cela en est.',
  governing_too_late: 'Le délai est passé. Rechargez la page pour voir ce qu’il en est advenu.',
  governing_already: 'Vous l’avez déjà fait, ou c’est en cours. Rechargez la page pour le voir.',
  governing_reason_too_short: 'Donnez une raison, de dix lettres au moins : tout le groupe la lira.',
  governing_mute_too_long:
    'Ce serait trop long : une semaine d’un coup, deux semaines en trente jours au plus. Choisissez moins.',
  governing_not_on_roll:
    'Vous ne votez pas cette fois : il s’agit de vous, ou vous êtes entré trop peu avant le début.',
  governing_not_a_candidate:
    'Cette personne ne se présente pas, ou plus. Rechargez la page pour voir qui se présente.',
  governing_too_few_members: 'Le groupe est trop petit pour cela. Parlez-en, ou invitez d’abord quelqu’un.',
  governing_not_yours: 'Cela revient à quelqu’un d’autre.',
  governing_unknown: 'Il n’y a rien de tel dans ce groupe.',
  governing_new_fact_needed:
    'Le groupe en a décidé lui-même. Il y revient si vous dites ce qu’il ne savait pas alors.',
  governing_needs_reason_to_seal: 'Dites ce qui doit se lire à la place de ces mots, sans les répéter.',
  governing_not_host: 'Ceci revient à qui tient la liste des membres et les dates de ce groupe.',
  governing_in_office:
    'Cette personne veille sur la marge en ce moment. Son mandat finit par un vote du groupe, ou quand elle le rend.',
  governing_deciding:
    'Le groupe décide quelque chose, ou peut encore défaire une décision sur ses mots. Quand ce sera fini, ce sera possible.',
  governing_too_many:
    'Trop de personnes sont parties en trois jours pour qu’on puisse en retirer une de la liste maintenant : pas plus d’une sur cinq. Réessayez plus tard.',
};
