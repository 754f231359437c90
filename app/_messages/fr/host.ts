import type { Messages } from '../en';

export const host: Messages['host'] = {
  choose: 'Je tiens la liste des membres, et les dates',
  chooseAbout:
    'Pour une classe ou un cours : c’est vous qui invitez, répondez à qui demande à entrer, fixez les dates et retirez quelqu’un de la liste, chaque fois avec une raison que tout le monde lit ; et vous pouvez clore le groupe à la fin. Cela ne vous donne rien à dire sur les mots de personne, et les membres peuvent y mettre fin par un vote. Toute personne invitée en est avertie. Sans cela, chacun invite et fixe des dates.',
  keeps: (name) => `${name} tient la liste des membres et les dates de ce groupe.`,
  joinAbout:
    'Cette personne peut retirer quelqu’un de la liste, avec une raison que tout le monde lit, et clore le groupe à la fin. Elle n’a rien à dire sur ce que chacun écrit, et les membres peuvent y mettre fin par un vote.',
  someone: 'Un de ses membres tient la liste et les dates de ce groupe, et répond à qui demande.',
  letter: (name) =>
    `${name} tient la liste des membres et les dates de ce groupe, et n’a rien à dire sur ce que chacun écrit.`,
  you: 'Vous tenez la liste des membres et les dates de ce groupe.',
  away: (name) =>
    `${name} tient la liste des membres et les dates de ce groupe ; son compte est fermé pour le moment, et d’ici là chacun le fait.`,
  invites: (name) => `${name} invite.`,
  answers: (name) => `${name} répond à qui demande.`,
  leaving:
    'Vous tenez la liste des membres et les dates de ce groupe : cela prend fin quand vous partez, et ne peut plus être confié à personne. Si quelqu’un doit continuer, passez-lui d’abord la main.',
  remove: 'Retirer quelqu’un de la liste',
  removeAbout:
    'Cette personne ne lit ni n’écrit plus ici ; la page du groupe lui dit pourquoi, et une lettre, là où elle peut lui parvenir. Ce qu’elle a écrit reste, à elle de le changer, de le retirer et de l’emporter. Cela n’exclut personne : vous pouvez l’inviter de nouveau. Tant que le groupe décide quelque chose, personne ne peut être retiré, et en trois jours pas plus d’une personne sur cinq.',
  removeWho: 'Qui',
  removeWhy: 'Pourquoi',
  removeWhyHint: 'Tout le groupe le lit, et cette personne aussi.',
  removeDo: 'Retirer de la liste',
  removed: 'Cette personne n’est plus sur la liste. La page du groupe lui dit pourquoi.',
  deciding:
    'Le groupe décide quelque chose en ce moment. Jusque-là, personne ne peut être retiré de la liste.',
  toDecide: 'De quoi s’agit-il ?',
  offer: 'Passer la main',
  offerAbout: 'Cela passe avec son oui, et pas avant. D’ici là vous pouvez reprendre l’offre.',
  offerWho: 'À qui',
  offerDo: 'Demander',
  offered: (name) => `Vous avez demandé à ${name} de prendre la suite.`,
  takeBack: 'Reprendre l’offre',
  takenBack: 'L’offre est reprise.',
  asked: (name) => `${name} vous demande de tenir désormais la liste des membres et les dates de ce groupe.`,
  accept: 'Oui, je veux bien',
  decline: 'Plutôt pas',
  declined: 'Vous avez dit non.',
  accepted: 'Vous tenez désormais la liste des membres et les dates de ce groupe.',
  layDown: 'Y renoncer',
  layDownAbout:
    'Personne ne vous suit : dès lors chacun invite et fixe des dates, et cela ne peut plus être donné à personne.',
  layDownDo: 'Y renoncer maintenant',
  laidDown: 'Désormais chacun invite et fixe des dates.',
  end: 'Voter pour y mettre fin',
  endAbout:
    'Vous signez pour cela ; quand assez ont signé, la personne est avertie, et trois jours après le groupe vote pendant quinze jours. Avec deux tiers de oui, chacun invite et fixe des dates. Personne ne voit qui a signé, ni comment chacun a voté.',
  endDo: 'Signer pour le vote',
  endAsked: 'Un vote pour y mettre fin est demandé, ou en cours.',
  close: 'Clore le groupe',
  closeAbout:
    'Il finit dans deux semaines, et tout le monde en est averti maintenant. D’ici là tout continue, et vous pouvez y renoncer ; ce que le groupe est alors en train de décider sera décidé d’abord. Ensuite ses membres le lisent encore, l’emportent et le quittent, et personne n’y écrit plus. Cela ne se défait pas.',
  closeWhy: 'Pourquoi',
  closeWhyHint: 'Tout le groupe le lit.',
  closeDo: 'Dire qu’il finit',
  closes: (day) => `Ce groupe finit le ${day}`,
  closesAbout: (name, reason) =>
    `${name} l’a dit : « ${reason} » D’ici là tout continue. Ensuite vous pourrez encore le lire, l’emporter et le quitter.`,
  closesLate: 'Ce que le groupe est en train de décider sera décidé d’abord.',
  callOff: 'Y renoncer',
  calledOff: 'Le groupe continue.',
  offTitle: (group) => `Vous n’êtes plus sur la liste de ${group}`,
  offBy: (name, day, reason) => `${name}, qui la tient, vous en a retiré le ${day} : ${reason}`,
  offKept:
    'Ce que vous y avez écrit reste à vous : vous pouvez le lire, le changer et le retirer dans vos notes, et l’emporter. Les voix que vous aviez données comptent toujours. Ce n’est pas une exclusion : on peut vous inviter de nouveau, ou vous pouvez demander, là où l’on demande.',
  offLetter: {
    subject: (group) => `Vous n’êtes plus sur la liste de « ${group} »`,
    text: (name, group, reason) =>
      `${name}, qui tient la liste des membres de « ${group} », vous en a retiré.\n\nPourquoi : ${reason}\n\nVous n’y lisez ni n’y écrivez plus. Ce que vous y avez écrit reste à vous : vous le trouvez dans vos notes, où vous pouvez le changer, le retirer et l’emporter. Les voix que vous aviez données comptent toujours. Ce n’est pas une exclusion : on peut vous inviter de nouveau.`,
  },
};
