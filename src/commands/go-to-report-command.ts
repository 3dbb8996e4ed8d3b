import { isNotice, type Notice } from './notices';

/** What the command has around it; a test puts its own there. */
export interface CommandSurroundings {
  /** Goes to the report of the latest check; false where there is none. Rejects with an error of Excel's. */
  readonly goToReport: () => Promise<boolean>;
  /** What the user is told of an error. */
  readonly noticeOf: (error: unknown) => Notice;
  /** Shows a notice in a window of its own and waits until it is closed. Rejects where no window can be had. */
  readonly tell: (notice: Notice) => Promise<void>;
  readonly log: (error: unknown) => void;
}

/** The button "Senaste rapport". Excel is told that it is done whatever happens: it lets the button hang for minutes otherwise. */
export async function goToReportCommand(
  event: { readonly completed: () => void },
  { goToReport, noticeOf, tell, log }: CommandSurroundings,
): Promise<void> {
  try {
    const found = await goToReport().catch((error: unknown) => {
      log(error);
      return noticeOf(error);
    });
    if (found === false) await tell('no-report');
    else if (found !== true && isNotice(found)) await tell(found);
  } catch (error) {
    log(error);
  } finally {
    event.completed();
  }
}
