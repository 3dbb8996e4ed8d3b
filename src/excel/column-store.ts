import { CellKind, ERROR_TEXTS, type CellColumn } from '../workbook/snapshot';

/** Texts once each, with their place. */
export interface StringStore {
  readonly texts: string[];
  readonly indexOf: (text: string) => number;
}

export function newStringStore(): StringStore {
  const texts: string[] = [];
  const places = new Map<string, number>();
  return {
    texts,
    indexOf: (text) => {
      let place = places.get(text);
      if (place === undefined) {
        place = texts.length;
        texts.push(text);
        places.set(text, place);
      }
      return place;
    },
  };
}

/** The columns of a sheet as they arrive, block by block from the top. */
export interface ColumnStore {
  /** `values` is a block as the API gives it; rows and columns count from 1. Blocks come in the order of their rows. */
  readonly add: (firstRow: number, firstColumn: number, values: readonly (readonly unknown[])[]) => void;
  readonly finish: () => ReadonlyMap<number, CellColumn>;
}

interface Growing {
  rows: Int32Array;
  kinds: Uint8Array;
  values: Float64Array;
  count: number;
}

/** Columns of a sheet whose used range has `rows` rows, which is the most that any of them can hold. */
export function newColumnStore(rows: number, strings: StringStore): ColumnStore {
  const columns = new Map<number, Growing>();
  const columnOf = (number: number): Growing => {
    let column = columns.get(number);
    if (!column) {
      column = {
        rows: new Int32Array(rows),
        kinds: new Uint8Array(rows),
        values: new Float64Array(rows),
        count: 0,
      };
      columns.set(number, column);
    }
    return column;
  };
  const put = (number: number, row: number, kind: CellKind, value: number): void => {
    const column = columnOf(number);
    column.rows[column.count] = row;
    column.kinds[column.count] = kind;
    column.values[column.count] = value;
    column.count += 1;
  };
  return {
    add: (firstRow, firstColumn, values) => {
      values.forEach((line, down) => {
        line.forEach((value, across) => {
          const number = firstColumn + across;
          const row = firstRow + down;
          // An empty cell and a formula that gives the empty text are alike to the API, and to us.
          if (value === '' || value === null || value === undefined) return;
          if (typeof value === 'number') put(number, row, CellKind.number, value);
          else if (typeof value === 'boolean') put(number, row, CellKind.boolean, value ? 1 : 0);
          else if (typeof value === 'string') {
            const text = value;
            put(number, row, ERROR_TEXTS.has(text) ? CellKind.error : CellKind.text, strings.indexOf(text));
          }
        });
      });
    },
    finish: () =>
      new Map(
        [...columns]
          .sort(([a], [b]) => a - b)
          .map(([number, { rows: places, kinds, values, count }]) => [
            number,
            {
              count,
              rows: places.slice(0, count),
              kinds: kinds.slice(0, count),
              values: values.slice(0, count),
            },
          ]),
      ),
  };
}
