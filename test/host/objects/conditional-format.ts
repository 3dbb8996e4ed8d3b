import { areaOf, areaText, overlap } from '../address';
import { assertUnprotected, extrasOf } from '../book';
import type { Book, Places } from '../book';
import { HostError, invalidArgument, invalidOperation, itemNotFound } from '../errors';
import { defineObject } from '../host-object';
import type { HostObject, Scalar } from '../host-object';
import type { HostConditionalFormat, HostSheet } from '../state';
import { booleanOf, colourOf, oneOf, recordOf, textOf, wholeOf } from '../values';
import { removeConditionalFormats } from './range';

interface FormatSelf {
  readonly book: Book;
  readonly sheet: HostSheet;
  readonly format: HostConditionalFormat;
  readonly id: string;
}

const ids = new WeakMap<HostConditionalFormat, string>();

function idOf(book: Book, format: HostConditionalFormat): string {
  const known = ids.get(format);
  if (known !== undefined) return known;
  const id = `{00000000-000B-0000-${String(book.nextId++).padStart(4, '0')}-000000000000}`;
  ids.set(format, id);
  return id;
}

/** A property with no place in the state: kept, and answered as it was set. */
function kept(name: string, standard: unknown, check: (value: unknown) => unknown): Scalar<FormatSelf> {
  return {
    get: ({ book, id }) => extrasOf(book, `format ${id}`).get(name) ?? standard,
    set: ({ book, id }, value) => {
      extrasOf(book, `format ${id}`).set(name, check(value));
    },
  };
}

function formulaOf(value: unknown): string {
  const formula = textOf(value, 8192);
  if (formula === '') throw invalidArgument();
  return formula.startsWith('=') ? formula : `=${formula}`;
}

const rule = defineObject<FormatSelf>({
  type: 'ConditionalFormatRule',
  scalars: {
    Formula: {
      get: ({ format }) => format.formula ?? '',
      set: ({ format }, value) => {
        format.formula = formulaOf(value);
      },
    },
  },
});

const font = defineObject<FormatSelf>({
  type: 'ConditionalRangeFont',
  scalars: {
    Color: {
      get: ({ format }) => format.color ?? '',
      set: ({ format }, value) => {
        format.color = colourOf(value);
      },
    },
    Bold: {
      get: ({ format }) => format.bold ?? null,
      set: ({ format }, value) => {
        format.bold = booleanOf(value);
      },
    },
    Italic: kept('font/italic', null, booleanOf),
    Underline: kept('font/underline', 'None', textOf),
  },
});

const fill = defineObject<FormatSelf>({
  type: 'ConditionalRangeFill',
  scalars: {
    Color: {
      get: ({ format }) => format.fill ?? '',
      set: ({ format }, value) => {
        format.fill = colourOf(value);
      },
    },
  },
  calls: {
    Clear: ({ format }) => {
      delete format.fill;
    },
  },
});

const rangeFormat = defineObject<FormatSelf>({
  type: 'ConditionalRangeFormat',
  scalars: { NumberFormat: kept('numberFormat', '', textOf) },
  links: { Font: font, Fill: fill },
});

const custom = defineObject<FormatSelf>({
  type: 'CustomConditionalFormat',
  links: { Rule: rule, Format: rangeFormat },
});

const ICON_SETS = [
  'ThreeArrows',
  'ThreeArrowsGray',
  'ThreeFlags',
  'ThreeTrafficLights1',
  'ThreeTrafficLights2',
  'ThreeSigns',
  'ThreeSymbols',
  'ThreeSymbols2',
  'FourArrows',
  'FourTrafficLights',
  'FiveArrows',
  'FiveRating',
  'FiveQuarters',
];

function iconCount(style: string | undefined): number {
  return style?.startsWith('Five') === true ? 5 : style?.startsWith('Four') === true ? 4 : 3;
}

/** A bound that is a number; others are kept as not a number, which no file has. */
function boundOf(formula: unknown): number {
  const number = Number(String(formula).replace(/^=/, ''));
  if (String(formula).trim() === '') throw invalidArgument();
  return number;
}

const iconSet = defineObject<FormatSelf>({
  type: 'IconSetConditionalFormat',
  scalars: {
    Style: {
      get: ({ format }) => format.iconSet ?? 'ThreeTrafficLights1',
      set: ({ format }, value) => {
        const style = oneOf(value, ICON_SETS);
        if (iconCount(style) !== iconCount(format.iconSet)) format.thresholds = standardThresholds(iconCount(style));
        format.iconSet = style;
      },
    },
    Criteria: {
      get: (self) =>
        extrasOf(self.book, `format ${self.id}`).get('criteria') ?? [
          {},
          ...(self.format.thresholds ?? []).map((bound) => ({
            type: 'Number',
            operator: 'GreaterThanOrEqual',
            formula: `=${bound}`,
          })),
        ],
      set: ({ book, format, id }, value) => {
        if (!Array.isArray(value) || value.length !== iconCount(format.iconSet)) throw invalidArgument();
        const bounds = value.slice(1).map((entry: unknown) => {
          const criterion = recordOf(entry);
          oneOf(criterion.type, ['Number', 'Percent', 'Formula', 'Percentile']);
          oneOf(criterion.operator, ['GreaterThan', 'GreaterThanOrEqual']);
          return boundOf(criterion.formula);
        });
        format.thresholds = bounds;
        extrasOf(book, `format ${id}`).set('criteria', value);
      },
    },
    ReverseIconOrder: {
      get: ({ format }) => format.reverse ?? false,
      set: ({ format }, value) => {
        if (booleanOf(value)) format.reverse = true;
        else delete format.reverse;
      },
    },
    ShowIconOnly: {
      get: ({ format }) => format.showIconOnly ?? false,
      set: ({ format }, value) => {
        if (booleanOf(value)) format.showIconOnly = true;
        else delete format.showIconOnly;
      },
    },
  },
});

function standardThresholds(icons: number): number[] {
  return icons === 5 ? [20, 40, 60, 80] : icons === 4 ? [25, 50, 75] : [33, 67];
}

function bound(end: 'min' | 'max'): Scalar<FormatSelf> {
  const automatic = end === 'min' ? 'LowestValue' : 'HighestValue';
  return {
    get: ({ book, format, id }) =>
      extrasOf(book, `format ${id}`).get(end) ??
      (format[end] === undefined ? { type: automatic } : { type: 'Number', formula: `=${format[end]}` }),
    set: ({ book, format, id }, value) => {
      const given = recordOf(value);
      const type = oneOf(given.type, [
        'Automatic',
        'LowestValue',
        'HighestValue',
        'Number',
        'Percent',
        'Formula',
        'Percentile',
      ]);
      if (type === 'Number') format[end] = boundOf(given.formula);
      else Reflect.deleteProperty(format, end);
      extrasOf(book, `format ${id}`).set(end, given);
    },
  };
}

const positive = defineObject<FormatSelf>({
  type: 'ConditionalDataBarPositiveFormat',
  scalars: {
    FillColor: {
      get: ({ format }) => format.color ?? '',
      set: ({ format }, value) => {
        format.color = colourOf(value);
      },
    },
    GradientFill: kept('bar/gradient', true, booleanOf),
    BorderColor: kept('bar/border', '', (value) => (value === '' ? '' : colourOf(value))),
  },
});

const negative = defineObject<FormatSelf>({
  type: 'ConditionalDataBarNegativeFormat',
  scalars: {
    FillColor: kept('bar/negative', '', colourOf),
    BorderColor: kept('bar/negativeBorder', '', (value) => (value === '' ? '' : colourOf(value))),
    MatchPositiveFillColor: kept('bar/matchFill', false, booleanOf),
    MatchPositiveBorderColor: kept('bar/matchBorder', false, booleanOf),
  },
});

const dataBar = defineObject<FormatSelf>({
  type: 'DataBarConditionalFormat',
  scalars: {
    ShowDataBarOnly: kept('bar/only', false, booleanOf),
    BarDirection: kept('bar/direction', 'Context', (value) => oneOf(value, ['Context', 'LeftToRight', 'RightToLeft'])),
    AxisFormat: kept('bar/axis', 'Automatic', (value) => oneOf(value, ['Automatic', 'None', 'CellMidPoint'])),
    AxisColor: kept('bar/axisColor', '', (value) => (value === '' ? '' : colourOf(value))),
    LowerBoundRule: bound('min'),
    UpperBoundRule: bound('max'),
  },
  links: { PositiveFormat: positive, NegativeFormat: negative },
});

/** The part of a format that its type has; asking for another part is an error. */
function part(type: string, wrap: (self: FormatSelf) => HostObject) {
  return (self: FormatSelf): HostObject => {
    if (self.format.type !== type) throw invalidOperation();
    return wrap(self);
  };
}

function partOrNull(type: string, wrap: (self: FormatSelf) => HostObject) {
  return (self: FormatSelf): HostObject | null => (self.format.type === type ? wrap(self) : null);
}

const conditionalFormat = defineObject<FormatSelf>({
  type: 'ConditionalFormat',
  identity: ({ id }) => ({ name: 'Id', value: id }),
  alive: ({ sheet, format }) => {
    if (!sheet.conditionalFormats.includes(format)) throw itemNotFound();
  },
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: ({ format }) => format.type },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        const list = sheet.conditionalFormats;
        const at = Math.min(wholeOf(value), list.length - 1);
        list.splice(list.indexOf(format), 1);
        list.splice(at, 0, format);
      },
    },
    StopIfTrue: kept('stopIfTrue', false, booleanOf),
  },
  links: {
    Custom: part('Custom', custom),
    CustomOrNullObject: partOrNull('Custom', custom),
    IconSet: part('IconSet', iconSet),
    IconSetOrNullObject: partOrNull('IconSet', iconSet),
    DataBar: part('DataBar', dataBar),
    DataBarOrNullObject: partOrNull('DataBar', dataBar),
  },
  makers: {
    GetRange: ({ book, sheet, format }) => {
      if (/[ ,]/.test(format.range)) throw invalidOperation();
      return book.wraps.range({ book, sheet, area: areaOf(format.range) });
    },
  },
  calls: {
    Delete: ({ sheet, format }) => {
      assertUnprotected(sheet);
      sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
    },
  },
});

function formatsOf({ book, sheet, areas }: Places): FormatSelf[] {
  return sheet.conditionalFormats
    .filter((format) => format.range.split(/[ ,]/).some((one) => areas.some((area) => overlap(area, areaOf(one)))))
    .map((format) => ({ book, sheet, format, id: idOf(book, format) }));
}

export const conditionalFormats: (places: Places) => HostObject = defineObject<Places>({
  type: 'ConditionalFormatCollection',
  items: (places) => formatsOf(places).map(conditionalFormat),
  item: (places, key) => {
    const found = formatsOf(places).find(({ id }) => id === key);
    if (!found) throw itemNotFound();
    return conditionalFormat(found);
  },
  makers: {
    GetItemAt: (places, [index]) => {
      const found = formatsOf(places)[wholeOf(index)];
      if (!found) throw itemNotFound();
      return conditionalFormat(found);
    },
    Add: ({ book, sheet, areas }, [type]) => {
      assertUnprotected(sheet);
      const kind = oneOf(type, [
        'Custom',
        'IconSet',
        'DataBar',
        'ColorScale',
        'TopBottom',
        'PresetCriteria',
        'ContainsText',
        'CellValue',
      ]);
      if (!['Custom', 'IconSet', 'DataBar'].includes(kind)) {
        throw new HostError('NotImplemented', `The test host has no conditional formats of type ${kind}.`);
      }
      const format: HostConditionalFormat = { type: kind, range: areas.map((area) => areaText(area)).join(',') };
      if (kind === 'IconSet') {
        format.iconSet = 'ThreeTrafficLights1';
        format.thresholds = standardThresholds(3);
      }
      if (kind === 'DataBar') format.color = '#638EC6';
      // The newest comes first.
      sheet.conditionalFormats.unshift(format);
      return conditionalFormat({ book, sheet, format, id: idOf(book, format) });
    },
  },
  calls: {
    GetCount: (places) => formatsOf(places).length,
    ClearAll: (places) => {
      assertUnprotected(places.sheet);
      for (const area of places.areas) removeConditionalFormats(places, area);
    },
  },
});
