'use client';
import type { ReactNode } from 'react';
import { arrangeAction, type Arranged } from '@/app/_actions/shelf';
import { useMessages } from '@/app/_client/MessagesProvider';
import type { ButtonProps } from '@/app/_ui/Button';
import type { ShelfDeed } from '@/lib/domain/groups/shelf-deed';
import { ActForm, type Fields } from './ActForm';

/** A form carries no null: nothing is the empty string. */
export const toFields = (groupId: string, deed: Partial<ShelfDeed>): Fields => ({
  groupId,
  ...Object.fromEntries(Object.entries(deed).map(([name, value]) => [name, value ?? ''])),
});

type Props = {
  groupId: string;
  /** Whole, or but for what is filled in before the button. */
  deed: Partial<ShelfDeed>;
  children: ReactNode;
  /** What it is done to, for who hears the button alone. */
  of?: string;
  variant?: ButtonProps['variant'];
  before?: ReactNode;
  className?: string;
};

/** One thing that is done to arrange a shelf. */
export function DeedForm({ groupId, deed, ...rest }: Props) {
  const { shelf } = useMessages();
  const said = ({ deed: done, undo }: Arranged) =>
    undo && { message: shelf.done[done], undo: toFields(groupId, undo) };
  return <ActForm action={arrangeAction} fields={toFields(groupId, deed)} said={said} {...rest} />;
}
