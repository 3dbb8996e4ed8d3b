import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium to run: the program that the environment's CHROMIUM names, or the first one on the path. Throws where there is none. */
export function chromiumPath(environment: Readonly<Record<string, string | undefined>>): string {
  const named = environment.CHROMIUM;
  if (named) return named;
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
  if (found === undefined)
    throw new Error(
      'No Chromium on the path. On Debian or Ubuntu: apt-get install chromium. Or let CHROMIUM name its program.',
    );
  return found;
}
