import { useSyncExternalStore } from 'react';

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

const kept = 'sparbar.theme';
const listeners = new Set<() => void>();

export function chosenTheme(): Theme {
  const found = localStorage.getItem(kept);
  return themes.find((theme) => theme === found) ?? 'system';
}

/** `light-dark()` in the style sheets follows the page's colour scheme. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(kept, theme);
  applyTheme(theme);
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, chosenTheme);
}
