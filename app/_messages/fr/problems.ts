import type { Messages } from '../en';
import { nombre } from './nombre';
import { refused } from './refused';

export const problem: Messages['problem'] = {
  unauthenticated: 'Connectez-vous d’abord.',
  forbidden: 'Vous ne pouvez pas faire cela.',
  not_found: 'Il n’y a rien ici.',
  invalid_input: 'Quelque chose ne convient pas. Regardez les champs ci-dessous.',
  conflict: 'Cela a changé entre-temps. Regardez à nouveau.',
  rate_limited: 'C’était trop souvent. Attendez un quart d’heure et réessayez.',
  unavailable: 'Catena ne peut pas répondre. Réessayez dans un instant.',
  internal: 'Quelque chose n’a pas marché ici. Réessayez ; ce que vous avez écrit est encore là.',
};

export const reason: Messages['reason'] = {
  ...refused,
  excluded:
    'Les membres de ce groupe ont décidé par un vote que cette personne reste à l’écart pour le moment. Cela prend fin de soi-même après 180 jours, ou plus tôt par un autre vote.',
  invites_later:
    'Vous êtes entré de vous-même il y a moins de trois jours. Invitez d’autres personnes ensuite ; d’ici là, elles peuvent entrer comme vous.',
  crowded:
    'Beaucoup sont entrés dans ce groupe aujourd’hui. Revenez demain, ou demandez une invitation à un membre.',
  required: 'À remplir.',
  too_long: 'C’est trop long.',
  bad_id: 'Ce n’est pas une adresse d’ici.',
  email_bad: 'Ce n’est pas une adresse électronique.',
  emails_bad: 'L’une de ces adresses n’en est pas une. Séparez-les par des espaces ou des virgules.',
  email_taken: 'Il y a déjà un compte avec cette adresse. Connectez-vous avec elle.',
  password_short: 'Au moins 10 caractères.',
  password_wrong: 'Ce n’est pas votre mot de passe.',
  link_dead: 'Ce lien ne fonctionne plus. Demandez-en un autre ; le mot de passe n’a pas changé.',
  dissolved: 'Ce groupe a été dissous : on peut le lire et l’emporter, et personne n’y écrit plus.',
  suspended:
    'Ce compte est suspendu. Rien n’en est perdu ; demandez à qui tient ce site pourquoi, et quand il rouvrira.',
  sign_up_closed: 'On ne crée plus de comptes sur ce site.',
  sign_up_invited:
    'Sur ce site les comptes sont pour les personnes invitées. Demandez une invitation à quelqu’un qui lit ici, et ouvrez son lien.',
  site_away: 'L’autre site ne répond pas. Réessayez dans un moment, ou connectez-vous autrement.',
  last_way_in: 'C’est votre seule façon d’entrer dans le compte. Définissez d’abord un mot de passe.',
  has_password: 'Il y a déjà un mot de passe. Changez-le.',
  empty: 'Il n’y a pas de mots dans ce fichier.',
  binary: 'Ce fichier n’est pas un texte. Catena prend le texte brut et Markdown (.txt, .md).',
  'too-large': 'Ce fichier dépasse 20 Mo.',
  'unsupported-format': 'Catena prend le texte brut et Markdown (.txt, .md).',
  passage_differs:
    'Le texte a changé depuis que vous l’avez ouvert. Rechargez la page ; le brouillon est gardé.',
  passage_outside: 'Ce passage n’est pas dans le texte.',
  passage_too_long: 'Marquez un passage plus court.',
  revision_gone:
    'Le texte a changé depuis que vous l’avez ouvert. Rechargez la page ; le brouillon est gardé.',
  not_sound: 'Un paragraphe resterait sans mots, ou le texte serait vide.',
  corrected_meanwhile: 'Le texte a été corrigé entre-temps. Ouvrez la dernière édition et corrigez celle-là.',
  edition_meanwhile: 'Entre-temps, le groupe est passé à une autre édition encore.',
  correction_changed: 'Cette correction a été modifiée sur un autre appareil. Regardez-la de nouveau.',
  nothing_corrected: 'Rien n’est encore corrigé.',
  correction_under_way: 'Une correction de ce texte est en préparation. Attendez de pouvoir la lire.',
  words_not_there: 'Ces mots n’y sont pas, ou y sont plusieurs fois.',
  ends_before: 'La fin se trouve avant le début.',
  place_sure: 'Cette note a déjà sa place.',
  placed_meanwhile: 'Cette note a été placée de nouveau entre-temps.',
  published_meanwhile:
    'Elle a été publiée entre-temps : d’autres l’ont peut-être lue. Corrigez-la plutôt de nouveau.',
  nobody_else: 'Personne d’autre n’y est.',
  parent_elsewhere: 'Ce commentaire est dans une autre conversation.',
  other_origin: 'Cela vient d’un autre site.',
  opened_since:
    'Quand vous avez ouvert cette page, seuls les membres du groupe auraient lu ceci ; maintenant, tout le monde le lirait. Rechargez la page et voyez qui lit.',
  other_audience: 'Ceci a déjà été envoyé, pour d’autres lecteurs.',
  removed_elsewhere:
    'Ce que vous aviez d’abord publié a été supprimé sur un autre appareil. Vos mots sont gardés ici ; publiez-les si vous le voulez encore.',
  id_taken: 'Ceci a déjà été envoyé, avec autre chose dedans.',
  highlight_with_words:
    'Il y a des mots ici. Publiez-les comme note, ou videz le champ pour surligner sans note.',
  invitation_over:
    'Il n’y a rien ici. Cette invitation a laissé entrer autant de personnes qu’elle pouvait, a expiré ou a été reprise ; qui l’a envoyée peut en faire une autre.',
  too_many_addresses: 'Vingt adresses au plus à la fois.',
  not_for_the_world:
    'Tout le monde lit la marge de ce groupe, et tout le monde n’a pas le droit de lire ce texte.',
  not_json: 'Ce n’est pas du JSON.',
  edited_elsewhere: 'Ce commentaire a été modifié sur un autre appareil.',
  renamed_elsewhere:
    'Quelqu’un d’autre l’a changé entre-temps : voyez ce qui est dit à présent. Ce que vous avez écrit est gardé, et le remplacera si vous enregistrez quand même.',
  same_audience: 'Ils la voient déjà.',
  last_audience: 'Plus personne d’autre ne la voit maintenant. Supprimez-la, ou changez qui la voit.',
  stands_there: 'Ils l’ont déjà.',
  muted:
    'Vous ne pouvez pas écrire dans ce groupe pour un temps. Vous pouvez lire, voter et demander au groupe d’y revenir.',
  held: 'Le groupe a replié ou masqué ces mots. Ils restent où ils sont tant qu’il en est ainsi.',
  judged:
    'Le groupe décide de ces mots : d’ici là, ils restent devant lui. Vous pouvez les modifier ou les supprimer.',
  also_alone: 'Choisissez un groupe, ou personne d’autre que vous.',
  moved_elsewhere: 'Cette conversation a été déplacée ou supprimée sur un autre appareil.',
  answer_gone: 'Cette réponse n’est plus là, ou ce n’est plus une question.',
  tag_changed: 'Cette étiquette a été renommée entre-temps.',
  tag_taken: 'Il y a déjà une étiquette de ce nom.',
  too_many_tags: 'Une note a douze étiquettes au plus.',
  changed_since: 'Vous avez modifié ces mots depuis. Déplacez-les dans l’autre sens.',
  draft_changed: 'Ce brouillon a été modifié sur un autre appareil.',
  same_group: 'C’est le même groupe.',
  no_date: 'Ce n’est pas une date.',
  no_time_zone: 'Ce n’est pas un fuseau horaire.',
  no_member: 'Cette personne n’est pas dans le groupe.',
  not_on_shelf: 'Ce texte n’est pas sur l’étagère.',
  no_passage: 'Ce texte n’a pas ces paragraphes.',
  too_many: 'C’est trop.',
  too_long_together:
    'Tout ce que vous avez corrigé dans ce texte est trop long pour être gardé ensemble. Ce que vous venez de saisir reste dans ce formulaire : publiez ce qui est gardé, puis gardez ceci.',
  too_many_drafts:
    'Vous avez un très grand nombre de brouillons. Celui-ci n’est gardé que sur cet appareil ; publiez-en ou jetez-en quelques-uns.',
};

export const notFound: Messages['notFound'] = {
  title: 'Il n’y a rien ici',
  about: 'L’adresse est peut-être mal écrite, ou mène à ce qui ne vous est pas ouvert.',
  home: 'À la bibliothèque',
};

export const fault: Messages['fault'] = {
  title: 'Quelque chose n’a pas marché ici',
  about: 'C’est noté. Vos brouillons sont gardés sur cet appareil.',
  again: 'Réessayer',
};

export const again: Messages['again'] = {
  crowded: (hours) =>
    `Beaucoup sont entrés dans ce groupe aujourd’hui. Revenez dans ${nombre(hours, 'heure', 'heures')}, ou demandez une invitation à un membre : avec elle, vous entrez tout de suite.`,
  inMinutes: (n) =>
    `C’était trop souvent. Vous pourrez continuer dans ${nombre(n, 'minute', 'minutes')} ; ce que vous avez écrit est gardé jusque-là.`,
};
