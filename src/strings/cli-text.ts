import { catalogueText } from './catalogue-text';
import { cliEn } from './en/cli';
import { cliSv } from './sv/cli';

export type CliKey = keyof typeof cliSv;

/** A text of the command line. */
export const cliText = catalogueText<CliKey>({ sv: cliSv, en: cliEn });
