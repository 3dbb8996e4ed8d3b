import type { StylePlan } from '../../report/plan';
import { SPREADSHEET } from '../package/namespaces';
import { DEFAULT_STYLES, openStyles } from './styles';

const PLAN: Record<string, StylePlan> = {
  amount: { numberFormat: '#,##0' },
  change: { numberFormat: '+0.0;-0.0' },
  header: { bold: true, fill: '#f0f0f0', bottom: { style: 'thin', color: '#D5D8DC' } },
  sameHeader: { bold: true, fill: '#F0F0F0', bottom: { style: 'thin', color: '#D5D8DC' } },
  input: { locked: false, indent: 2, wrap: true },
};

function written(text: string, names: readonly string[]): { text: string; indexes: number[] } {
  const book = openStyles(text, PLAN);
  const indexes = names.map((name) => book.styleIndex(name));
  return { text: book.finish(), indexes };
}

test('nothing is written where nothing is asked for', () => {
  expect(openStyles(DEFAULT_STYLES, PLAN).finish()).toBe(DEFAULT_STYLES);
});

test('formats are added after those that are there, once each', () => {
  const { text, indexes } = written(DEFAULT_STYLES, ['amount', 'header', 'sameHeader', 'change', 'input', 'amount']);
  expect(indexes).toEqual([1, 2, 2, 3, 4, 1]);
  expect(text).toContain('<cellXfs count="5">');
  // #,##0 has a number of its own, 3; what the format does not know begins at 164.
  expect(text).toContain('<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>');
  expect(text).toContain(
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="+0.0;-0.0"/></numFmts><fonts count="2">',
  );
  expect(text).toContain('<font><b/><sz val="11"/><color theme="1"/><name val="Calibri"/>');
  expect(text).toContain('<alignment horizontal="left" wrapText="1" indent="2"/><protection locked="0"/>');
});

test('a second run finds what the first has written', () => {
  const names = ['amount', 'header', 'change', 'input'];
  const first = written(DEFAULT_STYLES, names);
  const second = written(first.text, names);
  expect(second.indexes).toEqual(first.indexes);
  expect(second.text).toBe(first.text);
});

test('what Excel has written in its own order is recognised', () => {
  const { text } = written(DEFAULT_STYLES, ['amount']);
  const resaved = text.replace(
    '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    "<xf applyNumberFormat='1' numFmtId='3' xfId='0' borderId='0' fontId='0' fillId='0'></xf>",
  );
  expect(resaved).not.toBe(text);
  expect(written(resaved, ['amount'])).toEqual({ text: resaved, indexes: [1] });
});

test('the numbers of formats that are there are not given another meaning', () => {
  const text = DEFAULT_STYLES.replace(
    '<fonts',
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><fonts',
  );
  const result = written(text, ['change']);
  expect(result.text).toContain('<numFmt numFmtId="171" formatCode="+0.0;-0.0"/>');
});

test('a workbook without fills, borders and formats gets those that Excel takes for granted first', () => {
  const bare = `<x:styleSheet xmlns:x="${SPREADSHEET}"><x:fonts count="1"><x:font><x:sz val="10"/><x:name val="Arial"/></x:font></x:fonts></x:styleSheet>`;
  const { text, indexes } = written(bare, ['header']);
  expect(indexes).toEqual([1]);
  expect(text).toContain('<x:font><x:b/><x:sz val="10"/><x:name val="Arial"/></x:font></x:fonts>');
  expect(text).toContain(
    '<x:fills count="3"><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill>',
  );
  expect(text).toContain('<x:cellXfs count="2"><x:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>');
  // Without a style to lead to, a format leads to none.
  expect(text).not.toContain('xfId');
  expect(text.indexOf('<x:fills')).toBeLessThan(text.indexOf('<x:borders'));
  expect(text.indexOf('<x:borders')).toBeLessThan(text.indexOf('<x:cellXfs'));
  expect(written(text, ['header']).text).toBe(text);
});

test('a style sheet that is one tag is opened', () => {
  const { text } = written(`<styleSheet xmlns="${SPREADSHEET}"/>`, ['header']);
  expect(text).toMatch(/^<styleSheet [^>]*><fonts .*<\/cellXfs><\/styleSheet>$/);
});

test('differential formats are added once', () => {
  const book = openStyles(DEFAULT_STYLES, {});
  expect(book.differentialIndex({ color: '#A4262C', fill: '#FDE7E9', bold: true })).toBe(0);
  expect(book.differentialIndex({ color: '#0B6A3B' })).toBe(1);
  expect(book.differentialIndex({ bold: true, color: '#a4262c', fill: '#fde7e9' })).toBe(0);
  const text = book.finish();
  expect(text).toContain(
    '<dxfs count="2"><dxf><font><b/><i val="0"/><color rgb="FFA4262C"/></font><fill><patternFill><bgColor rgb="FFFDE7E9"/></patternFill></fill></dxf>',
  );
  const again = openStyles(text, {});
  expect(again.differentialIndex({ color: '#0B6A3B' })).toBe(1);
  expect(again.finish()).toBe(text);
});

test('a style that the plan does not have, and a colour that is none, are named', () => {
  expect(() => written(DEFAULT_STYLES, ['missing'])).toThrow('the plan has no style "missing"');
  expect(() => written(DEFAULT_STYLES, ['toString'])).toThrow('no style');
  expect(() => openStyles(DEFAULT_STYLES, { a: { color: 'red' } }).styleIndex('a')).toThrow('no colour');
});
