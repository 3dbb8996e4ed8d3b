import type { AmountUnit } from '../domain/money';
import type { Severity } from '../domain/finding';
import type { TargetStatus } from '../compliance/result';
import type { ConditionalFormatPlan, StylePlan } from './plan';

/** Colours, type and number formats of everything we write, in one place. */
export const COLOR = {
  ink: '#1B1B1F',
  muted: '#5B5F66',
  line: '#D5D8DC',
  outcome: '#1F3A5F',
  previous: '#9DB2CC',
  limit: '#B3261E',
  better: '#0B6A3B',
  worse: '#A4262C',
  link: '#1F3A5F',
  header: '#F3F5F8',
} as const;

const STATUS_COLORS: Readonly<Record<TargetStatus, { readonly color: string; readonly fill: string }>> = {
  met: { color: '#0B6A3B', fill: '#E3F4EA' },
  'at-risk': { color: '#7A4B00', fill: '#FFF4D6' },
  missed: { color: '#A4262C', fill: '#FDE7E9' },
  'no-basis': { color: '#424242', fill: '#F0F0F0' },
};

/** The symbol that goes with a status, so that colour never stands alone. */
export const STATUS_SYMBOL: Readonly<Record<TargetStatus, string>> = {
  met: '●',
  'at-risk': '▲',
  missed: '■',
  'no-basis': '○',
};
export const SEVERITY_SYMBOL: Readonly<Record<Severity, string>> = { error: '■', warning: '▲', info: '○' };

/** A text that has to be written anew. */
export const STALE_PROSE = { color: COLOR.muted, fill: '#F0F0F0' } as const;

/** Colours of a status by the symbol that the cell's text begins with, so that they follow when the workbook is recalculated. */
export function statusColors(range: string, first: string): ConditionalFormatPlan[] {
  return (['met', 'at-risk', 'missed', 'no-basis'] as const).map((status) => ({
    type: 'formula',
    range,
    formula: `LEFT(${first},1)="${STATUS_SYMBOL[status]}"`,
    style: { ...STATUS_COLORS[status], bold: true },
  }));
}

const SEVERITY_STATUS: Readonly<Record<Severity, TargetStatus>> = {
  error: 'missed',
  warning: 'at-risk',
  info: 'no-basis',
};

/** Number formats as the file stores them; a true minus in front of what is negative. */
export const PERCENT_FORMAT = '0.0\\ %;"−"0.0\\ %';

/** The number format of amounts in a unit. */
export function moneyFormat(unit: AmountUnit): string {
  return unit === 'mnkr' ? '#,##0.0;"−"#,##0.0' : '#,##0;"−"#,##0';
}

/** A difference, with its sign. */
export function moreFormat(unit: AmountUnit): string {
  return unit === 'mnkr' ? '+#,##0.0;"−"#,##0.0;0.0' : '+#,##0;"−"#,##0;0';
}

/** A percentage with the decimals of its target. */
export function percentFormat(decimals: number, change = false): string {
  const digits = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
  return change ? `+${digits}\\ %;"−"${digits}\\ %;${digits}\\ %` : `${digits}\\ %;"−"${digits}\\ %`;
}

const rule = { style: 'thin', color: COLOR.line } as const;

/** The styles of all our sheets. Fonts are the workbook's own. */
export function reportStyles(unit: AmountUnit): Record<string, StylePlan> {
  const styles: Record<string, StylePlan> = {
    title: { size: 18, bold: true, color: COLOR.ink, vertical: 'center' },
    note: { size: 9, color: COLOR.muted, vertical: 'top' },
    noteWrap: { size: 9, color: COLOR.muted, vertical: 'top', wrap: true },
    stale: { bold: true, color: '#A4262C', size: 9, vertical: 'center' },
    prose: { color: COLOR.ink, vertical: 'top', wrap: true },
    heading: { size: 12, bold: true, color: COLOR.ink, vertical: 'bottom' },
    header: {
      bold: true,
      color: COLOR.ink,
      fill: COLOR.header,
      wrap: true,
      vertical: 'bottom',
      bottom: { style: 'medium', color: COLOR.outcome },
    },
    headerIndent: {
      bold: true,
      color: COLOR.ink,
      fill: COLOR.header,
      wrap: true,
      vertical: 'bottom',
      horizontal: 'left',
      indent: 1,
      bottom: { style: 'medium', color: COLOR.outcome },
    },
    headerRight: {
      bold: true,
      color: COLOR.ink,
      fill: COLOR.header,
      wrap: true,
      vertical: 'bottom',
      horizontal: 'right',
      bottom: { style: 'medium', color: COLOR.outcome },
    },
    text: { color: COLOR.ink, wrap: true, vertical: 'center', bottom: rule },
    textTop: { color: COLOR.ink, wrap: true, vertical: 'top', horizontal: 'left', indent: 1, bottom: rule },
    comment: {
      color: COLOR.ink,
      wrap: true,
      vertical: 'top',
      horizontal: 'left',
      indent: 1,
      bottom: rule,
      fill: '#FFFDF2',
      locked: false,
    },
    linkTop: {
      color: COLOR.link,
      underline: true,
      wrap: true,
      vertical: 'top',
      horizontal: 'left',
      indent: 1,
      bottom: rule,
    },
    link: { color: COLOR.link, underline: true, size: 9 },
    money: { color: COLOR.ink, numberFormat: moneyFormat(unit), vertical: 'center', horizontal: 'right', bottom: rule },
    moneyTop: { color: COLOR.ink, numberFormat: moneyFormat(unit), vertical: 'top', horizontal: 'right', bottom: rule },
    dash: { color: COLOR.muted, vertical: 'center', horizontal: 'right', bottom: rule },
  };
  for (const [status, { color, fill }] of Object.entries(STATUS_COLORS)) {
    styles[`status-${status}`] = { bold: true, color, fill, vertical: 'center', bottom: rule };
    styles[`verdict-${status}`] = { bold: true, size: 12, color, fill, vertical: 'center', wrap: true, indent: 1 };
  }
  for (const [severity, status] of Object.entries(SEVERITY_STATUS)) {
    const { color, fill } = STATUS_COLORS[status];
    styles[`severity-${severity}`] = {
      bold: true,
      color,
      fill,
      vertical: 'top',
      horizontal: 'left',
      indent: 1,
      bottom: rule,
    };
  }
  styles['more'] = {
    color: COLOR.ink,
    numberFormat: moreFormat(unit),
    vertical: 'center',
    horizontal: 'right',
    bottom: rule,
  };
  styles['share'] = {
    color: COLOR.ink,
    numberFormat: '0\\ %',
    vertical: 'center',
    horizontal: 'right',
    bottom: rule,
  };
  for (const decimals of [1, 2, 3, 4]) {
    styles[`percent-${decimals}`] = {
      color: COLOR.ink,
      numberFormat: percentFormat(decimals),
      vertical: 'center',
      horizontal: 'right',
      bottom: rule,
    };
    styles[`change-${decimals}`] = {
      color: COLOR.ink,
      numberFormat: percentFormat(decimals, true),
      vertical: 'center',
      horizontal: 'right',
      bottom: rule,
    };
    styles[`strong-${decimals}`] = {
      bold: true,
      color: COLOR.ink,
      numberFormat: percentFormat(decimals, true),
      vertical: 'center',
      horizontal: 'right',
      bottom: rule,
    };
  }
  return styles;
}
