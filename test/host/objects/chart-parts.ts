import { extrasOf } from '../book';
import type { Book } from '../book';
import { invalidArgument } from '../errors';
import { defineObject } from '../host-object';
import type { HostObject, Scalar } from '../host-object';
import type { HostLabel, HostMark } from '../state';
import { booleanOf, colourOf, numberOf, oneOf, textOf } from '../values';

/** A part of a chart that only has looks, found by a path such as "chart-1/title/font". */
export interface PartSelf {
  readonly book: Book;
  readonly path: string;
}

export function below(self: PartSelf, path: string): PartSelf {
  return { book: self.book, path: `${self.path}/${path}` };
}

/** A property with no place in the state: kept, and answered as it was set. */
export function kept<T extends PartSelf>(
  name: string,
  standard: unknown,
  check: (value: unknown) => unknown,
): Scalar<T> {
  return {
    get: ({ book, path }) => extrasOf(book, path).get(name) ?? standard,
    set: ({ book, path }, value) => {
      extrasOf(book, path).set(name, check(value));
    },
  };
}

const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
];

export const font: (self: PartSelf) => HostObject = defineObject<PartSelf>({
  type: 'ChartFont',
  scalars: {
    Bold: kept('bold', false, booleanOf),
    Italic: kept('italic', false, booleanOf),
    Color: kept('color', '#000000', colourOf),
    Name: kept('name', 'Calibri', textOf),
    Size: kept('size', 10, (value) => numberOf(value, 1, 409)),
    Underline: kept('underline', 'None', (value) => oneOf(value, ['None', 'Single'])),
  },
});

export const plainFill: (self: PartSelf) => HostObject = defineObject<PartSelf>({
  type: 'ChartFill',
  calls: {
    SetSolidColor: ({ book, path }, [value]) => void extrasOf(book, path).set('color', colourOf(value)),
    Clear: ({ book, path }) => void extrasOf(book, path).set('color', null),
  },
});

function plainLineSpec(type: 'ChartLineFormat' | 'ChartBorder') {
  return defineObject<PartSelf>({
    type,
    scalars: {
      Color: kept('color', '#000000', colourOf),
      LineStyle: kept('lineStyle', 'Continuous', (value) => oneOf(value, LINE_STYLES)),
      Weight: kept('weight', 0.75, (value) => numberOf(value, 0, 1584)),
    },
    calls: { Clear: ({ book, path }) => void extrasOf(book, path).set('lineStyle', 'None') },
  });
}

export const plainLine: (self: PartSelf) => HostObject = plainLineSpec('ChartLineFormat');
export const plainBorder: (self: PartSelf) => HostObject = plainLineSpec('ChartBorder');

/** The formats of the parts that have fonts, fills and borders, each a class of its own. */
export function formatOf(
  type: string,
  parts: readonly ('font' | 'fill' | 'border' | 'line')[],
): (self: PartSelf) => HostObject {
  const wraps = { font, fill: plainFill, border: plainBorder, line: plainLine };
  const names = { font: 'Font', fill: 'Fill', border: 'Border', line: 'Line' };
  return defineObject<PartSelf>({
    type,
    links: Object.fromEntries(parts.map((part) => [names[part], (self: PartSelf) => wraps[part](below(self, part))])),
  });
}

/** What a series or a point is drawn with. `mark` gives the one to change. */
export interface MarkSelf extends PartSelf {
  readonly mark: () => HostMark;
  readonly change: () => HostMark;
}

export const markFill: (self: MarkSelf) => HostObject = defineObject<MarkSelf>({
  type: 'ChartFill',
  calls: {
    SetSolidColor: ({ change }, [value]) => {
      const colour = colourOf(value);
      const mark = change();
      mark.fill = colour;
      delete mark.hatched;
    },
    Clear: ({ change }) => {
      const mark = change();
      mark.fill = null;
      delete mark.hatched;
    },
  },
});

/** No line is null, and then it has neither weight nor dashes; a line that is given one of them is drawn. */
function lineSpec(type: 'ChartLineFormat' | 'ChartBorder') {
  const drawn = (mark: HostMark): void => {
    mark.line ??= '#000000';
    mark.lineWeight ??= 0.75;
    mark.lineStyle ??= 'Continuous';
  };
  const none = (mark: HostMark): void => {
    mark.line = null;
    delete mark.lineWeight;
    delete mark.lineStyle;
  };
  return defineObject<MarkSelf>({
    type,
    scalars: {
      Color: {
        get: ({ mark }) => mark().line ?? '#000000',
        set: ({ change }, value) => {
          const colour = colourOf(value);
          const mark = change();
          drawn(mark);
          mark.line = colour;
        },
      },
      LineStyle: {
        get: ({ mark }) => (mark().line === null ? 'None' : (mark().lineStyle ?? 'Continuous')),
        set: ({ change }, value) => {
          const style = oneOf(value, LINE_STYLES);
          const mark = change();
          if (style === 'None') none(mark);
          else {
            drawn(mark);
            mark.lineStyle = style;
          }
        },
      },
      Weight: {
        get: ({ mark }) => mark().lineWeight ?? 0.75,
        set: ({ change }, value) => {
          const weight = numberOf(value, 0, 1584);
          const mark = change();
          drawn(mark);
          mark.lineWeight = weight;
        },
      },
    },
    calls: { Clear: ({ change }) => none(change()) },
  });
}

export const markLine: (self: MarkSelf) => HostObject = lineSpec('ChartLineFormat');
export const markBorder: (self: MarkSelf) => HostObject = lineSpec('ChartBorder');

/** The labels of a series or of one point. */
export interface LabelSelf extends PartSelf {
  readonly label: () => HostLabel | null;
  /** Makes one where there was none, as Excel does when anything is said of it. */
  readonly change: () => HostLabel;
  /** Puts it away again when it shows nothing. */
  readonly settle: () => void;
}

const labelFont = defineObject<LabelSelf>({
  type: 'ChartFont',
  scalars: {
    Color: {
      get: ({ label }) => label()?.color ?? '#000000',
      set: ({ change }, value) => {
        const colour = colourOf(value);
        change().color = colour;
      },
    },
    Bold: kept('bold', false, booleanOf),
    Italic: kept('italic', false, booleanOf),
    Name: kept('name', 'Calibri', textOf),
    Size: kept('size', 10, (value) => numberOf(value, 1, 409)),
    Underline: kept('underline', 'None', (value) => oneOf(value, ['None', 'Single'])),
  },
});

const labelFormat = defineObject<LabelSelf>({
  type: 'ChartDataLabelFormat',
  links: {
    Font: labelFont,
    Fill: (self) => plainFill(below(self, 'fill')),
    Border: (self) => plainBorder(below(self, 'border')),
  },
});

export const LABEL_POSITIONS = [
  'None',
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
  'Callout',
];

function shown(key: 'showValue' | 'showSeriesName'): Scalar<LabelSelf> {
  return {
    get: ({ label }) => label()?.[key] ?? false,
    set: ({ change, settle }, value) => {
      const flag = booleanOf(value);
      change()[key] = flag;
      settle();
    },
  };
}

function labelSpec(type: 'ChartDataLabels' | 'ChartDataLabel', allowed: (self: LabelSelf) => readonly string[]) {
  return defineObject<LabelSelf>({
    type,
    scalars: {
      Position: {
        get: ({ label }) => label()?.position ?? 'BestFit',
        set: (self, value) => {
          const position = oneOf(value, LABEL_POSITIONS);
          // Which places there are depends on the kind of chart.
          if (!allowed(self).includes(position)) throw invalidArgument();
          self.change().position = position;
        },
      },
      ShowValue: shown('showValue'),
      ShowSeriesName: shown('showSeriesName'),
      ShowCategoryName: kept('showCategoryName', false, booleanOf),
      ShowLegendKey: kept('showLegendKey', false, booleanOf),
      ShowPercentage: kept('showPercentage', false, booleanOf),
      ShowBubbleSize: kept('showBubbleSize', false, booleanOf),
      Separator: kept('separator', ', ', textOf),
      HorizontalAlignment: kept('horizontal', 'Center', textOf),
      VerticalAlignment: kept('vertical', 'Center', textOf),
      TextOrientation: kept('orientation', 0, (value) => numberOf(value, -90, 180)),
      NumberFormat: {
        get: ({ label }) => label()?.format ?? 'General',
        set: ({ change }, value) => {
          const format = textOf(value, 255);
          change().format = format;
        },
      },
      LinkNumberFormat: {
        get: ({ label }) => label()?.format === undefined,
        set: ({ change }, value) => {
          if (booleanOf(value)) delete change().format;
        },
      },
    },
    links: { Format: labelFormat },
  });
}

export const makeLabels = labelSpec;
