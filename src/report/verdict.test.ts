import { snapshotOfSheets } from '../../test/layouts/sheet-of';
import { contextOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withoutTable } from '../../test/support/consistent';
import type { Tables } from '../../test/support/snapshot-of';
import { computeCompliance } from '../compliance/compliance';
import { parseModel } from '../workbook/parse-model';
import { verdictSentence } from './verdict';

const tables = consistentTables();

function said(of: Tables, lang: 'sv' | 'en' = 'sv'): string {
  const { model, result } = contextOf(of);
  return verdictSentence(model, result.targets[0]!, lang).replaceAll('\u00a0', ' ');
}

function limit(value: number | string): Tables {
  return withCell(tables, 'Mål', 1, 'Högsta utveckling', value);
}

function setting(of: Tables, key: string, value: string): Tables {
  return withCell(of, 'Inställningar', rowOf(of, 'Inställningar', key), 'Värde', value);
}

// Net 102 665.6 in 2025 and 103 707.9 forecast for 2026: +1.015 %, 1 042.3 more.
describe('the verdict as a sentence', () => {
  test('met', () => {
    // 102 665.6 × 1.02 − 103 707.9 = 1 011.0
    expect(said(tables)).toBe(
      'Regionstyrelsen når målet: prognos +1,0 % mot högst 2,0 %, 1 011 tkr kvar till gränsen.',
    );
    expect(said(tables, 'en')).toBe(
      'Regionstyrelsen meets its target: forecast +1.0% against at most 2.0%, 1 011 tkr left to the limit.',
    );
  });

  test('missed', () => {
    // 1 042.3 − 102 665.6 × 0.005 = 529.0
    expect(said(limit(0.005))).toBe(
      'Regionstyrelsen når inte målet: prognos +1,0 % mot högst 0,5 %, 529 tkr för mycket.',
    );
  });

  test('inside the risk margin', () => {
    expect(said(limit(0.012))).toContain('når målet med liten marginal');
  });

  test('met for the year, missed so far', () => {
    // Eight months of 99 % of the budget are +0.5 %; a ninth part more booked makes it more than 2 %.
    const more = tables['Utfall']!.map((row) =>
      row[0] === 2026 && row[3] === 'Övriga kostnader' ? [...row.slice(0, 4), Number(row[4]) + 200] : row,
    );
    expect(said({ ...tables, Utfall: more })).toContain('når målet på helår men inte hittills');
  });

  test('rounding decides: more decimals are shown, and that it is over', () => {
    expect(said(limit(0.01))).toBe(
      'Regionstyrelsen når målet efter avrundning: prognos +1,015 % mot högst 1,0 %, men 16 tkr över gränsen.',
    );
    expect(said(setting(limit(0.01), 'Bedömning', 'oavrundat'))).toBe(
      'Regionstyrelsen når inte målet: prognos +1,015 % mot högst 1,0 %, 16 tkr för mycket.',
    );
  });

  test('a falling net cost has a true minus', () => {
    const lower = {
      ...tables,
      Prognos: tables['Prognos']!.map((row, index) =>
        index === 0 ? row : [row[0]!, row[1]!, Number(row[2]) * 0.95, row[3]!],
      ),
    };
    expect(said(lower)).toContain('prognos \u22124,0 %');
  });

  test('no basis says why, and how it is so far', () => {
    // Eight months of 99 % of the budget against eight of 98.5 %: 0.99 / 0.985 − 1 = +0.5 %
    expect(said(withoutTable(tables, 'Prognos'))).toBe(
      'Regionstyrelsen: underlag saknas för att bedöma målet högst 2,0 %. Målårets belopp saknas: det finns ingen prognos. Hittills, t.o.m. augusti 2026, är utvecklingen +0,5 %.',
    );
    expect(said(withoutTable(tables, 'Utfall'))).toBe(
      'Regionstyrelsen: underlag saknas för att bedöma målet högst 2,0 %. Nettokostnaden för basåret saknas.',
    );
  });

  test('what waits for an answer is not called missing', () => {
    const open = parseModel(
      snapshotOfSheets([
        { name: 'Mål', rows: [['Nettokostnadsutveckling, högst', 0.02]] },
        {
          name: 'Uppföljning',
          // Nothing says whether 4 000 are kronor or thousands of them.
          rows: [
            ['', 'Utfall jan–aug 2025', 'Utfall jan–aug 2026'],
            ['Personalkostnader', 4000, 4100],
            ['Övriga kostnader', 500, 510],
          ],
        },
      ]),
    );
    expect(verdictSentence(open, computeCompliance(open).targets[0]!, 'sv')).toContain(
      'Frågor om arbetsbokens tabeller väntar på svar.',
    );
  });

  test('a closed year speaks of the outcome', () => {
    expect(said(setting(tables, 'Rapportperiod', '2026-12'))).toContain('utfall');
  });

  test('without comparability items the headroom is that of the development that counts', () => {
    // 1 011.0 and the items 150 − 120 that do not count
    expect(said(setting(tables, 'Jämförelseposter räknas', 'utan'))).toContain('1 041 tkr kvar');
  });
});
