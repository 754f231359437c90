/** What is said, and which comment says it. */
export const standing = {
  'words-ben-z-before': 'comment: ben’s, in Z, from before',
  'words-ann-z-before': 'comment: ann’s, in Z, from before',
  'words-ann-z-agreed': 'comment: ann’s, in Z, from before, all agreed',
  'words-ben-z-site': 'comment: ben’s, in Z, on a text of the site',
  'words-ann-private': 'comment: ann’s, private',
  'words-fay-private': 'comment: fay’s, private',
  'words-ann-a': 'comment: ann’s, in her thread in A',
  'words-fay-a': 'comment: fay’s, in ann’s thread',
  'words-fay-thread-a': 'comment: fay’s, in her thread in A',
  'words-ann-to-fay': 'comment: ann’s, in fay’s thread',
  'words-ben-b': 'comment: ben’s, in B',
  'words-ben-w': 'comment: ben’s, in W',
  'words-ann-w-site': 'comment: ann’s, in W, on a text of the site',
  'words-sam-commons': 'comment: sam’s, in the Commons',
  'words-fay-commons': 'comment: fay’s, in the Commons',
} as const;
