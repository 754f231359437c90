import { NothingHere } from './_site/_client/NothingHere';

/**
 * Waits for nothing, not even its words: a page that waits is sent in the order in which things were ready, and a
 * refusal is to be the same to the byte whatever it was that took its time.
 */
export default function NotFound() {
  return <NothingHere />;
}
