'use client';
import { createContext, useContext, type ReactNode } from 'react';

/** The group's next date, for which its conversations can be marked; `day` as in "for Thursday". */
export type NextDate = { id: string; day: string };

const PlanContext = createContext<NextDate | null>(null);

export const PlanProvider = ({ meeting, children }: { meeting: NextDate | null; children: ReactNode }) => (
  <PlanContext value={meeting}>{children}</PlanContext>
);

export const useNextDate = () => useContext(PlanContext);
