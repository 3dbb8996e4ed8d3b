import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { createHost, type Host } from '../host/host';
import { describeXlsx } from '../host/describe-xlsx';
import { clientFile } from '../host/load-client';
import type { RequestMessage } from '../host/protocol';

/** What the CDN gives an add-in, as far as the pane needs it: the real client, and an Office around it. */
const OFFICE = `
(() => {
  const { SessionBase } = OfficeExtension;
  class PageSession extends SessionBase {
    _createRequestExecutorOrNull() {
      return {
        executeAsync: async (customData, flags, message) =>
          JSON.parse(await window.askHost(flags, JSON.stringify(message))),
      };
    }
  }
  SessionBase._overrideSession = new PageSession();
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  window.hostEvent = (message) => OfficeExtension._testTriggerRichApiMessageEvent(JSON.parse(message));
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  window.Office = {
    ...window.Office,
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline' },
    context: {
      ...info,
      diagnostics: { ...info, version: '16.0.0.0' },
      displayLanguage: 'sv-SE',
      contentLanguage: 'sv-SE',
      requirements: {
        isSetSupported: (name, version) => name !== 'ExcelApi' || Number(String(version).split('.')[1]) <= window.excelApi,
      },
    },
    onReady: (ready) => { ready?.(info); return Promise.resolve(info); },
  };
})();
`;

export interface ExcelPage {
  readonly host: Host;
  readonly page: Page;
}

/**
 * The page as the pane of an Excel that has this workbook open: the CDN's office.js is the client of the npm package, and what
 * it sends is answered by the host of the tests, in this process.
 */
export async function inExcel(page: Page, file: string, excelApi = 12): Promise<ExcelPage> {
  const host = createHost(describeXlsx(new Uint8Array(readFileSync(file))), {
    onEvent: (message) => {
      void page.evaluate(`window.hostEvent(${JSON.stringify(JSON.stringify(message))})`);
    },
  });
  await page.exposeFunction('askHost', async (flags: number, message: string) =>
    JSON.stringify(await host.answer(flags, JSON.parse(message) as RequestMessage)),
  );
  const client = readFileSync(clientFile('web'), 'utf8');
  await page.route('https://appsforoffice.microsoft.com/lib/1/hosted/office.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript; charset=utf-8',
      body: `window.excelApi = ${excelApi};\n${client}\n${OFFICE}`,
    }),
  );
  return { host, page };
}

/** What Excel adds to the address of a pane. */
export const HOST_INFO = '_host_Info=Excel$Web$16.01$sv-SE';
