import { relationsPartName } from '../package/relations';
import type { ChartPlan, SheetPlan, StyleName } from '../../report/plan';
import { SHEET_MARK } from '../../report/plan';
import { utf8 } from './byte-sink';
import { chartXml, drawingXml } from './chart-xml';
import type { ChartSize } from './chart-xml';
import { contentType, relationType } from '../package/namespaces';
import { relationsXml } from './part-editor';
import type { NewRelation } from './part-editor';
import { sheetXml } from './sheet-xml';
import type { DifferentialStyle } from './styles';
import { tableXml } from './table-xml';
import { propertyBytes } from './workbook-part';

/** Where the parts of a sheet go, and what they share with the rest of the workbook. */
export interface SheetTarget {
  /** Puts a part into the package. */
  readonly put: (name: string, bytes: Uint8Array, type: string) => void;
  /** Puts the relations of a part; they have no content type of their own. */
  readonly putRelations: (name: string, bytes: Uint8Array) => void;
  /** A free name for a part; "#" is where its number goes. */
  readonly freeName: (pattern: string) => string;
  /** The id of a table, unique in the workbook. */
  readonly tableId: (name: string) => number;
  readonly styleIndex: (name: StyleName) => number;
  readonly differentialIndex: (style: DifferentialStyle) => number;
  readonly sharedText?: (text: string) => number;
  /** The folder of the workbook part, with its slash: "xl/". */
  readonly folder: string;
}

/** Writes a sheet with its drawing, charts, tables and properties. `mark` says whether it is to be known as ours. */
export function putSheet(
  target: SheetTarget,
  plan: SheetPlan,
  part: string,
  options: { readonly number: number; readonly selected: boolean; readonly mark: boolean },
): void {
  const relations: NewRelation[] = [];
  const relate = (type: string, to: string): string => {
    const id = `rId${relations.length + 1}`;
    relations.push({ id, type, target: to });
    return id;
  };

  const charts = plan.charts ?? [];
  const drawing = charts.length > 0 ? relate(relationType.drawing, putDrawing(target, plan, charts)) : undefined;
  const tables = (plan.tables ?? []).map((table) => {
    const name = target.freeName(`${target.folder}tables/table#.xml`);
    target.put(name, utf8(tableXml(table, target.tableId(table.name))), contentType.table);
    return relate(relationType.table, name);
  });
  const values = [...(options.mark ? [[SHEET_MARK, plan.id] as const] : []), ...Object.entries(plan.properties ?? {})];
  const properties = values.map(([name, value]) => {
    const bin = target.freeName(`${target.folder}customProperty#.bin`);
    target.put(bin, propertyBytes(value), contentType.customProperty);
    return { name, relation: relate(relationType.customProperty, bin) };
  });

  const bytes = sheetXml(plan, {
    styleIndex: target.styleIndex,
    differentialIndex: target.differentialIndex,
    ...(target.sharedText ? { sharedText: target.sharedText } : {}),
    selected: options.selected,
    number: options.number,
    ...(drawing === undefined ? {} : { drawing }),
    tables,
    properties,
  });
  target.put(part, bytes, contentType.worksheet);
  if (relations.length > 0) target.putRelations(relationsPartName(part), utf8(relationsXml(part, relations)));
}

function putDrawing(target: SheetTarget, plan: SheetPlan, charts: readonly ChartPlan[]): string {
  const drawing = target.freeName(`${target.folder}drawings/drawing#.xml`);
  const relations = charts.map((chart, index) => {
    const name = target.freeName(`${target.folder}charts/chart#.xml`);
    target.put(name, utf8(chartXml(chart, chartSize(plan, chart))), contentType.chart);
    return { id: `rId${index + 1}`, type: relationType.chart, target: name };
  });
  const ids = relations.map(({ id }) => id);
  target.put(drawing, utf8(drawingXml(charts, ids)), contentType.drawing);
  target.putRelations(relationsPartName(drawing), utf8(relationsXml(drawing, relations)));
  return drawing;
}

const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;

/** The points that the cells under a chart take, where a digit is seven pixels wide. */
function chartSize(plan: SheetPlan, chart: ChartPlan): ChartSize {
  const widths = new Map((plan.columnWidths ?? []).map(({ column, width, hidden }) => [column, hidden ? 0 : width]));
  const heights = new Map((plan.rowHeights ?? []).map(({ row, height }) => [row, height]));
  let width = 0;
  for (let column = chart.from.column; column <= chart.to.column; column++) {
    const characters = widths.get(column) ?? DEFAULT_WIDTH;
    if (characters > 0) width += (characters * 7 + 5) * 0.75;
  }
  let height = 0;
  for (let row = chart.from.row; row <= chart.to.row; row++) height += heights.get(row) ?? DEFAULT_HEIGHT;
  return { width: Math.max(width, 1), height: Math.max(height, 1) };
}
