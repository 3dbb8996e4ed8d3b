import { useEffect, useState, type RefObject } from 'react';

/** Width of an element in pixels, followed as it changes; the first guess is that of a narrow pane. */
export function useWidth(element: RefObject<HTMLElement | null>, guess = 294): number {
  const [width, setWidth] = useState(guess);
  useEffect(() => {
    const node = element.current;
    if (!node || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
