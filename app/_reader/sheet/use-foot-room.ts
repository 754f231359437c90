'use client';
import { useEffect, type RefObject } from 'react';

/**
 * Tells the style sheet how much of the window's foot a phone's keyboard covers (where the browser lays it over the page),
 * and how high what stands at the foot is, so that toasts stand above it.
 */
export function useFootRoom(foot: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = foot.current;
    const root = document.documentElement.style;
    const viewport = window.visualViewport;
    if (!element) return;
    const look = () => {
      if (!viewport || viewport.scale > 1.05) return;
      const covered = Math.max(0, innerHeight - viewport.height - viewport.offsetTop);
      element.toggleAttribute('data-covered', covered > 100);
      element.style.setProperty('--covered', `${Math.round(covered)}px`);
      element.style.setProperty('--seen-height', `${Math.round(viewport.height)}px`);
    };
    const size = new ResizeObserver(() => root.setProperty('--foot', `${element.offsetHeight}px`));
    look();
    size.observe(element);
    viewport?.addEventListener('resize', look);
    viewport?.addEventListener('scroll', look);
    return () => {
      size.disconnect();
      root.removeProperty('--foot');
      viewport?.removeEventListener('resize', look);
      viewport?.removeEventListener('scroll', look);
    };
  }, [foot]);
}
