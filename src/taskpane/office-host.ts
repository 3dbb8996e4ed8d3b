/**
 * Where the page is: in an Excel that is new enough, in one that is not, in an Office that office.js did not reach (no network
 * to Microsoft, most likely), or in a plain browser.
 */
export type OfficeHost = 'excel' | 'old-excel' | 'unreachable' | 'browser';

/** What the manifest asks for as well; an Excel that shows the pane without looking at the manifest is told so here. */
export const NEEDED_SET = '1.12';

/** Longer than office.js needs on a slow network; a page that waits for ever is worse. */
const PATIENCE = 15_000;

/**
 * Waits until it is known. Office.js stands after our own script in the page, so neither its load nor its failure can be
 * missed; in a plain browser it says so late or never, so where nothing hints at Office it is not waited for.
 */
export function officeHost(page: Window & typeof globalThis): Promise<OfficeHost> {
  if (!mayBeOffice(page)) return Promise.resolve('browser');
  return new Promise((resolve) => {
    const timer = page.setTimeout(() => resolve('unreachable'), PATIENCE);
    const settle = (host: OfficeHost): void => {
      page.clearTimeout(timer);
      resolve(host);
    };
    const ask = (): void => {
      // Not the return value: its promise rejects in some hosts where the callback is called.
      void Office.onReady(({ host }) => settle(hostOf(host)));
    };
    const script = page.document.querySelector('script[data-office-js]');
    if (isLoaded(page)) ask();
    else if (!script) settle('browser');
    else {
      script.addEventListener('load', ask);
      script.addEventListener('error', () => settle('unreachable'));
    }
  });
}

/** The background of Office's panes, "#RRGGBB"; undefined outside Office, and in Excel on the web, where it is not told. */
export function officeBackground(): string | undefined {
  if (typeof Office === 'undefined') return undefined;
  // What the types say is always there is not.
  const context = Office.context as Partial<Office.Context> | undefined;
  return context?.officeTheme?.bodyBackgroundColor;
}

function isLoaded(page: object): boolean {
  return 'Office' in page;
}

function hostOf(host: Office.HostType): OfficeHost {
  // Outside Office the host is null, whatever the types say.
  if (host !== Office.HostType.Excel) return 'browser';
  return Office.context.requirements.isSetSupported('ExcelApi', NEEDED_SET) ? 'excel' : 'old-excel';
}

/**
 * A tab of its own in a browser is the one place that is surely not Office: Excel on the web has a frame, and the desktops'
 * browsers tell of themselves or bring the host's description along.
 */
function mayBeOffice(page: Window & typeof globalThis): boolean {
  if (page.top !== page) return true;
  const isDesktop =
    'webview' in Object((page as { chrome?: object }).chrome) ||
    'messageHandlers' in Object((page as { webkit?: object }).webkit) ||
    'GetContext' in Object((page as { external?: object }).external);
  return (
    isDesktop || page.location.href.includes('_host_Info=') || page.name.includes('hostInfo') || isRemembered(page)
  );
}

/** Office.js keeps the host's description for when the page is loaded again without it. */
function isRemembered(page: Window): boolean {
  try {
    return page.sessionStorage.getItem('hostInfoValue') !== null;
  } catch {
    // A browser that forbids storage throws. Without it nothing is remembered.
    return false;
  }
}
