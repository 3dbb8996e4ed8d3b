/** Names that the file format fixes. */
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const CHART_2012 = 'http://schemas.microsoft.com/office/drawing/2012/chart';
export const SPREADSHEET_2009 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
export const EXCEL_2006 = 'http://schemas.microsoft.com/office/excel/2006/main';

export const relationType = {
  document: `${RELATIONS}/officeDocument`,
  worksheet: `${RELATIONS}/worksheet`,
  styles: `${RELATIONS}/styles`,
  theme: `${RELATIONS}/theme`,
  sharedStrings: `${RELATIONS}/sharedStrings`,
  calcChain: `${RELATIONS}/calcChain`,
  drawing: `${RELATIONS}/drawing`,
  chart: `${RELATIONS}/chart`,
  table: `${RELATIONS}/table`,
  customProperty: `${RELATIONS}/customProperty`,
  extendedProperties: `${RELATIONS}/extended-properties`,
  coreProperties: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
} as const;

const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const contentType = {
  workbook: `${SHEET_ML}.sheet.main+xml`,
  worksheet: `${SHEET_ML}.worksheet+xml`,
  styles: `${SHEET_ML}.styles+xml`,
  sharedStrings: `${SHEET_ML}.sharedStrings+xml`,
  table: `${SHEET_ML}.table+xml`,
  customProperty: `${SHEET_ML}.customProperty`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  relations: 'application/vnd.openxmlformats-package.relationships+xml',
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  extendedProperties: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;
