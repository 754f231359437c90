type Place = { control: HTMLElement; block: HTMLElement; article: HTMLElement; isNarrow: boolean };

/**
 * Opens a panel below the control that it belongs to, at the right edge of the text, and gives its title the focus; the
 * browser gives the focus back to the control. Returns what is to be done when it is gone.
 */
export function openPanel(panel: HTMLElement, { control, block, article, isNarrow }: Place): () => void {
  const right = document.documentElement.clientWidth - article.getBoundingClientRect().right;
  panel.style.setProperty('--panel-top', `${control.getBoundingClientRect().bottom + scrollY + 6}px`);
  panel.style.setProperty('--panel-right', `${right}px`);
  control.focus({ preventScroll: true });
  control.ariaExpanded = 'true';
  panel.showPopover();
  panel.querySelector('h2')?.focus({ preventScroll: true });
  if (isNarrow) block.scrollIntoView({ block: 'start' });
  else panel.scrollIntoView({ block: 'nearest' });
  return () => {
    control.ariaExpanded = null;
  };
}
