import type { ReactNode } from 'react';
import { SiteHeader } from '@/app/_site/SiteHeader';

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader />
      {children}
    </>
  );
}
