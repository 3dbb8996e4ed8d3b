import { catalogueText } from './catalogue-text';
import { interpretationEn } from './en/interpretation';
import { interpretationSv } from './sv/interpretation';

export type InterpretationKey = keyof typeof interpretationSv;

export const interpretationText = catalogueText<InterpretationKey>({ sv: interpretationSv, en: interpretationEn });
