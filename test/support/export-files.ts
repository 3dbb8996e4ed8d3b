import { encodeCodePage437 } from '../../src/import/code-page';

/** Files as other systems export them, written by the tests from rows of their own. */

/** One amount of a ledger: kronor and öre as whole öre, debit positive. */
export interface LedgerRow {
  readonly year: number;
  readonly month: number;
  readonly unit: string;
  readonly account: number;
  readonly ore: number;
}

/** "-1234.50" */
export function kronor(ore: number, sign = '.'): string {
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}${sign}${digits.slice(-2)}`;
}

const period = (row: LedgerRow): string => `${row.year}${String(row.month).padStart(2, '0')}`;

/** A SIE 4 file with a cost centre for each unit, and a period balance for each row. */
export function sieFile(rows: readonly LedgerRow[], label: 'PSALDO' | 'PBUDGET' = 'PSALDO'): Uint8Array {
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const last = rows.reduce((most, { year }) => Math.max(most, year), 0);
  const lines = [
    '#FLAGGA 0',
    '#PROGRAM "Ekonomisystemet" 1.0',
    '#FORMAT PC8',
    '#SIETYP 4',
    '#FNAMN "Region Åsunda"',
    '#VALUTA SEK',
    `#RAR 0 ${last}0101 ${last}1231`,
    '#DIM 1 "Kostnadsställe"',
    ...units.map((unit, index) => `#OBJEKT 1 "${1000 + index}" "${unit}"`),
    ...rows.map(
      (row) =>
        `#${label} ${row.year - last} ${period(row)} ${row.account} {1 "${1000 + units.indexOf(row.unit)}"} ${kronor(row.ore)} 0`,
    ),
  ];
  const bytes = encodeCodePage437(`${lines.join('\r\n')}\r\n`);
  if (!bytes) throw new Error('a name cannot be written in code page 437');
  return bytes;
}

/** A CSV file as a Swedish program writes it: semicolons, decimal comma. */
export function csvFile(
  rows: readonly LedgerRow[],
  header = ['Period', 'Ansvar', 'Konto', 'Belopp (kr)'],
  encode: (text: string) => Uint8Array = (text) => new TextEncoder().encode(`\ufeff${text}`),
): Uint8Array {
  const lines = rows.map((row) => [period(row), row.unit, row.account, kronor(row.ore, ',')].join(';'));
  return encode([header.join(';'), ...lines].join('\r\n'));
}
