import { useEffect, useRef, type JSX } from 'react';
import { useHiddenStyle } from './hidden-style';

export interface LiveTextProps {
  readonly text: string;
  /** Milliseconds that the text must have stood still before it is read out. */
  readonly delay?: number;
}

/**
 * Reads a text out to those who listen. It is empty at first and waits until the text stands still: a region that comes with
 * its text is not read, and one that changes with every letter typed is never done.
 */
export function LiveText({ text, delay = 500 }: LiveTextProps): JSX.Element {
  const { hidden } = useHiddenStyle();
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Nothing else depends on what was said, so nothing is rendered for it.
    const timer = setTimeout(() => {
      if (region.current) region.current.textContent = text;
    }, delay);
    return () => clearTimeout(timer);
  }, [text, delay]);
  return <div ref={region} className={hidden} role="status" aria-live="polite" />;
}
