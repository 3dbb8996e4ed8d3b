import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchChromium, serveFolder } from '../test/e2e/browser';

const FOLDER = 'dist/web';
const RUNS = 5;
/** What a pane may load before it can be used, gzipped. */
const MOST_FIRST = 250_000;

/** A chunk's name without its hash. */
function plainName(file: string): string {
  return file.replace(/\.[0-9a-f]{10}\.js$/, '.js');
}

function zipped(file: string): number {
  return gzipSync(readFileSync(join(FOLDER, file)), { level: 9 }).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

interface Visit {
  /** Milliseconds from the call of the page until it can be used, and from the click until the verdict. */
  readonly usable: number;
  readonly verdict: number;
  /** Scripts that had come by then, and those that the check asked for. */
  readonly first: readonly string[];
  readonly later: readonly string[];
}

/** One visit with an empty cache, to the verdict of the sample. */
async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  try {
    const page = await context.newPage();
    const scripts: string[] = [];
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (pathname.endsWith('.js') && address.startsWith(origin)) scripts.push(pathname.slice(1));
    });
    await page.route('https://**', (route) => route.abort());
    const start = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    const sample = page.getByRole('button', { name: 'Regionstyrelsen 2026' });
    await sample.waitFor();
    // A button that is drawn and cannot be pressed yet is no use: the page must have had a turn to spare.
    await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))');
    const usable = performance.now() - start;
    const first = [...scripts];
    await sample.click();
    await page.getByRole('button', { name: 'Kontrollera mot mål' }).click();
    const clicked = performance.now();
    await page.getByRole('heading', { name: 'Måluppfyllelse' }).waitFor();
    return {
      usable,
      verdict: performance.now() - clicked,
      first,
      later: scripts.filter((each) => !first.includes(each)),
    };
  } finally {
    await context.close();
  }
}

/** Prints what the pane's bundle weighs, and how long it takes until it can be used in headless Chromium. */
export async function benchBundle(print: (line: string) => void): Promise<void> {
  const server = await serveFolder(FOLDER);
  const browser = await launchChromium();
  try {
    const visits: Visit[] = [];
    for (let turn = 0; turn < RUNS; turn += 1) visits.push(await visit(browser, server.address));
    const [{ first, later }] = visits as [Visit, ...Visit[]];
    const firstSize = first.reduce((sum, file) => sum + zipped(file), 0);
    const laterSize = later.reduce((sum, file) => sum + zipped(file), 0);
    const all = readdirSync(FOLDER).filter((file) => file.endsWith('.js'));
    print(
      `bundle, gzipped: first load ${kilobytes(firstSize)} (limit ${kilobytes(MOST_FIRST)}), to the verdict ${kilobytes(laterSize)} more`,
    );
    for (const file of all.sort((a, b) => zipped(b) - zipped(a)).slice(0, 12)) {
      const when = first.includes(file) ? 'first load' : later.includes(file) ? 'to the verdict' : 'when asked for';
      print(`  ${plainName(file).padEnd(28)} ${kilobytes(zipped(file)).padStart(9)}  ${when}`);
    }
    print(
      `page usable after ${median(visits.map(({ usable }) => usable)).toFixed(0)} ms, verdict of the sample ` +
        `${median(visits.map(({ verdict }) => verdict)).toFixed(0)} ms after the click (median of ${RUNS}, cold cache)`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}
