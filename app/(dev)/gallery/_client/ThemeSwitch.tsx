'use client';
/** Shows the page by day, by night and in sepia. The application itself keeps the theme in a cookie. */
import { useState } from 'react';
import { Button } from '@/app/_ui/Button';

const themes = ['auto', 'light', 'dark', 'sepia'] as const;

export function ThemeSwitch() {
  const [chosen, setChosen] = useState<string>('auto');
  return (
    <div role="group" aria-label="Theme" className="flex flex-wrap gap-1">
      {themes.map((theme) => (
        <Button
          key={theme}
          size="sm"
          variant="quiet"
          pressed={chosen === theme}
          onClick={() => {
            document.documentElement.dataset.theme = theme;
            setChosen(theme);
          }}
        >
          {theme}
        </Button>
      ))}
    </div>
  );
}
