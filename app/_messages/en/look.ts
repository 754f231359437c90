/** How pages are set: size, face, width, colours. */
export const look = {
  title: 'Type and colours',
  about: 'How texts are set for you, on every device on which you sign in.',
  size: 'Size',
  sizes: { smallest: 'Smallest', small: 'Small', medium: 'Medium', large: 'Large', largest: 'Largest' },
  face: 'Letters',
  faces: { serif: 'Serif', sans: 'Sans serif' },
  measure: 'Lines',
  measures: { narrow: 'Narrow', medium: 'Medium', wide: 'Wide' },
  theme: 'Paper',
  themes: { auto: 'Like the device', light: 'Light', dark: 'Dark', sepia: 'Sepia' },
  save: 'Set it so',
};
