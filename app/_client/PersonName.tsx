'use client';
import { nameOfWhoLeft } from '@/lib/domain/accounts';
import { useMessages } from './MessagesProvider';

/** A person's name; of somebody whose account is gone, that they left, in the reader's language. */
export function PersonName({ name }: { name: string }) {
  const { profile } = useMessages();
  return name === nameOfWhoLeft ? profile.someoneWhoLeft : name;
}
