import { attribute, type XmlElement } from '../../../src/file/package/xml';
import type { HostConditionalFormat, HostValidation } from '../state';
import { cellColor, type Palette } from './colors';
import { all, at, extended, flag, number, text } from './parts';
import { shownFormula } from './formulas';
import { unescapeText } from './scan';
import { capital, type Styles } from './styles';

const COUNTS: Readonly<Record<string, string>> = { 3: 'Three', 4: 'Four', 5: 'Five' };

/** Kinds of rules as Excel's interface groups them. */
const KINDS: Readonly<Record<string, string>> = {
  expression: 'Custom',
  iconSet: 'IconSet',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  cellIs: 'CellValue',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

/** "B5:H12 J1" is "B5:H12,J1". */
export function rangesOf(sqref: string): string {
  return sqref.trim().split(/\s+/).join(',');
}

/**
 * The conditional formats of a worksheet, those of the 2009 extension included, the one that wins first. A data bar and its
 * extension are one; the extension's bounds hold.
 */
export function readConditionalFormats(sheet: XmlElement, styles: Styles, palette: Palette): HostConditionalFormat[] {
  const extensions = extended(sheet, 'conditionalFormatting').map((element) => ({
    range: rangesOf(childText(element, 'sqref') ?? ''),
    rules: all(element, 'cfRule'),
  }));
  const bars = new Map(
    extensions.flatMap(({ rules }) => rules.map((rule) => [attribute(rule, 'id') ?? '', rule] as const)),
  );
  const known = new Set<string>();
  const found: { readonly priority: number; readonly format: HostConditionalFormat }[] = [];

  for (const element of all(sheet, 'conditionalFormatting')) {
    const range = rangesOf(attribute(element, 'sqref') ?? '');
    for (const rule of all(element, 'cfRule')) {
      const id = extended(rule, 'id')[0]?.text.trim();
      const extension = id === undefined ? undefined : bars.get(id);
      if (id !== undefined && extension) known.add(id);
      found.push({ priority: number(rule, 'priority') ?? 0, format: readRule(rule, range, extension ?? null) });
    }
  }
  for (const { range, rules } of extensions) {
    for (const rule of rules) {
      if (known.has(attribute(rule, 'id') ?? '')) continue;
      found.push({ priority: number(rule, 'priority') ?? 0, format: readRule(rule, range, rule) });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);

  function readRule(rule: XmlElement, range: string, extension: XmlElement | null): HostConditionalFormat {
    const type = KINDS[attribute(rule, 'type') ?? ''] ?? 'PresetCriteria';
    const formula = childText(rule, 'formula') ?? childText(rule, 'f');
    const id = number(rule, 'dxfId');
    switch (type) {
      case 'IconSet':
        return { type, range, ...readIcons(at(rule, 'iconSet')) };
      case 'DataBar': {
        const bar = at(rule, 'dataBar');
        const extended = at(extension, 'dataBar');
        const color = cellColor(at(bar, 'color'), palette) ?? cellColor(at(extended, 'fillColor'), palette);
        return { type, range, ...(color === null ? {} : { color }), ...readBounds(extended ?? bar) };
      }
      default:
        return {
          type,
          range,
          ...(formula === null ? {} : { formula: `=${shownFormula(formula)}` }),
          ...(id === null ? {} : styles.differential(id)),
        };
    }
  }
}

/** The text of a child by its local name, also where it stands in another namespace (xm:f, xm:sqref). */
function childText(element: XmlElement, local: string): string | null {
  return element.children.find((each) => each.local === local)?.text ?? null;
}

/** A bound's number: an attribute of the first format, a formula of the extension. Null where it is no number. */
function boundOf(cfvo: XmlElement | undefined): number | null {
  if (!cfvo) return null;
  const written = attribute(cfvo, 'val') ?? childText(cfvo, 'f');
  return written === null || written.trim() === '' || Number.isNaN(Number(written)) ? null : Number(written);
}

function readIcons(set: XmlElement | null): Partial<HostConditionalFormat> {
  const name = text(set, 'iconSet') ?? '3TrafficLights1';
  return {
    iconSet: `${COUNTS[name.charAt(0)] ?? name.charAt(0)}${capital(name.slice(1))}`,
    thresholds: all(set, 'cfvo')
      .slice(1)
      .map((each) => boundOf(each) ?? NaN),
    ...(flag(set, 'reverse') ? { reverse: true } : {}),
    ...(flag(set, 'showValue', true) ? {} : { showIconOnly: true }),
  };
}

function readBounds(bar: XmlElement | null): Partial<HostConditionalFormat> {
  const [low, high] = all(bar, 'cfvo').map((each) => (attribute(each, 'type') === 'num' ? boundOf(each) : null));
  return { ...(typeof low === 'number' ? { min: low } : {}), ...(typeof high === 'number' ? { max: high } : {}) };
}

const ALERTS: Readonly<Record<string, string>> = { stop: 'Stop', warning: 'Warning', information: 'Information' };

/** The validations that are lists, those of the 2009 extension included; other kinds cannot be said in the host's state. */
export function readValidations(sheet: XmlElement): HostValidation[] {
  const usual = all(at(sheet, 'dataValidations'), 'dataValidation');
  const found: HostValidation[] = [];
  for (const element of [...usual, ...extended(sheet, 'dataValidation')]) {
    if (attribute(element, 'type') !== 'list') continue;
    const range = attribute(element, 'sqref') ?? childText(element, 'sqref') ?? '';
    const holder = at(element, 'formula1');
    const source = (holder && childText(holder, 'f')) ?? holder?.text ?? '';
    const title = attribute(element, 'promptTitle');
    const message = attribute(element, 'prompt');
    const literal = /^"((?:[^"]|"")*)"$/.exec(source)?.[1];
    found.push({
      range: rangesOf(range),
      list: literal === undefined ? `=${shownFormula(source)}` : literal.replaceAll('""', '"'),
      allowBlank: flag(element, 'allowBlank'),
      ...(title === null ? {} : { title: unescapeText(title) }),
      ...(message === null ? {} : { message: unescapeText(message) }),
      alert: ALERTS[attribute(element, 'errorStyle') ?? 'stop'] ?? 'Stop',
    });
  }
  return found;
}
