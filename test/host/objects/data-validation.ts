import { areaOf, areaText, overlap, quoteSheet, subtract } from '../address';
import type { Area } from '../address';
import { assertUnprotected } from '../book';
import type { Places } from '../book';
import { HostError, invalidArgument } from '../errors';
import { defineObject, ObjectArgument } from '../host-object';
import type { HostObject } from '../host-object';
import type { HostValidation } from '../state';
import { booleanOf, oneOf, recordOf, textOf } from '../values';
import { placeOfArgument } from './arguments';

function areasOf(range: string): Area[] {
  return range.split(/[ ,]/).map(areaOf);
}

function remove({ sheet, areas }: Places): void {
  sheet.validations = sheet.validations.flatMap((validation) => {
    let parts = areasOf(validation.range);
    for (const hole of areas) parts = parts.flatMap((part) => subtract(part, hole));
    return parts.length === 0 ? [] : [{ ...validation, range: parts.map((part) => areaText(part)).join(',') }];
  });
}

/** The rule that has exactly these cells, or that they are part of. */
function present({ sheet, areas }: Places): HostValidation | null {
  return (
    sheet.validations.find((validation) =>
      areasOf(validation.range).some((one) => areas.some((area) => overlap(one, area))),
    ) ?? null
  );
}

/** Changes a rule for these cells only: those of the same rule beside them keep theirs. */
function change(places: Places, apply: (validation: HostValidation) => void): void {
  assertUnprotected(places.sheet);
  const before = present(places);
  // What is said of cells without a rule is kept for the rule that is set next.
  const validation: HostValidation = before
    ? { ...before, range: places.areas.map((area) => areaText(area)).join(',') }
    : { range: places.areas.map((area) => areaText(area)).join(','), list: '', allowBlank: true, alert: 'Stop' };
  apply(validation);
  remove(places);
  places.sheet.validations.push(validation);
}

/** Lists of texts are kept in a formula of at most 255 characters. */
const LONGEST_LIST = 255;

function listOf(source: unknown): string {
  if (source instanceof ObjectArgument) {
    const { sheet, area } = placeOfArgument(source);
    return `=${quoteSheet(sheet.name)}!${areaText(area, '$')}`;
  }
  const text = textOf(source);
  if (text === '' || (!text.startsWith('=') && text.length > LONGEST_LIST)) throw invalidArgument();
  return text;
}

export const dataValidation: (places: Places) => HostObject = defineObject<Places>({
  type: 'DataValidation',
  scalars: {
    Type: { get: (places) => (present(places) ? 'List' : 'None') },
    Rule: {
      get: (places) => {
        const found = present(places);
        return found ? { list: { inCellDropDown: true, source: found.list } } : {};
      },
      set: (places, value) => {
        const rule = recordOf(value);
        if (rule.list === undefined) {
          throw new HostError('NotImplemented', 'The test host has no rules of validation other than lists.');
        }
        const list = listOf(recordOf(rule.list).source);
        change(places, (validation) => {
          validation.list = list;
        });
      },
    },
    IgnoreBlanks: {
      get: (places) => present(places)?.allowBlank ?? true,
      set: (places, value) => {
        const allowBlank = booleanOf(value);
        change(places, (validation) => {
          validation.allowBlank = allowBlank;
        });
      },
    },
    Prompt: {
      get: (places) => {
        const found = present(places);
        return { showPrompt: true, title: found?.title ?? '', message: found?.message ?? '' };
      },
      set: (places, value) => {
        const prompt = recordOf(value);
        const title = textOf(prompt.title ?? '', 32);
        const message = textOf(prompt.message ?? '', 255);
        change(places, (validation) => {
          if (title === '') delete validation.title;
          else validation.title = title;
          if (message === '') delete validation.message;
          else validation.message = message;
        });
      },
    },
    ErrorAlert: {
      get: (places) => ({
        showAlert: true,
        style: present(places)?.alert ?? 'Stop',
        title: '',
        message: '',
      }),
      set: (places, value) => {
        const alert = recordOf(value);
        const style = oneOf(alert.style ?? 'Stop', ['Stop', 'Warning', 'Information']);
        textOf(alert.title ?? '', 32);
        textOf(alert.message ?? '', 255);
        change(places, (validation) => {
          validation.alert = style;
        });
      },
    },
  },
  calls: {
    Clear: (places) => {
      assertUnprotected(places.sheet);
      remove(places);
    },
  },
});
