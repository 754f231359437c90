/** Names the person whose page sends a request; the event stream, which cannot send headers, says it in its address. */
export const readerHeader = 'x-catena-reader';
export const readerParameter = 'reader';
