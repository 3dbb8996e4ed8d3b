/**
 * A workbook as the host holds it: plain data that the object model reads and changes, that an .xlsx can be read into, and
 * that two ways of writing can be compared by. Rows and columns count from 1. Colours are "#RRGGBB". Lengths are in points.
 */
export type HostValue = string | number | boolean | null;

export interface HostBorder {
  /** As in Excel's API: "Continuous", "Dash", "None", … */
  style: string;
  /** "Hairline", "Thin", "Medium", "Thick". */
  weight: string;
  color: string;
}

export type HostEdge = 'top' | 'bottom' | 'left' | 'right';

/** Only what differs from the workbook's Normal style. */
export interface HostFormat {
  bold?: boolean;
  italic?: boolean;
  /** "Single" or "None". */
  underline?: string;
  size?: number;
  color?: string;
  fontName?: string;
  fill?: string;
  numberFormat?: string;
  /** "General", "Left", "Center", "Right", … */
  horizontal?: string;
  /** "Top", "Center", "Bottom". */
  vertical?: string;
  wrap?: boolean;
  indent?: number;
  locked?: boolean;
  borders?: Partial<Record<HostEdge, HostBorder>>;
}

export interface HostCell {
  /** An error is its text as in "#DIV/0!" with `error` set. */
  value: HostValue;
  error?: boolean;
  /** With the leading "=", English names. */
  formula?: string;
  format?: HostFormat;
  /** A place in the workbook, as "'Två ord'!B4". */
  link?: { reference?: string; address?: string; tip?: string };
}

export interface HostTable {
  id: string;
  name: string;
  firstRow: number;
  firstColumn: number;
  lastRow: number;
  lastColumn: number;
  hasHeader: boolean;
  hasTotals: boolean;
  showFilter: boolean;
  style: string;
  bandedRows: boolean;
  columns: { name: string; totalsFunction: string | null }[];
}

export interface HostConditionalFormat {
  /** "Custom", "IconSet", "DataBar", or another that only loading knows. */
  type: string;
  /** "B5:H12" */
  range: string;
  formula?: string;
  color?: string;
  fill?: string;
  bold?: boolean;
  iconSet?: string;
  /** Lower bounds of the icons after the first. */
  thresholds?: number[];
  reverse?: boolean;
  showIconOnly?: boolean;
  min?: number;
  max?: number;
}

export interface HostValidation {
  range: string;
  /** "a,b" or "=formula". */
  list: string;
  allowBlank: boolean;
  title?: string;
  message?: string;
  /** "Stop", "Warning", "Information". */
  alert: string;
}

export interface HostMark {
  /** What it is filled with; null when it has no fill. A hatching is its colour with `hatched` set. */
  fill: string | null;
  hatched?: boolean;
  line: string | null;
  lineWeight?: number;
  /** "Continuous", "Dash", "None", … */
  lineStyle?: string;
}

export interface HostLabel {
  position?: string;
  showValue: boolean;
  showSeriesName: boolean;
  format?: string;
  color?: string;
}

export interface HostSeries {
  name: string;
  /** "'Två ord'!$B$4:$B$9"; null while none is given. */
  nameReference: string | null;
  values: string | null;
  categories: string | null;
  /** As in Excel's API: "ColumnClustered", "Line", … */
  type: string;
  mark: HostMark;
  points: Record<number, { mark: HostMark; label?: HostLabel | null }>;
  /** "None", "Automatic", "Circle", "Dash", … */
  marker?: string;
  markerSize?: number;
  markerColor?: string;
  labels: HostLabel | null;
  gap?: number;
  overlap?: number;
}

export interface HostAxis {
  visible: boolean;
  title: string | null;
  min: number | null;
  max: number | null;
  format: string | null;
  gridlines: boolean;
}

export interface HostChart {
  id: string;
  name: string;
  type: string;
  title: string | null;
  /** Where the title comes from a cell: "'Två ord'!$B$4". */
  titleReference: string | null;
  description: string | null;
  fromRow: number;
  fromColumn: number;
  toRow: number;
  toColumn: number;
  /** `hidden`: the numbers, from 0, of the series that it leaves out. */
  legend: { visible: boolean; position: string; hidden?: number[] };
  categoryAxis: HostAxis;
  valueAxis: HostAxis;
  series: HostSeries[];
}

export interface HostPrint {
  orientation: string;
  paperSize: string | null;
  fitWide: number | null;
  fitTall: number | null;
  titleRows: string | null;
  /** Columns repeated on each page, "$A:$B". */
  titleColumns?: string;
  area: string | null;
  headers: { left: string; center: string; right: string };
  footers: { left: string; center: string; right: string };
  /** Rows that a page breaks before. */
  breaks: number[];
  /** Columns that a page breaks before. */
  columnBreaks?: number[];
  centerHorizontally: boolean;
}

export interface HostSheet {
  /** "{00000000-0001-0000-0000-000000000000}": stays when the sheet is renamed. */
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  isProtected: boolean;
  /** By row, then by column. */
  cells: Map<number, Map<number, HostCell>>;
  /** Columns and rows that differ from the standard: width in characters as the file has it, height in points. */
  columns: Map<number, { width?: number; hidden?: boolean; format?: HostFormat }>;
  rows: Map<number, { height?: number; hidden?: boolean; format?: HostFormat }>;
  merges: string[];
  tables: HostTable[];
  conditionalFormats: HostConditionalFormat[];
  validations: HostValidation[];
  charts: HostChart[];
  properties: Map<string, string>;
  freeze: { rows: number; columns: number };
  gridlines: boolean;
  tabColor: string;
  print: HostPrint;
}

export interface HostName {
  name: string;
  /** Name of the sheet it belongs to; null for the whole workbook. */
  sheet: string | null;
  /** "='Två ord'!$B$4" */
  formula: string;
  visible: boolean;
}

export interface HostWorkbook {
  date1904: boolean;
  sheets: HostSheet[];
  names: HostName[];
  /** Id of the sheet that is shown. */
  activeSheet: string;
  /** Address of the selection, "'Två ord'!B4". */
  selection: string;
  isStructureProtected: boolean;
}
