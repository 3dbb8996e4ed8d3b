import { catalogueText } from './catalogue-text';
import { reallocationsEn } from './en/reallocations';
import { reallocationsSv } from './sv/reallocations';

export type ReallocationsKey = keyof typeof reallocationsSv;

export const reallocationsText = catalogueText<ReallocationsKey>({ sv: reallocationsSv, en: reallocationsEn });
