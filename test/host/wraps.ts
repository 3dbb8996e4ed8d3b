import type { Wraps } from './book';
import { charts } from './objects/chart';
import { conditionalFormats } from './objects/conditional-format';
import { dataValidation } from './objects/data-validation';
import { names } from './objects/names';
import { columnBreaks, pageBreaks, pageLayout } from './objects/page';
import { range, rangeAreas } from './objects/range';
import { rangeFormat } from './objects/range-format';
import { tables } from './objects/table';
import { customProperties, freezePanes, worksheet, worksheets } from './objects/worksheet';

/** The object model put together. */
export const WRAPS: Wraps = {
  range,
  areas: rangeAreas,
  worksheet,
  worksheets,
  tables,
  names,
  charts: ({ book, sheet }) => charts({ book, sheet }),
  rangeFormat,
  conditionalFormats,
  dataValidation,
  pageLayout,
  pageBreaks,
  columnBreaks,
  freezePanes,
  customProperties,
};
