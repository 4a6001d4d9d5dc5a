export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

const kept = 'sparbar.theme';

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
}
