/** Which way a stretch of text runs, by its first letter that says so: the Unicode Bidirectional Algorithm's rules P2 and P3 (UAX #9, § 3.3.1). */
const rightToLeft =
  /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

export const runsRightToLeft = (text: string): boolean => rightToLeft.test(text);
