import type { Messages } from '../en';
import { nombre } from './nombre';

export const site: Messages['site'] = {
  name: 'Catena',
  tagline: 'Lire ensemble, dans la marge.',
  about:
    'Un groupe de lecture marque des passages d’un texte et en parle à côté des mots. Ce qu’un groupe écrit reste dans le groupe.',
  skip: 'Aller au contenu',
  skipToText: 'Aller au texte',
  library: 'Bibliothèque',
  settings: 'Réglages',
  signedInAs: (name) => `Connecté : ${name}`,
  signIn: 'Se connecter',
  signUp: 'Créer un compte',
  signOut: 'Se déconnecter',
  draftsHere: (n) =>
    `${nombre(n, 'brouillon à vous n’est gardé', 'brouillons à vous ne sont gardés')} que dans ce navigateur pour l’instant.`,
  signOutKeep: 'Se déconnecter, les garder ici',
  signOutRemove: 'Se déconnecter, les jeter',
  tryDemo: 'Voir un texte',
  account: 'Votre compte',
};
