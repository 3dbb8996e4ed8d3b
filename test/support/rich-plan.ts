import { columnLetters } from '../../src/domain/address';
import type { CellPlan, ChartPlan, SeriesPlan, WorkbookPlan } from '../../src/report/plan';

/**
 * A plan that uses everything a plan can say, on two sheets: for round trips, and for looking at what comes out. The
 * figures mean nothing.
 */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const LIMIT = [40, 80, 121, 161, 202, 243, 284, 325, 366, 408, 450, 492];
const OUTCOME = [41, 83, 122, 166, 207, 246, 290, 334, null, null, null, null];
const FORECAST = [null, null, null, null, null, null, null, 334, 377, 419, 462, 506];

const DATA = 'Rapportens "data" & <mer>';
const REPORT = "Rapport's blad";

function dataCells(): CellPlan[] {
  const cells: CellPlan[] = [];
  const headers = ['Månad', 'Tak', 'Utfall', 'Prognos', 'Budget', 'Brygga', 'Ökning', 'Minskning'];
  headers.forEach((value, index) => cells.push({ row: 1, column: index + 1, value, style: 'header' }));
  MONTHS.forEach((month, index) => {
    const row = index + 2;
    cells.push({ row, column: 1, value: month });
    cells.push({ row, column: 2, value: LIMIT[index]!, style: 'amount' });
    const outcome = OUTCOME[index];
    const forecast = FORECAST[index];
    if (typeof outcome === 'number') cells.push({ row, column: 3, value: outcome, style: 'amount' });
    if (typeof forecast === 'number') cells.push({ row, column: 4, value: forecast, style: 'amount' });
    cells.push({ row, column: 5, value: 40 * (index + 1), style: 'amount' });
    cells.push({ row, column: 6, value: 100 + index, style: 'amount' });
    cells.push({ row, column: 7, value: index % 2 ? 12 : 0, style: 'amount' });
    cells.push({ row, column: 8, value: index % 2 ? 0 : -9, style: 'amount' });
  });
  return cells;
}

function series(
  column: number,
  name: string,
  numbers: readonly (number | null)[],
  rest: Partial<SeriesPlan>,
): SeriesPlan {
  const letter = columnLetters(column);
  const last = numbers.length + 1;
  return {
    name: { sheet: DATA, range: `${letter}1`, text: name },
    categories: { sheet: DATA, range: `A2:A${last}`, texts: MONTHS.slice(0, numbers.length) },
    values: { sheet: DATA, range: `${letter}2:${letter}${last}`, numbers, format: '#,##0' },
    mark: { kind: 'solid', color: '#1F3A5F' },
    ...rest,
  };
}

const budget = MONTHS.map((_, index) => 40 * (index + 1));
const base = MONTHS.map((_, index) => 100 + index);
const up = MONTHS.map((_, index) => (index % 2 ? 12 : 0));
const down = MONTHS.map((_, index) => (index % 2 ? 0 : -9));

function charts(): ChartPlan[] {
  const at = (column: number, row: number) => ({
    from: { row, column },
    to: { row: row + 14, column: column + 3 },
  });
  return [
    {
      name: 'Ackumulerat',
      type: 'line',
      title: 'Prognosen går 14 tkr över taket i december',
      description: 'Linjer för tak, utfall och prognos per månad. Prognosen slutar på 506, taket på 492.',
      ...at(2, 14),
      series: [
        series(2, 'Tak', LIMIT, {
          mark: { kind: 'solid', color: '#B3261E' },
          width: 1.5,
          labels: { show: 'last', position: 'right', seriesName: true, format: '#,##0', color: '#B3261E' },
        }),
        series(3, 'Utfall', OUTCOME, { markers: true, labels: { show: 'last', position: 'above', format: '#,##0' } }),
        series(4, 'Prognos', FORECAST, {
          mark: { kind: 'hatched', color: '#1F3A5F' },
          dashed: true,
          labels: { show: 'last', position: 'right', seriesName: true, format: '#,##0' },
        }),
      ],
      valueAxis: { min: 0, format: '#,##0', gridlines: true, title: 'tkr' },
    },
    {
      name: 'Utveckling',
      type: 'combination',
      title: 'Utfallet ligger över taket varje månad sedan april och avståndet ökar',
      description: 'Staplar för utfall och en linje för tak.',
      ...at(6, 14),
      series: [
        series(3, 'Utfall', OUTCOME.slice(0, 8), {
          type: 'column',
          labels: { show: 'all', position: 'outside-end', format: '#,##0' },
          points: [{ index: 7, mark: { kind: 'solid', color: '#A4262C' } }],
        }),
        series(2, 'Tak', LIMIT.slice(0, 8), {
          type: 'line',
          mark: { kind: 'solid', color: '#B3261E' },
          width: 1.5,
          labels: { show: 'last', position: 'right', seriesName: true, format: '#,##0', color: '#B3261E' },
        }),
      ],
      valueAxis: { min: 0, visible: false },
    },
    {
      name: 'Jämförelse',
      type: 'column-clustered',
      title: 'Budget, utfall och prognos',
      description: 'Grupperade staplar.',
      ...at(2, 31),
      series: [
        series(5, 'Budget', budget, { mark: { kind: 'outline', color: '#1F3A5F' } }),
        series(3, 'Utfall', OUTCOME, {}),
        series(4, 'Prognos', FORECAST, { mark: { kind: 'hatched', color: '#1F3A5F' } }),
      ],
      legend: 'bottom',
      gap: 40,
      overlap: -10,
      valueAxis: { gridlines: true, format: '#,##0' },
    },
    {
      name: 'Brygga',
      type: 'column-stacked',
      title: 'Brygga med flyttar',
      description: 'Staplade kolumner där den nedre delen inte syns.',
      ...at(6, 31),
      series: [
        series(6, 'Grund', base, {
          mark: { kind: 'none', color: '#1F3A5F' },
          points: [{ index: 0, mark: { kind: 'solid', color: '#1F3A5F' } }],
        }),
        series(7, 'Ökning', up, {
          mark: { kind: 'solid', color: '#A4262C' },
          labels: { show: 'all', position: 'outside-end', format: '+#,##0;-#,##0;;' },
        }),
      ],
      valueAxis: { visible: false, min: 0 },
      legend: 'top',
    },
    {
      name: 'Per enhet',
      type: 'bar-clustered',
      title: 'Utfall per månad',
      description: 'Liggande staplar.',
      ...at(2, 48),
      series: [
        series(3, 'Utfall', OUTCOME.slice(0, 8), { labels: { show: 'all', position: 'outside-end', format: '#,##0' } }),
        series(5, 'Budget', budget.slice(0, 8), { mark: { kind: 'outline', color: '#1F3A5F' } }),
      ],
      legend: 'right',
      valueAxis: { visible: false },
    },
    {
      name: 'Uppdelat',
      type: 'bar-stacked',
      title: 'Ökning och minskning',
      description: 'Liggande staplar ovanpå varandra.',
      ...at(6, 48),
      series: [
        series(7, 'Ökning', up, { mark: { kind: 'solid', color: '#A4262C' } }),
        series(8, 'Minskning', down, { mark: { kind: 'solid', color: '#0B6A3B' } }),
      ],
      categoryAxis: { title: 'Månad' },
      valueAxis: { gridlines: true, format: '#,##0', title: 'tkr', max: 15, min: -15 },
    },
  ];
}

/** `first` is the name of a sheet that is in the workbook, for a link to it. */
export function richPlan(first: string | null): WorkbookPlan {
  return {
    styles: {
      title: { bold: true, size: 18, color: '#1B1B1F' },
      header: { bold: true, fill: '#F0F0F0', bottom: { style: 'thin', color: '#D5D8DC' }, wrap: true, vertical: 'top' },
      amount: { numberFormat: '#,##0', horizontal: 'right' },
      percent: { numberFormat: '0.0%' },
      share: { numberFormat: '+0.0 "procentenheter";−0.0 "procentenheter"', italic: true },
      link: { underline: true, color: '#1F3A5F' },
      input: { locked: false, fill: '#FFF4D6', indent: 1, left: { style: 'hair', color: '#5B5F66' } },
    },
    sheets: [
      {
        id: 'compliance',
        name: REPORT,
        cells: [
          { row: 2, column: 2, value: 'Måluppfyllelse <för> "Regionstyrelsen" & andra', style: 'title' },
          { row: 3, column: 2, value: '  blanksteg runt  \noch en ny rad, och _x0041_ som det står' },
          { row: 5, column: 2, value: 'Mål', style: 'header' },
          { row: 5, column: 3, value: 'Belopp, tkr', style: 'header' },
          { row: 5, column: 4, value: 'Andel', style: 'header' },
          { row: 5, column: 5, value: 'Status', style: 'header' },
          {
            row: 6,
            column: 2,
            value: 'Nettokostnad',
            ...(first === null ? {} : { link: { sheet: first, address: 'A1', tooltip: 'Till "källan"' } }),
            style: 'link',
          },
          { row: 6, column: 3, value: 506, formula: `SUM('Rapportens "data" & <mer>'!D9:D13)-1592`, style: 'amount' },
          { row: 6, column: 4, value: 0.029, style: 'percent' },
          { row: 6, column: 5, value: 'Uppnås inte', formula: 'IF(D6>0.02,"Uppnås inte","Uppnås")' },
          { row: 7, column: 2, value: 'Tak', style: 'link', link: { sheet: DATA, address: 'B13' } },
          { row: 7, column: 3, value: 492, formula: `'Rapportens "data" & <mer>'!B13`, style: 'amount' },
          { row: 7, column: 4, value: 0.02, style: 'percent' },
          { row: 7, column: 5, value: true, formula: 'C6>C7' },
          { row: 8, column: 2, value: 'Summa', style: 'header' },
          { row: 8, column: 3, value: 998, formula: 'SUBTOTAL(109,C6:C7)', style: 'amount' },
          { row: 8, column: 4, value: null },
          { row: 8, column: 5, value: null, style: 'header' },
          { row: 9, column: 2, value: 1.5, style: 'share' },
          { row: 9, column: 3, value: false },
          { row: 9, column: 4, value: '', style: 'input' },
          { row: 10, column: 2, value: 'En rad text som går över flera celler och bryts', style: 'header' },
        ],
        columnWidths: [
          { column: 1, width: 2 },
          { column: 2, width: 30 },
          { column: 3, width: 16 },
          { column: 4, width: 10 },
          { column: 5, width: 14 },
          { column: 6, width: 14 },
          { column: 7, width: 14 },
          { column: 8, width: 14 },
          { column: 9, width: 20 },
          { column: 12, width: 10, hidden: true },
        ],
        rowHeights: [
          { row: 2, height: 26 },
          { row: 4, height: 6 },
          { row: 200, height: 20 },
        ],
        freeze: { rows: 5, columns: 2 },
        gridlines: false,
        zoom: 100,
        tabColor: '#1F3A5F',
        merges: ['B10:E10', 'B11:E12'],
        tables: [
          {
            name: 'Ramkoll_mål',
            firstRow: 5,
            firstColumn: 2,
            rows: 4,
            columns: [
              { name: 'Mål', totalsLabel: 'Summa' },
              { name: 'Belopp, tkr', totalsFunction: 'sum' },
              { name: 'Andel' },
              { name: 'Status' },
            ],
            totalsRow: true,
            filter: true,
          },
        ],
        conditionalFormats: [
          {
            type: 'formula',
            range: 'E6:E7',
            formula: '$D6>0.02',
            style: { color: '#A4262C', fill: '#FDE7E9', bold: true },
          },
          {
            type: 'formula',
            range: 'E6:E7',
            formula: 'LEFT($E6,6)="Uppnås"',
            style: { color: '#0B6A3B', fill: '#E3F4EA' },
          },
          {
            type: 'icons',
            range: 'D6:D7',
            set: '3Symbols',
            thresholds: [0.02, 0.025],
            reverse: true,
            showValue: false,
          },
          { type: 'bars', range: 'C6:C7', color: '#9DB2CC', min: 0, max: 600 },
          { type: 'bars', range: 'C8', color: '#9DB2CC' },
        ],
        validations: [
          {
            range: 'D9',
            list: ['ja', 'nej', 'kanske "så"'],
            title: 'Välj',
            message: 'ja eller nej',
            onError: 'warning',
          },
          { range: 'E9', list: { formula: 'Ramkoll_månader' }, allowBlank: false },
        ],
        charts: charts(),
        print: {
          orientation: 'landscape',
          fit: { wide: 1, tall: 0 },
          titleRows: { first: 2, last: 5 },
          area: 'A1:J64',
          header: '&LRegionstyrelsen & co',
          footer: '&LRamkoll&RSida &P av &N',
          breaks: [30],
          centerHorizontally: true,
        },
        properties: { 'ramkoll.fingerprint': 'abc123åäö' },
      },
      { id: 'data', name: DATA, cells: dataCells(), freeze: { rows: 1, columns: 0 }, tables: [] },
    ],
    names: [
      { name: 'Ramkoll_månader', sheet: DATA, range: 'A2:A13' },
      { name: 'Ramkoll_tak', sheet: DATA, range: '$B$13' },
    ],
    activate: 'compliance',
    removeNames: ['Ramkoll_gammalt'],
  };
}
