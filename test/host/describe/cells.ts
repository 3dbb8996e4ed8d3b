import { columnNumber } from '../../../src/domain/address';
import type { HostCell, HostSheet } from '../state';
import { shifted, shownFormula } from './formulas';
import { keptText, scan, unescapeText } from './scan';
import type { Styles } from './styles';

export interface SheetCells {
  readonly cells: HostSheet['cells'];
  readonly rows: HostSheet['rows'];
}

/** The texts of the shared strings, in their order; runs of rich text joined, phonetic guides left out. */
export function readSharedStrings(xml: string): string[] {
  const texts: string[] = [];
  let item = '';
  let run = '';
  let inText = false;
  let phonetic = false;
  let space: string | undefined;
  scan(xml, {
    open(local, attributes) {
      if (local === 'si') item = '';
      else if (local === 'rPh') phonetic = true;
      else if (local === 't' && !phonetic) {
        inText = true;
        run = '';
        space = attributes.get('space');
      }
    },
    text(text) {
      if (inText) run += text;
    },
    close(local) {
      if (local === 'si') texts.push(item);
      else if (local === 'rPh') phonetic = false;
      else if (local === 't' && inText) {
        item += keptText(run, space);
        inText = false;
      }
    },
  });
  return texts;
}

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

const ADDRESS = /^([A-Z]+)(\d+)$/;

/** Reads the rows between `from` and `to` of a sheet's part. */
export function readCells(
  xml: string,
  from: number,
  to: number,
  around: { readonly strings: readonly string[]; readonly styles: Styles; readonly date1904: boolean },
): SheetCells {
  const { strings, styles, date1904 } = around;
  const cells: HostSheet['cells'] = new Map();
  const rows: HostSheet['rows'] = new Map();
  const masters = new Map<string, Master>();
  let row = 0;
  let column = 0;
  let rowCells: Map<number, HostCell> | null = null;
  let type = '';
  let style = 0;
  let value: string | null = null;
  let inline: string | null = null;
  let formula: string | null = null;
  let shared: string | null = null;
  let phonetic = false;
  let space: string | undefined;
  let run: string | null = null;

  function startRow(attributes: ReadonlyMap<string, string>): void {
    row = Number(attributes.get('r') ?? row + 1);
    column = 0;
    rowCells = null;
    const height = attributes.get('ht');
    const hidden = isTrue(attributes.get('hidden'));
    const format = isTrue(attributes.get('customFormat')) ? styles.format(Number(attributes.get('s') ?? 0)) : null;
    if (height === undefined && !hidden && !format) return;
    rows.set(row, {
      ...(height === undefined ? {} : { height: Number(height) }),
      ...(hidden ? { hidden } : {}),
      ...(format ? { format } : {}),
    });
  }

  function startCell(attributes: ReadonlyMap<string, string>): void {
    const address = ADDRESS.exec(attributes.get('r') ?? '');
    column = address ? columnNumber(address[1]!) : column + 1;
    type = attributes.get('t') ?? 'n';
    style = Number(attributes.get('s') ?? 0);
    value = null;
    inline = null;
    formula = null;
    shared = null;
  }

  function endFormula(text: string): void {
    if (shared === null) formula = text === '' ? null : text;
    else if (text === '') {
      const master = masters.get(shared);
      formula = master ? shifted(master.formula, row - master.row, column - master.column) : null;
    } else {
      masters.set(shared, { formula: text, row, column });
      formula = text;
    }
  }

  function endCell(): void {
    const content = cellValue();
    const format = styles.format(style);
    if (content.value === null && formula === null && !format) return;
    if (!rowCells) {
      rowCells = cells.get(row) ?? new Map();
      cells.set(row, rowCells);
    }
    rowCells.set(column, {
      ...content,
      ...(formula === null ? {} : { formula: `=${shownFormula(formula)}` }),
      ...(format ? { format } : {}),
    });
  }

  function cellValue(): Pick<HostCell, 'value' | 'error'> {
    if (inline !== null) return { value: inline === '' ? null : inline };
    if (value === null || (value === '' && type !== 'str')) return { value: null };
    switch (type) {
      case 's': {
        const text = strings[Number(value)];
        if (text === undefined) throw new Error(`shared string ${value} of ${strings.length}`);
        return { value: text };
      }
      case 'str':
      case 'inlineStr':
        return { value: unescapeText(value) };
      case 'b':
        return { value: isTrue(value) };
      case 'e':
        return { value, error: true };
      case 'd':
        return { value: serialOf(value, date1904) };
      default:
        return { value: Number(value) };
    }
  }

  scan(
    xml,
    {
      open(local, attributes) {
        switch (local) {
          case 'row':
            startRow(attributes);
            break;
          case 'c':
            startCell(attributes);
            break;
          case 'f':
            shared = attributes.get('t') === 'shared' ? (attributes.get('si') ?? '') : null;
            run = '';
            break;
          case 'v':
            run = '';
            break;
          case 'rPh':
            phonetic = true;
            break;
          case 't':
            if (phonetic) break;
            run = '';
            space = attributes.get('space');
            break;
          default:
        }
      },
      text(text) {
        if (run !== null) run += text;
      },
      close(local) {
        if (local === 'c') endCell();
        else if (local === 'rPh') phonetic = false;
        if (run === null) return;
        if (local === 'f') endFormula(run);
        else if (local === 'v') value = run;
        else if (local === 't' && !phonetic) inline = (inline ?? '') + keptText(run, space);
        run = null;
      },
    },
    from,
    to,
  );
  return { cells, rows };
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

const DAY = 86_400_000;

/** The number that Excel keeps for a date written as "2026-03-31T12:00:00"; the text itself where it is none. */
function serialOf(text: string, date1904: boolean): number | string {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  if (Number.isNaN(time)) return text;
  return (time - Date.UTC(1899, 11, 30)) / DAY - (date1904 ? 1462 : 0);
}
