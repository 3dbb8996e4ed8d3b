import { DRAWING } from '../package/namespaces';
import { XML_DECLARATION } from './xml-text';

const COLORS: readonly (readonly [name: string, color: string])[] = [
  ['dk1', '<a:sysClr val="windowText" lastClr="000000"/>'],
  ['lt1', '<a:sysClr val="window" lastClr="FFFFFF"/>'],
  ['dk2', '<a:srgbClr val="1B1B1F"/>'],
  ['lt2', '<a:srgbClr val="F0F0F0"/>'],
  ['accent1', '<a:srgbClr val="1F3A5F"/>'],
  ['accent2', '<a:srgbClr val="9DB2CC"/>'],
  ['accent3', '<a:srgbClr val="0B6A3B"/>'],
  ['accent4', '<a:srgbClr val="7A4B00"/>'],
  ['accent5', '<a:srgbClr val="A4262C"/>'],
  ['accent6', '<a:srgbClr val="5B5F66"/>'],
  ['hlink', '<a:srgbClr val="1F3A5F"/>'],
  ['folHlink', '<a:srgbClr val="5B5F66"/>'],
];

const PLAIN_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = (width: number) =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${PLAIN_FILL}<a:prstDash val="solid"/></a:ln>`;
const NO_EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

const font = (typeface: string) => `<a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/>`;

/** The theme of a new workbook: Excel's usual fonts and the product's colours, without effects. */
export const THEME =
  `${XML_DECLARATION}<a:theme xmlns:a="${DRAWING}" name="Office"><a:themeElements>` +
  `<a:clrScheme name="Office">${COLORS.map(([name, color]) => `<a:${name}>${color}</a:${name}>`).join('')}</a:clrScheme>` +
  `<a:fontScheme name="Office"><a:majorFont>${font('Calibri Light')}</a:majorFont><a:minorFont>${font('Calibri')}</a:minorFont></a:fontScheme>` +
  `<a:fmtScheme name="Office"><a:fillStyleLst>${PLAIN_FILL.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${LINE(6350)}${LINE(12700)}${LINE(19050)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${NO_EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${PLAIN_FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
  '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>';
