import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { run } from '../../src/cli/main';
import { readWorkbook } from '../../src/file/read/read-workbook';
import { writeNewWorkbook } from '../../src/file/write/blank-workbook';
import { benchWorkbook } from '../../scripts/bench-workbook';
import { launchChromium, serveFolder, type StaticServer } from './browser';
import { workFolder } from './programs';

/** The built bundle in a browser, as on any web server: the whole way from a file to a file. */

const NOW = new Date(2026, 10, 21, 20, 45);
const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const SAMPLES = [
  ['Regionstyrelsen 2026', 'regionstyrelsen-2026.xlsx'],
  ['Samma bok med inlagda fel', 'regionstyrelsen-2026-med-fel.xlsx'],
] as const;
const LOOKS = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced-colors', { forcedColors: 'active' }],
] as const;
const NARROW = { width: 350, height: 760 };
const WIDE = { width: 1280, height: 900 };
/** Set to write the pictures of docs/images anew. */
const WRITES_PICTURES = process.env.PANE_PICTURES === '1';

let browser: Browser | null = null;
let server: StaticServer | null = null;
let context: BrowserContext | null = null;
let folder = '';
/** What the page said to its console, and asked of other computers. */
let said: string[] = [];
let asked: string[] = [];

beforeAll(async () => {
  server = await serveFolder('dist/web');
  browser = await launchChromium();
  folder = workFolder();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(async () => {
  await context?.close();
  context = null;
});

async function openPage(path = '', options: BrowserContextOptions = {}): Promise<Page> {
  if (!browser || !server) throw new Error('nothing was started');
  const { address } = server;
  context = await browser.newContext({
    viewport: NARROW,
    locale: 'sv-SE',
    timezoneId: OWN_ZONE,
    // Colours on their way from one to the other have no contrast to be judged by.
    reducedMotion: 'reduce',
    ...options,
  });
  said = [];
  asked = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_')) said.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(blob|data):/.test(request.url())) asked.push(request.url());
  });
  // As on a computer without a network: what comes is what lies beside the page.
  await page.route('https://**', (route) => route.abort());
  await page.clock.setFixedTime(NOW);
  await page.goto(address + path);
  return page;
}

function button(page: Page | Locator, name: string | RegExp): Locator {
  return page.getByRole('button', { name });
}

async function checkSample(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  await button(page, 'Kontrollera mot mål').click();
  await page.getByRole('heading', { name: 'Måluppfyllelse' }).waitFor();
}

async function downloaded(page: Page, start: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(path)) };
}

interface JsonOf {
  readonly status: number;
  readonly json: Record<string, unknown>;
}

/** The command line's own check of a file, at the time that the page thinks it is. */
function commandLine(file: string, out: string): JsonOf {
  let printed = '';
  const status = run(['check', file, '--out', out, '--json', '-'], {
    out: (text) => (printed += text),
    err: (text) => (printed += text),
    outIsTerminal: false,
    errIsTerminal: false,
    now: () => NOW,
  });
  return { status, json: JSON.parse(printed) as Record<string, unknown> };
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const AXE = createRequire(createRequire(join(process.cwd(), 'package.json')).resolve('jest-axe')).resolve('axe-core');

/** What axe finds wrong, as texts. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const { violations: found } = await page.evaluate<AxeResult>('axe.run(document, { resultTypes: ["violations"] })');
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

describe.each(SAMPLES)('%s', (name, file) => {
  test('the verdict, and a workbook that holds what the command line writes', async () => {
    const page = await openPage();
    await checkSample(page, name);
    const cli = join(folder, `cli-${file}`);
    const { json } = commandLine(join('samples', file), cli);
    const targets = json.targets as { verdict?: string }[];
    expect(targets.length).toBeGreaterThan(0);

    const output = await downloaded(page, () => button(page, 'Ladda ner arbetsboken').click());
    expect(output.name).toBe(file.replace('.xlsx', '.kontrollerad.xlsx'));
    // Cell by cell, the sheets of the report included: it is the same figure wherever it is computed.
    const ours = readWorkbook(output.bytes, { sheets: 'all' });
    const theirs = readWorkbook(new Uint8Array(readFileSync(cli)), { sheets: 'all' });
    expect(ours.sheets.map((sheet) => sheet.name)).toEqual(theirs.sheets.map((sheet) => sheet.name));
    expect(ours).toEqual(theirs);
    // And checked once more, the downloaded one gives the same.
    expect(commandLine(join(folder, output.name), join(folder, 'again.xlsx')).json).toEqual(json);
    expect(said).toEqual([]);
    expect(asked.filter((address) => !address.includes('appsforoffice.microsoft.com'))).toEqual([]);
  });
});

test('from the verdict one click leads to the cell with its neighbours', async () => {
  const page = await openPage();
  await checkSample(page, 'Samma bok med inlagda fel');
  const cell = button(page, /^Gå till Kostnadsslag!D9/).first();
  await cell.click();
  const table = page.getByRole('table', { name: 'Bladet Kostnadsslag, raderna kring D9' });
  await table.waitFor();
  expect(await table.locator('td', { hasText: 'cellen som fyndet gäller' }).innerText()).toMatch(/^6500/);
  expect(await table.locator('tbody tr').count()).toBe(7);
});

test('where a figure or an assignment leads to a cell, its rows are shown, and Escape goes back', async () => {
  const page = await openPage();
  await checkSample(page, 'Regionstyrelsen 2026');
  await button(page, 'Gå till uppdraget i arbetsboken').click();
  const dialog = page.getByRole('dialog', { name: /^Mål och uppdrag!/ });
  await dialog.getByRole('table').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('other settings give another check, which the downloaded workbook carries', async () => {
  const page = await openPage();
  await checkSample(page, 'Regionstyrelsen 2026');
  await button(page, 'Inställningar').click();
  await page.getByLabel('Period (utfall till och med)').selectOption('2026-06');
  await button(page, 'Kontrollera igen').first().click();
  await page.getByText('t.o.m. juni 2026').first().waitFor();
  const { bytes } = await downloaded(page, () => button(page, 'Ladda ner arbetsboken').click());
  const report = readWorkbook(bytes).sheets.find(({ properties }) => properties.get('ramkoll.sheet') === 'compliance');
  expect(JSON.parse(report?.properties.get('ramkoll.settings') ?? '{}')).toEqual({ period: '2026-06' });
});

test('an amount that was tried becomes a proposal in the downloaded workbook, and not before it is written', async () => {
  const page = await openPage();
  await checkSample(page, 'Regionstyrelsen 2026');
  await button(page, /^(Vad krävs|Pröva belopp)/)
    .first()
    .click();
  await page
    .getByRole('textbox', { name: /minska med/i })
    .first()
    .fill('1000');
  const add = button(page, 'Lägg till som åtgärd');
  await add.click();
  const before = await downloaded(page, () => button(page, 'Ladda ner arbetsboken').click());
  expect(readWorkbook(before.bytes).sheets.map(({ name }) => name)).not.toContain('Åtgärdsförslag');
  await button(page, /^Skriv/).click();
  await page
    .getByText(/i bladet Åtgärdsförslag\./)
    .first()
    .waitFor();
  const { bytes } = await downloaded(page, () => button(page, 'Ladda ner arbetsboken').click());
  const names = readWorkbook(bytes).sheets.map(({ name }) => name);
  expect(names).toContain('Åtgärdsförslag');
  expect(names).toContain('Måluppfyllelse');
});

test('a dropped file is opened, and one that is no workbook is refused with what to do', async () => {
  const page = await openPage();
  const drop = async (file: string, bytes: Uint8Array): Promise<void> => {
    const transfer = await page.evaluateHandle(
      ({ name, content }) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], name));
        return data;
      },
      { name: file, content: [...bytes] },
    );
    await page.getByText('Släpp arbetsboken här').dispatchEvent('drop', { dataTransfer: transfer });
  };
  await drop('anteckningar.xlsx', new TextEncoder().encode('inte en arbetsbok'));
  await page.getByText('Filen är ingen Excel-arbetsbok (.xlsx eller .xlsm).').first().waitFor();
  await drop('Budget åäö 2026.xlsx', new Uint8Array(readFileSync('samples/regionstyrelsen-2026.xlsx')));
  await button(page, 'Kontrollera mot mål').waitFor();
  await page.getByText('Budget åäö 2026.xlsx').waitFor();
});

test('a file of 50 000 rows leaves the page answering, shows how far it is, and can be stopped and begun again', async () => {
  const file = join(folder, 'stor.xlsx');
  writeFileSync(file, writeNewWorkbook(benchWorkbook(50_000), { mark: false, sharedStrings: true }));
  const page = await openPage();
  // The longest that a frame of the page has waited.
  await page.evaluate(`window.longest = 0; { let last = performance.now(); const turn = () => {
    const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now;
    requestAnimationFrame(turn); }; requestAnimationFrame(turn); }`);
  await page.locator('input[type=file]').setInputFiles(file);
  await button(page, 'Avbryt').click();
  await page.getByText('Du avbröt. Inget har skrivits.').first().waitFor();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('progressbar').waitFor();
  await button(page, 'Kontrollera mot mål').click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('heading', { name: 'Måluppfyllelse' }).waitFor({ timeout: 60_000 });
  const longest = await page.evaluate<number>('window.longest');
  process.stdout.write(`50 000 rows: the page stood still for ${longest.toFixed(0)} ms at the most\n`);
  expect(longest).toBeLessThan(1000);
});

/** Presses Tab until a control with this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    if (typeof name === 'string' ? at.trim() === name : name.test(at)) return;
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}

test('all the way with the keyboard alone', async () => {
  const page = await openPage();
  await button(page, 'Välj fil').waitFor();
  await tabTo(page, 'Samma bok med inlagda fel');
  await page.keyboard.press('Enter');
  await button(page, 'Kontrollera mot mål').waitFor();
  await tabTo(page, 'Kontrollera mot mål');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Måluppfyllelse' }).waitFor();
  // The button that was pressed is gone; the focus is where the next Tab goes on from.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  // Every figure opens its explanation, and Escape goes back to it.
  await tabTo(page, /^\+?1,0/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tabTo(page, 'Visa kontrollfynden');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Gå till /);
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: /^Bladet / }).waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByText('Fynd 2 av').first().waitFor();
});

describe.each([
  ['350', NARROW],
  ['1280', WIDE],
] as const)('at %s pixels', (width, viewport) => {
  test.each(LOOKS)('%s: no fault that axe can find, and nothing wider than the page', async (look, media) => {
    const page = await openPage('', { viewport, ...media });
    const picture = async (name: string): Promise<void> => {
      expect([name, await violations(page)]).toEqual([name, []]);
      const [scroll, client] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      );
      expect([name, scroll]).toEqual([name, client]);
      if (WRITES_PICTURES && (name === 'resultat' || look === 'light')) {
        const height = Math.min(await page.evaluate<number>('document.documentElement.scrollHeight'), 1100);
        const clip = { x: 0, y: 0, width: viewport.width, height };
        await page.screenshot({ path: `docs/images/pane-${name}-${width}-${look}.png`, fullPage: true, clip });
      }
    };
    await button(page, 'Välj fil').waitFor();
    await picture('start');
    await button(page, 'Regionstyrelsen 2026').click();
    await button(page, 'Kontrollera mot mål').waitFor();
    await picture('igenkant');
    await button(page, 'Kontrollera mot mål').click();
    await page.getByRole('heading', { name: 'Måluppfyllelse' }).waitFor();
    await picture('resultat');
    await button(page, /^(Vad krävs|Pröva belopp)/)
      .first()
      .click();
    await page
      .getByRole('textbox', { name: /minska med/i })
      .first()
      .waitFor();
    await button(page, 'Visa vägen genom året').last().click();
    await page.locator('svg[role="region"], svg.fui-cart__chart, [class*="chart"] svg').first().waitFor();
    await picture('vad-kravs');
    await button(page, 'Inställningar').click();
    await page.getByLabel('Period (utfall till och med)').waitFor();
    await picture('installningar');
  });
});

test('English is kept for the next time', async () => {
  const page = await openPage();
  await button(page, 'Inställningar').click();
  await page.getByRole('radio', { name: 'English' }).click();
  await button(page, 'Settings').click();
  await button(page, 'Choose a file').waitFor();
  await page.reload();
  await button(page, 'Choose a file').waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});

test('at 200 % zoom of a narrow pane nothing has to be scrolled sideways', async () => {
  const page = await openPage('?sample=1&run=1', { viewport: { width: 175, height: 400 } });
  await page.getByRole('heading', { name: 'Måluppfyllelse' }).waitFor();
  const [scroll, client] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(scroll).toBeLessThanOrEqual(client);
});
