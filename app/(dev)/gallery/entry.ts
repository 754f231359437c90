/** What a file in entries/ exports: what it shows, and each state under a name of its own. */
import type { ReactNode } from 'react';

export type Entry = { title: string; states: Record<string, ReactNode> };
