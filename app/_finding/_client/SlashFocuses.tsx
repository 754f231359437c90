'use client';
import { useKeys } from '@/app/_reader/keys/use-keys';

/** `/` goes to the field of this id. Shows nothing. */
export function SlashFocuses({ id }: { id: string }) {
  useKeys({
    search: () => {
      const field = document.getElementById(id);
      field?.focus();
      if (field instanceof HTMLInputElement) field.select();
    },
  });
  return null;
}
