import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium, serveFolder, type StaticServer } from './browser';
import { HOST_INFO, inExcel, type ExcelPage } from './excel-page';

/** The built bundle as the add-in's pane: the real client in the page, and the host of the tests as its Excel. */

const SAMPLE = 'samples/regionstyrelsen-2026-med-fel.xlsx';

let browser: Browser | null = null;
let server: StaticServer | null = null;
let context: BrowserContext | null = null;
let said: string[] = [];

beforeAll(async () => {
  server = await serveFolder('dist/web');
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(async () => {
  await context?.close();
  context = null;
});

async function openPane(query = '', excelApi = 12): Promise<ExcelPage> {
  if (!browser || !server) throw new Error('nothing was started');
  const { address } = server;
  context = await browser.newContext({ viewport: { width: 350, height: 700 }, locale: 'sv-SE' });
  said = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => said.push(error.message));
  const excel = await inExcel(page, SAMPLE, excelApi);
  await page.goto(`${address}taskpane.html?${HOST_INFO}${query}`);
  return excel;
}

function shownSheet({ host }: ExcelPage): string | undefined {
  return host.state.sheets.find(({ id }) => id === host.state.activeSheet)?.name;
}

test('opened, checked, gone to the wrong cell: three clicks', async () => {
  const excel = await openPane();
  const { page, host } = excel;
  await page.getByRole('button', { name: 'Kontrollera mot mål' }).click();
  await page.getByRole('heading', { name: 'Måluppfyllelse' }).waitFor();
  expect(host.state.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Måluppfyllelse', 'Kontrollfynd']));
  await page
    .getByRole('button', { name: /^Gå till Kostnadsslag!D9/ })
    .first()
    .click();
  await waitUntil(() => shownSheet(excel) === 'Kostnadsslag');
  expect(host.state.selection).toMatch(/D9$/);
  await page.getByRole('button', { name: 'Visa rapporten' }).click();
  await waitUntil(() => shownSheet(excel) === 'Måluppfyllelse');
  expect(said).toEqual([]);
});

async function waitUntil(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('from the ribbon it checks at once; a changed cell makes the report stale', async () => {
  const { page, host } = await openPane('&run=1');
  await page.getByRole('heading', { name: 'Måluppfyllelse' }).waitFor();
  host.type('Budget 2026', 'D15', 1);
  const banner = page.getByRole('group', { name: 'Rapporten är inaktuell' });
  await banner.waitFor();
  await banner.getByRole('button', { name: 'Kontrollera igen' }).click();
  await page.getByRole('heading', { name: 'Måluppfyllelse' }).waitFor();
  expect(await banner.count()).toBe(0);
});

test('while a cell is being edited the pane says so, and goes on when that ends', async () => {
  const { page, host } = await openPane();
  await page.getByRole('button', { name: 'Kontrollera mot mål' }).waitFor();
  host.cellEdit.start();
  await page.getByRole('button', { name: 'Kontrollera mot mål' }).click();
  await page.getByRole('group', { name: 'En cell redigeras' }).waitFor();
  host.cellEdit.stop();
  await page.getByRole('heading', { name: 'Måluppfyllelse' }).waitFor();
});

test('a check that is cut off leaves the report marked incomplete, and the next one heals it', async () => {
  const { page, host } = await openPane();
  await page.getByRole('button', { name: 'Kontrollera mot mål' }).waitFor();
  // Three reading round trips, two that look and mark, and then the network is gone.
  host.failAt(7, { code: 'ConnectionFailure', when: 'before' });
  await page.getByRole('button', { name: 'Kontrollera mot mål' }).click();
  await page.getByText('Ingen anslutning').first().waitFor();
  await page.getByRole('group', { name: 'Rapporten är ofullständig' }).waitFor();
  await page.getByRole('button', { name: 'Kontrollera igen' }).first().click();
  await page.getByRole('heading', { name: 'Måluppfyllelse' }).waitFor();
  expect(await page.getByRole('group', { name: 'Rapporten är ofullständig' }).count()).toBe(0);
});

test('an Excel that is too old is told what it takes', async () => {
  const { page } = await openPane('', 7);
  await page.getByText('Excel är för gammalt').first().waitFor();
  await page.getByRole('button', { name: 'Öppna i webbläsaren' }).waitFor();
});
