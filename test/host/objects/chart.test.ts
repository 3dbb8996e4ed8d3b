import { describe, expect, test } from '@jest/globals';
import { codeOf, doing, withHost } from '../with-host';

const ROWS = [
  ['År', 'Utfall', 'Mål'],
  ['2025', 10, 12],
  ['2026', 11, 12],
];

async function withChart(type: Excel.ChartType | 'ColumnClustered' | 'ColumnStacked' | 'Line' = 'ColumnClustered') {
  const host = withHost();
  await doing(host, ({ worksheets }) => {
    const sheet = worksheets.getItem('Blad1');
    const range = sheet.getRange('A1:C3');
    range.numberFormat = [
      ['@', 'General', 'General'],
      ['@', 'General', 'General'],
      ['@', 'General', 'General'],
    ];
    range.values = ROWS;
    const chart = sheet.charts.add(type, range, 'Columns');
    chart.name = 'Utveckling';
  });
  return host;
}

const chartOf = (host: Awaited<ReturnType<typeof withChart>>) => host.state.sheets[0]!.charts[0]!;
const first = (workbook: Excel.Workbook) => workbook.worksheets.getItem('Blad1').charts.getItem('Utveckling');

describe('a chart', () => {
  test('takes series, their names and categories from the cells', async () => {
    const host = await withChart();
    expect(chartOf(host)).toMatchObject({ name: 'Utveckling', type: 'ColumnClustered', title: 'Diagramrubrik' });
    expect(
      chartOf(host).series.map(({ name, nameReference, values, categories }) => ({
        name,
        nameReference,
        values,
        categories,
      })),
    ).toEqual([
      { name: 'Utfall', nameReference: 'Blad1!$B$1', values: 'Blad1!$B$2:$B$3', categories: 'Blad1!$A$2:$A$3' },
      { name: 'Mål', nameReference: 'Blad1!$C$1', values: 'Blad1!$C$2:$C$3', categories: 'Blad1!$A$2:$A$3' },
    ]);
  });

  test('cannot be made of empty cells, but of formulas that have no value yet', async () => {
    const add = (address: string) => (workbook: Excel.Workbook) => {
      const sheet = workbook.worksheets.getItem('Blad1');
      sheet.charts.add('Line', sheet.getRange(address), 'Columns');
    };
    const host = withHost();
    expect(await codeOf(host, add('A1:B9'))).toBe('EmptyChartSeries');
    await doing(host, ({ worksheets }) => {
      worksheets.getItem('Blad1').getRange('B2').formulas = [['=Tabell[Summa]']];
    });
    await doing(host, add('A1:B9'));
    expect(host.state.sheets[0]!.charts).toHaveLength(1);
    expect(
      await codeOf(host, ({ worksheets }) => {
        const sheet = worksheets.getItem('Blad1');
        sheet.charts.getItemAt(0).series.getItemAt(0).setValues(sheet.getRange('H1:H4'));
      }),
    ).toBe('EmptyChartSeries');
  });

  test('is placed over cells, titled, scaled and deleted', async () => {
    const host = await withChart();
    await doing(host, (workbook) => {
      const chart = first(workbook);
      chart.setPosition('B5', 'H20');
      chart.title.text = 'Ramen hålls';
      chart.title.format.font.size = 14;
      chart.legend.visible = true;
      chart.legend.position = 'Top';
      chart.legend.legendEntries.getItemAt(1).visible = false;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.numberFormat = '#,##0';
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.categoryAxis.title.text = 'År';
      chart.axes.getItem('Category').visible = false;
    });
    expect(chartOf(host)).toMatchObject({
      fromRow: 5,
      fromColumn: 2,
      toRow: 20,
      toColumn: 8,
      title: 'Ramen hålls',
      legend: { visible: true, position: 'Top', hidden: [1] },
      valueAxis: { min: 0, max: null, format: '#,##0', gridlines: false },
      categoryAxis: { visible: false, title: 'År' },
    });
    await doing(host, (workbook) => first(workbook).delete());
    expect(host.state.sheets[0]!.charts).toEqual([]);
  });

  test('its title can follow a cell', async () => {
    const host = await withChart();
    await doing(host, (workbook) => first(workbook).title.setFormula('=Blad1!$B$1'));
    expect(chartOf(host)).toMatchObject({ title: 'Utfall', titleReference: 'Blad1!$B$1' });
    expect(await codeOf(host, (workbook) => first(workbook).title.setFormula('Utfall'))).toBe('InvalidArgument');
  });

  test('series and points have marks of their own', async () => {
    const host = await withChart();
    await doing(host, (workbook) => {
      const series = first(workbook).series.getItemAt(0);
      series.format.fill.setSolidColor('#1f3a5f');
      series.format.line.lineStyle = 'None';
      series.gapWidth = 60;
      const { format } = series.points.getItemAt(1);
      format.fill.setSolidColor('#D2D8DF');
      format.border.color = '#1F3A5F';
      format.border.lineStyle = 'Dash';
      first(workbook).series.getItemAt(1).format.fill.clear();
    });
    const [one, two] = chartOf(host).series;
    expect(one).toMatchObject({ mark: { fill: '#1F3A5F', line: null }, gap: 60 });
    expect(one!.points).toEqual({
      1: { mark: { fill: '#D2D8DF', line: '#1F3A5F', lineStyle: 'Dash', lineWeight: 0.75 } },
    });
    expect(two).toMatchObject({ mark: { fill: null }, gap: 60 });
  });

  test('labels of all points or of one, where the kind of chart has a place for them', async () => {
    const host = await withChart('ColumnStacked');
    await doing(host, (workbook) => {
      const series = first(workbook).series;
      series.getItemAt(0).hasDataLabels = true;
      series.getItemAt(0).dataLabels.position = 'Center';
      series.getItemAt(0).dataLabels.numberFormat = '0.0';
      const point = series.getItemAt(1).points.getItemAt(1);
      point.hasDataLabel = true;
      point.dataLabel.showSeriesName = true;
      point.dataLabel.showValue = false;
      point.dataLabel.format.font.color = '#222222';
    });
    expect(chartOf(host).series[0]!.labels).toEqual({
      position: 'Center',
      showValue: true,
      showSeriesName: false,
      format: '0.0',
    });
    expect(chartOf(host).series[1]!.points[1]!.label).toEqual({
      showValue: false,
      showSeriesName: true,
      color: '#222222',
    });
    expect(
      await codeOf(host, (workbook) => {
        first(workbook).series.getItemAt(0).dataLabels.position = 'OutsideEnd';
      }),
    ).toBe('InvalidArgument');
  });

  test('a line among columns has markers, and no gap', async () => {
    const host = await withChart();
    await doing(host, (workbook) => {
      const line = first(workbook).series.getItemAt(1);
      line.chartType = 'Line';
      line.markerStyle = 'Circle';
      line.markerSize = 6;
      line.format.line.color = '#C00000';
      line.format.line.weight = 2;
    });
    expect(chartOf(host).series[1]).toMatchObject({
      type: 'Line',
      marker: 'Circle',
      markerSize: 6,
      mark: { fill: null, line: '#C00000', lineWeight: 2, lineStyle: 'Continuous' },
    });
    expect(chartOf(host).series[1]).not.toHaveProperty('gap');
    expect(
      await codeOf(host, (workbook) => {
        first(workbook).series.getItemAt(1).gapWidth = 50;
      }),
    ).toBe('InvalidArgument');
  });

  test('series are added and deleted, and what is not there is not found', async () => {
    const host = await withChart();
    await doing(host, (workbook) => {
      const chart = first(workbook);
      const sheet = workbook.worksheets.getItem('Blad1');
      const series = chart.series.add('Extra');
      series.setValues(sheet.getRange('C2:C3'));
      series.setXAxisValues(sheet.getRange('A2:A3'));
      chart.series.getItemAt(0).delete();
    });
    expect(chartOf(host).series.map(({ name, values }) => [name, values])).toEqual([
      ['Mål', 'Blad1!$C$2:$C$3'],
      ['Extra', 'Blad1!$C$2:$C$3'],
    ]);
    expect(await codeOf(host, (workbook) => first(workbook).series.getItemAt(5).delete())).toBe('InvalidArgument');
    expect(await codeOf(host, ({ worksheets }) => worksheets.getItem('Blad1').charts.getItem('Annat').delete())).toBe(
      'ItemNotFound',
    );
    await host.Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItem('Blad1').charts.getItemOrNullObject('Annat');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});
