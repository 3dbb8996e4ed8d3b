import { MAIN, RELATIONS, sheetXml, workbookParts, xlsxOf } from '../../../test/support/xlsx-parts';
import { lookKey } from '../../workbook/snapshot';
import { readWorkbook } from './read-workbook';

const STYLES = `<styleSheet xmlns="${MAIN}">
  <numFmts count="3">
    <numFmt numFmtId="44" formatCode="_-* #,##0.00\\ &quot;kr&quot;_-"/>
    <numFmt numFmtId="164" formatCode="#,##0,"/>
    <numFmt numFmtId="165" formatCode="#,##0;[Red]-#,##0"/>
  </numFmts>
  <cellXfs count="5">
    <xf numFmtId="0"/><xf numFmtId="44"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="43"/>
  </cellXfs>
</styleSheet>`;

test('formats are read by their numbers, also those that Excel has built in and writes out', () => {
  const cells = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter, style) => `<c r="${letter}1" s="${style}"><v>1</v></c>`);
  const parts = workbookParts({ sheets: [{ name: 'Drift', xml: sheetXml(`<row r="1">${cells.join('')}</row>`) }] });
  const rels = 'xl/_rels/workbook.xml.rels';
  const read = readWorkbook(
    xlsxOf({
      ...parts,
      'xl/styles.xml': STYLES,
      [rels]: String(parts[rels]).replace(
        '</Relationships>',
        `<Relationship Id="rIdStyles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
      ),
    }),
  );
  expect(read.sheets[0]?.looks?.formats).toEqual(
    new Map([
      [lookKey(1, 2), { thousands: 0, unit: 'kr', isOdd: false }],
      [lookKey(1, 3), { thousands: 1, unit: null, isOdd: false }],
    ]),
  );
});
