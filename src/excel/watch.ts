import { withTrips, type ExcelAccess } from './trips';

export interface Watch {
  readonly stop: () => Promise<void>;
}

/** Milliseconds in which many changes are one: a pasted table or a recalculation comes as a shower of events. */
const QUIET = 400;

/** Who writes into the workbook besides the user. */
export interface OwnWrites {
  /** Whether a report is being written right now: which sheets are ours is known when that has ended. */
  readonly isWriting: () => boolean;
  readonly isOwn: (sheetId: string) => boolean;
}

/**
 * Tells that something was changed in the workbook. It only ever leads to a flag: what was changed is read again when the user
 * asks for a check. Changes of our own sheets do not count.
 */
export async function watchWorkbook(access: ExcelAccess, onChange: () => void, own: OwnWrites): Promise<Watch> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const changed = new Set<string>();
  const look = (): void => {
    if (own.isWriting()) {
      timer = setTimeout(look, QUIET);
      return;
    }
    timer = null;
    const isUsers = [...changed].some((sheet) => !own.isOwn(sheet));
    changed.clear();
    if (isUsers) onChange();
  };
  const told = (event: { readonly worksheetId: string }): Promise<void> => {
    changed.add(event.worksheetId);
    if (timer) clearTimeout(timer);
    timer = setTimeout(look, QUIET);
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
