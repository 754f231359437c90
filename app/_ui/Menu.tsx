'use client';
/**
 * A button that opens a short list of links and commands. The browser opens and closes it (`popover`), so it works
 * without script; with script the arrow keys move in it and choosing something closes it. It is a list and not an
 * ARIA menu, so that screen readers keep their reading keys.
 */
import { useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { Button, type ButtonProps } from './Button';
import { useArrowKeyNavigation } from './frontend-shared';

type Props = Pick<ButtonProps, 'icon' | 'size' | 'title' | 'variant'> & {
  /** What the button says; with an icon alone, give it a `title` instead. */
  label?: ReactNode;
  /** Which edge of the button the list keeps to. */
  align?: 'start' | 'end';
  /** MenuItems. */
  children: ReactNode;
};

export function Menu({ label, align = 'end', variant = 'quiet', children, ...button }: Props) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState(false);
  useArrowKeyNavigation(list, { autofocus: true, containerVisible: open, horizontal: false });

  function openWithArrow(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.current?.showPopover({ source: event.currentTarget });
  }
  function closeOnChoice(event: MouseEvent) {
    if (event.target instanceof Element && event.target.closest('a, button')) list.current?.hidePopover();
  }
  return (
    <>
      <Button {...button} variant={variant} popoverTarget={id} onKeyDown={openWithArrow}>
        {label && <span className="truncate">{label}</span>}
      </Button>
      <ul
        ref={list}
        id={id}
        popover="auto"
        className={`menu ${align === 'start' ? 'menu-start' : 'menu-end'}`}
        onToggle={(event) => setOpen(event.newState === 'open')}
        onClick={closeOnChoice}
      >
        {children}
      </ul>
    </>
  );
}
