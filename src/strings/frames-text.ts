import { catalogueText } from './catalogue-text';
import { framesEn } from './en/frames';
import { framesSv } from './sv/frames';

export type FramesKey = keyof typeof framesSv;

export const framesText = catalogueText<FramesKey>({ sv: framesSv, en: framesEn });
