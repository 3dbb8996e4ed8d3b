import { withTrips, type ExcelAccess } from './trips';

export interface Watch {
  readonly stop: () => Promise<void>;
}

/** Milliseconds in which many changes are one: a pasted table or a recalculation comes as a shower of events. */
const QUIET = 400;

/**
 * Tells that something was changed in the workbook. It only ever leads to a flag: what was changed is read again when the user
 * asks for a check. Changes of our own sheets do not count, and the caller leaves out its own writes.
 */
export async function watchWorkbook(
  access: ExcelAccess,
  onChange: () => void,
  isOwn: (sheetId: string) => boolean,
): Promise<Watch> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const later = (sheet: string): void => {
    if (isOwn(sheet)) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      onChange();
    }, QUIET);
  };
  const told = (event: { readonly worksheetId: string }): Promise<void> => {
    later(event.worksheetId);
    return Promise.resolve();
  };
  const handlers = await withTrips(
    access,
    {},
    () => 'untouched',
    async ({ context, sync }) => {
      const { worksheets } = context.workbook;
      const added = [worksheets.onChanged.add(told), worksheets.onDeleted.add(told)];
      await sync();
      return added;
    },
  );
  return {
    stop: async () => {
      if (timer) clearTimeout(timer);
      timer = null;
      for (const handler of handlers) handler.remove();
      const [first] = handlers;
      // One request takes all of them away: they were added in one context.
      if (first) await first.context.sync();
    },
  };
}
