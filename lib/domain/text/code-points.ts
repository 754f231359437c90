/**
 * Offsets in UTF-16 code units → in Unicode code points, as the Web Annotation Data Model counts (§4.2.5). A text with
 * nothing beyond the basic plane counts the same both ways. O(n) once, O(log n) for each offset.
 */
export function codePointsAt(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? Infinity) + 1 < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
