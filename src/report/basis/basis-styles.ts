import type { AmountUnit } from '../../domain/money';
import { COLOR } from '../look';
import type { StylePlan } from '../plan';

const rule = { style: 'hair', color: COLOR.line } as const;

/** Styles of Underlag. A zero shows as a dash, so that the figures stand out of wide tables. */
export function basisStyles(unit: AmountUnit): Record<string, StylePlan> {
  const digits = unit === 'mnkr' ? '#,##0.0##' : unit === 'kr' ? '#,##0.00' : '#,##0.0';
  const header = {
    bold: true,
    color: COLOR.ink,
    fill: COLOR.header,
    wrap: true,
    vertical: 'bottom',
    bottom: { style: 'thin', color: COLOR.outcome },
  } as const;
  const criterion = { size: 9, color: COLOR.muted, fill: COLOR.header, numberFormat: '0' } as const;
  const number = { color: COLOR.ink, horizontal: 'right', indent: 1, bottom: rule } as const;
  return {
    'basis-text': { color: COLOR.ink, bottom: rule },
    'basis-wrap': { color: COLOR.ink, bottom: rule, wrap: true, vertical: 'top' },
    'basis-plain': { color: COLOR.ink },
    'basis-link': { color: COLOR.link, underline: true, bottom: rule },
    'basis-link-plain': { color: COLOR.link, underline: true },
    'basis-right': { color: COLOR.ink, horizontal: 'right', indent: 1, bottom: rule },
    'basis-heading': { size: 13, bold: true, color: COLOR.outcome, vertical: 'bottom' },
    'basis-header': header,
    'basis-header-right': { ...header, horizontal: 'right', indent: 1 },
    // What stands to the right of numbers begins a little in.
    'basis-header-after': { ...header, wrap: false, horizontal: 'left', indent: 1 },
    'basis-after': { color: COLOR.ink, horizontal: 'left', indent: 1 },
    'basis-after-wrap': { color: COLOR.ink, horizontal: 'left', vertical: 'top', indent: 1, wrap: true },
    'basis-link-after': { color: COLOR.link, underline: true, horizontal: 'left', indent: 1 },
    'basis-criterion': criterion,
    'basis-criterion-right': { ...criterion, horizontal: 'right', indent: 1 },
    'basis-money': { ...number, numberFormat: `${digits};"−"${digits};"–"` },
    'basis-dash': { color: COLOR.muted, horizontal: 'right', indent: 1, bottom: rule },
    'basis-count': { ...number, numberFormat: '#,##0' },
    'basis-member': { ...number, color: COLOR.muted, numberFormat: '0.####;"−"0.####;"·"' },
    'basis-share': { ...number, numberFormat: '0.00##\\ %' },
    'basis-number': { ...number, numberFormat: '0.####' },
    'basis-control': {
      ...number,
      bold: true,
      numberFormat: `${digits};"−"${digits};0`,
    },
  };
}
