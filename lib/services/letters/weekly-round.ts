/** Where nobody said where they are: the hours of the machine. */
export const serverTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
