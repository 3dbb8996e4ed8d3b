/** Says on a terminal what is being done, once it takes longer than this. */
const PATIENCE_MS = 1_000;
const CLEAR_LINE = '\r\u001b[K';

export interface Progress {
  readonly show: (text: string, fraction?: number) => void;
  readonly end: () => void;
}

/** `write` puts text on the terminal; null where there is none to write on. `clock` gives milliseconds. */
export function progressOn(write: ((text: string) => void) | null, clock: () => number): Progress {
  const start = clock();
  let shown = '';
  return {
    show: (text, fraction) => {
      if (!write || clock() - start < PATIENCE_MS) return;
      const line = fraction === undefined ? `${text} …` : `${text} ${Math.round(fraction * 100)} %`;
      if (line === shown) return;
      shown = line;
      write(CLEAR_LINE + line);
    },
    end: () => {
      if (write && shown !== '') write(CLEAR_LINE);
    },
  };
}
