import type { Notice } from './notices';

/** Excel ends a command after five minutes; the window may stay open until just before. */
const LONGEST = 4 * 60_000;

/**
 * Shows a notice in a window of Excel's and waits until the user has closed it, for Excel on the Mac closes it with the
 * command. Rejects where Excel opens none. The pane is no way out: it can be opened from a command in a shared runtime only,
 * which Excel 2021 does not have.
 */
export function noticeWindow(notice: Notice): Promise<void> {
  const address = new URL(`notice.html?text=${notice}`, window.location.href).href;
  return new Promise((resolve, reject) => {
    // In a frame on the web, where a window would first have to be allowed by the user.
    Office.context.ui.displayDialogAsync(address, { height: 25, width: 30, displayInIframe: true }, (result) => {
      if (result.status === Office.AsyncResultStatus.Failed) {
        reject(new Error(`${String(result.error.code)}: ${result.error.message}`));
        return;
      }
      const timer = window.setTimeout(() => {
        result.value.close();
        resolve();
      }, LONGEST);
      result.value.addEventHandler(Office.EventType.DialogEventReceived, () => {
        window.clearTimeout(timer);
        resolve();
      });
    });
  });
}
