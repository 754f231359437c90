import type { ReactNode } from 'react';
import { SiteHeader } from '@/app/_site/SiteHeader';

export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader />
      {children}
    </>
  );
}
