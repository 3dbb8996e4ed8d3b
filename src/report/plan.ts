/**
 * What is to be written, as data: both edges apply it and hold no decision of their own. It can be read, printed and
 * compared before a byte is written. Rows and columns count from 1. Widths are in characters, heights and sizes in points.
 * Colours are "#RRGGBB". Number formats are the en-US ones that the file format stores.
 */
export type PlanValue = string | number | boolean | null;

/** The name of an entry of `WorkbookPlan.styles`. */
export type StyleName = string;

export interface BorderPlan {
  readonly style: 'thin' | 'medium' | 'hair';
  readonly color: string;
}

export interface StylePlan {
  /** Fonts are the workbook theme's own; only what is said here differs from the workbook's default. */
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  /** "#,##0", "0.0%", … */
  readonly numberFormat?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly top?: BorderPlan;
  readonly bottom?: BorderPlan;
  readonly left?: BorderPlan;
  readonly right?: BorderPlan;
  /** false lets the user type in a protected sheet. */
  readonly locked?: boolean;
}

export interface CellPlan {
  readonly row: number;
  readonly column: number;
  /** The value; beside a formula, what the core computed. */
  readonly value: PlanValue;
  /** Without the leading "=", English function names, comma between arguments. */
  readonly formula?: string;
  readonly style?: StyleName;
  /** A place in this workbook. The sheet by its name as it is, unquoted. */
  readonly link?: { readonly sheet: string; readonly address: string; readonly tooltip?: string };
}

export interface TablePlan {
  /** Unique in the workbook. */
  readonly name: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Includes the header row and, where there is one, the totals row. */
  readonly rows: number;
  /** Header texts, which also stand as cells in the header row. Unique without regard to case. */
  readonly columns: readonly {
    readonly name: string;
    readonly totalsFunction?: 'sum';
    readonly totalsLabel?: string;
  }[];
  readonly totalsRow?: boolean;
  readonly filter?: boolean;
  /** A built-in table style such as "TableStyleLight1"; none leaves the cells' own formats alone. */
  readonly style?: string;
  readonly bandedRows?: boolean;
}

/** A range as "B5:H12". */
export type RangeText = string;

export type ConditionalFormatPlan =
  /** Formula for the range's top left cell, without "=". */
  | {
      readonly type: 'formula';
      readonly range: RangeText;
      readonly formula: string;
      readonly style: { readonly color?: string; readonly fill?: string; readonly bold?: boolean };
    }
  | {
      readonly type: 'icons';
      readonly range: RangeText;
      readonly set: '3TrafficLights1' | '3Symbols' | '3Signs' | '3Arrows';
      /** Lower bounds of the second and third icon. */ readonly thresholds: readonly [number, number];
      readonly reverse?: boolean;
      readonly showValue?: boolean;
    }
  | {
      readonly type: 'bars';
      readonly range: RangeText;
      readonly color: string;
      readonly min?: number;
      readonly max?: number;
    };

export interface ValidationPlan {
  readonly range: RangeText;
  /** A fixed list, or a formula such as "=Enheter_lista" without "=" that gives one. */
  readonly list: readonly string[] | { readonly formula: string };
  readonly allowBlank?: boolean;
  readonly title?: string;
  readonly message?: string;
  /** "warning" lets the user keep what was typed. */
  readonly onError?: 'stop' | 'warning';
}

/** How a series or a point is drawn: solid, outlined on white, or hatched on white. */
export interface MarkPlan {
  readonly kind: 'solid' | 'outline' | 'hatched' | 'none';
  readonly color: string;
}

export interface SeriesPlan {
  /** Text, or the cell that holds it. */
  readonly name: string | { readonly sheet: string; readonly range: RangeText; readonly text: string };
  readonly categories: {
    readonly sheet: string;
    readonly range: RangeText;
    readonly texts: readonly string[];
    /**
     * Names of groups, which stand under their categories: the range has two columns then, groups in the first. A group
     * reaches to the next name; null continues it.
     */
    readonly groups?: readonly (string | null)[];
  };
  /** `numbers` is what the cells hold, so that a viewer that does not calculate draws the chart; null is a gap. */
  readonly values: {
    readonly sheet: string;
    readonly range: RangeText;
    readonly numbers: readonly (number | null)[];
    readonly format?: string;
  };
  /** Which kind it is in a combination; elsewhere that of the chart. */
  readonly type?: 'column' | 'line';
  readonly mark: MarkPlan;
  /** Points that are drawn otherwise than their series; index from 0. */
  readonly points?: readonly { readonly index: number; readonly mark: MarkPlan }[];
  /** Line width in points, and dashes, for lines. */
  readonly width?: number;
  readonly dashed?: boolean;
  readonly markers?: boolean;
  /** Labels on every point, on the last one only, or, in a line with gaps, on the last one before each gap. */
  readonly labels?: {
    readonly show: 'all' | 'last' | 'ends';
    readonly format?: string;
    readonly position?: 'outside-end' | 'inside-end' | 'center' | 'above' | 'right';
    readonly seriesName?: boolean;
    readonly color?: string;
  };
}

export interface AxisPlan {
  readonly title?: string;
  readonly format?: string;
  readonly min?: number;
  readonly max?: number;
  readonly gridlines?: boolean;
  readonly visible?: boolean;
}

export interface ChartPlan {
  /** Unique on its sheet; how it is found again. */
  readonly name: string;
  readonly type: 'column-clustered' | 'column-stacked' | 'bar-clustered' | 'bar-stacked' | 'line' | 'combination';
  /** A sentence: what the chart says. */
  readonly title: string;
  /** The cell that the title is shown from, where it must follow the workbook's figures; `title` is its text as written. */
  readonly titleFrom?: { readonly sheet: string; readonly range: RangeText };
  /** Alternative text for screen readers. */
  readonly description: string;
  /** Top left and bottom right cells that it covers. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
  readonly series: readonly SeriesPlan[];
  readonly categoryAxis?: AxisPlan;
  readonly valueAxis?: AxisPlan;
  readonly legend?: 'none' | 'bottom' | 'right' | 'top';
  /** Space between categories, and overlap of bars, in per cent. */
  readonly gap?: number;
  readonly overlap?: number;
}

export interface PrintPlan {
  readonly orientation: 'landscape' | 'portrait';
  /** Pages wide and tall; 0 is as many as it takes. */
  readonly fit: { readonly wide: number; readonly tall: number };
  /** Rows repeated on each page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Columns repeated on pages that stand beside each other. */
  readonly titleColumns?: { readonly first: number; readonly last: number };
  readonly area?: RangeText;
  /** Excel's codes: &L &C &R for the parts, &P and &N for page and pages. */
  readonly header?: string;
  readonly footer?: string;
  /** Pages break before these rows. */
  readonly breaks?: readonly number[];
  /** Pages break before these columns. */
  readonly columnBreaks?: readonly number[];
  readonly centerHorizontally?: boolean;
}

export interface SheetPlan {
  /** What the sheet is to us ("compliance", "findings", …): it is the mark that survives a change of name. */
  readonly id: string;
  /** The tab's name: a free one, or that which our sheet already has. */
  readonly name: string;
  readonly cells: readonly CellPlan[];
  readonly columnWidths?: readonly { readonly column: number; readonly width: number; readonly hidden?: boolean }[];
  readonly rowHeights?: readonly { readonly row: number; readonly height: number }[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly gridlines?: boolean;
  readonly zoom?: number;
  readonly tabColor?: string;
  readonly merges?: readonly RangeText[];
  readonly tables?: readonly TablePlan[];
  readonly conditionalFormats?: readonly ConditionalFormatPlan[];
  readonly validations?: readonly ValidationPlan[];
  readonly charts?: readonly ChartPlan[];
  readonly print?: PrintPlan;
  /**
   * The sheet is the user's from the moment that it is whole: it carries no mark, is added once and never written again. One that
   * was interrupted while it was written carries the mark until then, and is written anew.
   */
  readonly given?: true;
  /** Custom properties of the sheet beside the mark. */
  readonly properties?: Readonly<Record<string, string>>;
}

export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  /** One rectangle, absolute: "$B$4" or "$A$1:$C$9". */
  readonly range: RangeText;
}

export interface WorkbookPlan {
  readonly styles: Readonly<Record<StyleName, StylePlan>>;
  /** In the order of their tabs, which come after the user's own sheets where they are new. */
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  /**
   * The cell of the stamp, and what stands there from the first write to the last where writing takes more than one step;
   * the sheet's own text for the cell is written last.
   */
  readonly stamp?: { readonly sheet: string; readonly address: string; readonly incomplete: string };
  /** Id of the sheet to show first when the workbook is opened; the user's own choice stands where it is absent. */
  readonly activate?: string;
  /** Names that our earlier reports may have left and that this plan does not write: they are taken away. */
  readonly removeNames?: readonly string[];
}

/** The custom property of a sheet that says it is ours; its value is the sheet plan's id. */
export const SHEET_MARK = 'ramkoll.sheet';
