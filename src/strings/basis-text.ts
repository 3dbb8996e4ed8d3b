import { catalogueText } from './catalogue-text';
import { basisEn } from './en/basis';
import { basisSv } from './sv/basis';

export type BasisTextKey = keyof typeof basisSv;

/** A text of Underlag as it is asked for. */
export type BasisText = readonly [key: BasisTextKey, values?: Readonly<Record<string, string | number>>];

export const basisText = catalogueText<BasisTextKey>({ sv: basisSv, en: basisEn });
