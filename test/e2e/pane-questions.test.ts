import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { answersFrom } from '../../src/app/kept-answers';
import { readWorkbook } from '../../src/file/read/read-workbook';
import { fileOfSheets } from '../layouts/file-of';
import type { DrawnSheet } from '../layouts/sheet-of';
import { launchChromium, serveFolder, type StaticServer } from './browser';

/** A workbook of the user's own form in the built pane: asked about, answered, checked; and a file from another system. */

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const AXE = createRequire(createRequire(join(process.cwd(), 'package.json')).resolve('jest-axe')).resolve('axe-core');

/** Net cost of two boards: nothing says what unit the amounts are in, nor which months the outcome of 2026 covers. */
const OPEN: readonly DrawnSheet[] = [
  {
    name: 'Drift',
    rows: [
      ['Nettokostnad per nämnd'],
      ['Nämnd', 'Bokslut 2025', 'Budget 2026', 'Utfall 2026', 'Prognos 2026'],
      ['Regionstyrelsen', 1_204, 1_240, 815, 1_236],
      ['Kulturnämnden', 310, 322, 209, 325],
      ['Totalt', 1_514, 1_562, 1_024, 1_561],
    ],
  },
  { name: 'Mål', rows: [['Nettokostnadsutveckling högst 2,0 %']] },
];

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

async function openPage(): Promise<Page> {
  if (!browser || !server) throw new Error('nothing was started');
  // Colours on their way from one to the other have no contrast to be judged by.
  context = await browser.newContext({
    viewport: { width: 350, height: 760 },
    locale: 'sv-SE',
    reducedMotion: 'reduce',
  });
  said = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_')) said.push(message.text());
  });
  await page.route('https://**', (route) => route.abort());
  await page.goto(server.address);
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const { violations: found } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

/** Whether something stands outside a narrow pane. */
function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('[data-file-input]').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
}

test('a workbook of its own form: two questions with the cells beside them, and then the verdict', async () => {
  const page = await openPage();
  await drop(page, 'drift.xlsx', fileOfSheets(OPEN));
  await page.getByRole('group', { name: '2 frågor innan kontrollen kan räkna allt' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Besvara' }).click();
  for (const number of [1, 2]) {
    await page.getByText(`Fråga ${number} av 2`).waitFor();
    await page.getByRole('table').getByText('Regionstyrelsen').first().waitFor();
    const isUnit = await page.getByRole('heading', { name: 'Är beloppen i kr, tkr eller mnkr?' }).isVisible();
    await page.getByRole('radio', { name: isUnit ? 'mnkr (miljoner kronor)' : 'Jan–aug' }).check();
    expect(await isTooWide(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: number === 2 ? 'Klar' : 'Nästa' }).click();
  }
  await page
    .getByText(/^Alla frågor är besvarade/)
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Kontrollera mot mål' }).click();
  await page.getByRole('heading', { name: 'Måluppfyllelse' }).waitFor();
  // 1 561 / 1 514 − 1 = 3,1 %, over 2,0 %.
  await page.getByText(/3,1/).first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ladda ner arbetsboken' }).click(),
  ]);
  const written = readWorkbook(new Uint8Array(readFileSync(await download.path())), { sheets: 'all' });
  expect(answersFrom(written)).toEqual({ 'Drift!A2|unit': 'mnkr', 'Drift!A2|D|months': '1-8' });
  // Checked once more from the same file, the answers still count.
  expect(said).toEqual([]);
});

/** Read for sure, and in the wrong unit: the title says tkr where the amounts are mnkr. */
const SURE: readonly DrawnSheet[] = [
  {
    name: 'Drift',
    rows: [
      ['Nettokostnad per nämnd, tkr'],
      ['Nämnd', 'Bokslut 2025', 'Budget 2026', 'Utfall jan–aug 2026', 'Prognos 2026'],
      ['Regionstyrelsen', 1_204, 1_240, 815, 1_236],
      ['Kulturnämnden', 310, 322, 209, 325],
      ['Totalt', 1_514, 1_562, 1_024, 1_561],
    ],
  },
  { name: 'Mål', rows: [['Nettokostnadsutveckling högst 2,0 %']] },
];

test('a table that was read for sure, but wrongly: two clicks from the list, and the next check follows', async () => {
  const page = await openPage();
  await drop(page, 'drift.xlsx', fileOfSheets(SURE));
  await page.getByRole('button', { name: 'Visa tolkningen' }).click();
  await page.getByRole('button', { name: 'Ändra tolkningen av Nettokostnad per nämnd, tkr – Drift' }).click();
  await page.getByRole('radio', { name: 'mnkr' }).check();
  await page.getByRole('table').getByText('Regionstyrelsen').first().waitFor();
  // By the keyboard: a column is opened and given another year.
  await page.getByRole('button', { name: /^B Bokslut 2025/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Vad kolumnen är' }).waitFor();
  expect(await isTooWide(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await isTooWide(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Kontrollera mot mål' }).click();
  await page.getByRole('heading', { name: 'Måluppfyllelse' }).waitFor();
  await page
    .getByText(/Belopp i mnkr/)
    .first()
    .waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ladda ner arbetsboken' }).click(),
  ]);
  const bytes = new Uint8Array(readFileSync(await download.path()));
  expect(answersFrom(readWorkbook(bytes, { sheets: 'all' }))).toEqual({ 'Drift!A2|unit': 'mnkr' });

  // The workbook with its report, opened anew: the answer is the user's own, and is taken back.
  await page.getByRole('button', { name: 'Annan fil' }).click();
  await drop(page, 'drift.xlsx', bytes);
  await page.getByRole('button', { name: 'Visa tolkningen' }).click();
  await page.getByRole('button', { name: /^Ändra tolkningen/ }).click();
  await page.getByText('Ditt svar').waitFor();
  await page.getByRole('button', { name: 'Återställ Beloppsenhet' }).click();
  await page.getByText('Tolkas på nytt vid nästa kontroll').first().waitFor();
  await page.getByRole('button', { name: 'Kontrollera mot mål' }).click();
  await page
    .getByText(/Belopp i tkr/)
    .first()
    .waitFor();
  expect(said).toEqual([]);
});

test('a CSV file is looked at, its unit asked for, and read by the check', async () => {
  const page = await openPage();
  await page.getByRole('button', { name: 'Regionstyrelsen 2026' }).click();
  await page.getByRole('button', { name: 'Läs in utfall eller prognos' }).click();
  const csv = ['Månad;År;Enhet;Kostnadsslag;Belopp', '9;2026;Okänd enhet;Okänt slag;12,5'].join('\r\n');
  await page
    .locator('[data-import-input]')
    .setInputFiles({ name: 'september.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByText(/Vilken enhet är de i/).waitFor();
  await page.getByRole('radio', { name: 'tkr', exact: true }).check();
  await page.getByRole('button', { name: 'Läs filen i den enheten' }).click();
  await page.getByText('september 2026').first().waitFor();
  expect(await isTooWide(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ta med vid nästa kontroll' }).click();
  await page
    .getByText(/Läses in vid nästa kontroll: september\.csv/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Kontrollera mot mål' }).click();
  await page.getByRole('heading', { name: 'Måluppfyllelse' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ladda ner arbetsboken' }).click(),
  ]);
  const written = readWorkbook(new Uint8Array(readFileSync(await download.path())), { sheets: 'all' });
  expect(written.sheets.map(({ name }) => name)).toContain('Import');
  expect(said).toEqual([]);
});
