import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumPath } from './support/chromium';

/**
 * Draws assets/*.svg as the PNG files that the manifest names. The small drawings stand on whole pixels at 16 and are used up to 24.
 */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const LARGEST_SMALL = 24;
const MARKS = ['logo', 'report'];

async function drawIcons(): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath(process.env), chromiumSandbox: false });
  try {
    const page = await browser.newPage();
    for (const mark of MARKS) {
      for (const size of SIZES) {
        const svg = readFileSync(`assets/${mark}${size <= LARGEST_SMALL ? '-small' : ''}.svg`, 'utf8');
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
        writeFileSync(`assets/${mark}-${size}.png`, await page.screenshot({ omitBackground: true }));
      }
    }
  } finally {
    await browser.close();
  }
}

void drawIcons();
