import { effect, signal } from '@preact/signals';

type Theme = 'auto' | 'light' | 'dark';

const key = 'stammtisch-theme';
const kept = localStorage.getItem(key);
export const theme = signal<Theme>(kept === 'light' || kept === 'dark' ? kept : 'auto');

export function chooseTheme(chosen: Theme): void {
  theme.value = chosen;
  localStorage.setItem(key, chosen);
}

/** Puts the choice on the root element, where the style sheet looks. */
export function followTheme(): void {
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
  });
}
