import { useSyncExternalStore } from 'react';

const DARK = '(prefers-color-scheme: dark)';
/** Of the light that a colour gives, 0 to 1. */
const DARK_BELOW = 0.4;

/** Whether a background "#RRGGBB" is dark; null where it is no such colour. */
export function isDarkColor(color: string | undefined): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK_BELOW;
}

/** Whether to be dark: as Office is, and as the system is where Office does not say, which it never does on the web. */
export function useDark(officeBackground: string | undefined): boolean {
  const system = useSyncExternalStore(
    (onChange) => {
      const query = window.matchMedia(DARK);
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => window.matchMedia(DARK).matches,
  );
  return isDarkColor(officeBackground) ?? system;
}
