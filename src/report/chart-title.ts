import { cellAddress } from '../domain/address';
import type { Language } from '../domain/finding';
import type { Basis } from './basis/basis';
import { cell } from './grid';
import type { CellPlan, ChartPlan } from './plan';
import type { SheetDraft } from './sheet-draft';
import { whileCurrent } from './stale';

/**
 * Lets a chart's title be what its top left cell says: the chart lies over that cell, whose formula takes the message back
 * when the figures have changed since it was written. A title that is too long for a formula stays as it is.
 */
export function liveTitle(
  chart: ChartPlan,
  sheet: string,
  basis: Basis,
  lang: Language,
): { readonly chart: ChartPlan; readonly cells: readonly CellPlan[] } {
  const live = whileCurrent(basis, lang, chart.title, 'stale.chart');
  if (live.formula === undefined) return { chart, cells: [] };
  const { row, column } = chart.from;
  return {
    chart: { ...chart, titleFrom: { sheet, range: cellAddress(row, column) } },
    cells: [cell(row, column, chart.title, 'note', live)],
  };
}

/** Adds a chart with a live title to a draft. */
export function drawChart(draft: SheetDraft, plan: ChartPlan, sheet: string, basis: Basis, lang: Language): void {
  const { chart, cells } = liveTitle(plan, sheet, basis, lang);
  draft.charts.push(chart);
  draft.cells.push(...cells);
}
