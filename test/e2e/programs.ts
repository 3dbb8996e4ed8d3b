import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const INSTALL = 'Install it on Debian or Ubuntu with: apt-get install libreoffice-calc poppler-utils fonts-liberation';

/** Makes LibreOffice calculate every formula anew when it opens a file; by itself it shows the values in the file. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>sv-SE</value></prop></item>
</oor:items>
`;

/** A new folder of the test's own. */
export function workFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ramkoll-e2e-'));
}

function program(name: string, args: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8', timeout: 240_000 });
  if (error) throw new Error(`${name} could not be run (${error.message}). ${INSTALL}`);
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Converts a workbook with LibreOffice after a full recalculation; gives the path of the result. */
export function convert(file: string, format: 'xlsx' | 'pdf', folder: string): string {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE);
  const out = join(folder, format);
  program('soffice', [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--norestore',
    '--convert-to',
    format,
    '--outdir',
    out,
    file,
  ]);
  return join(out, `${basename(file).replace(/\.[^.]+$/, '')}.${format}`);
}

/** The text of a PDF, laid out as on the page. */
export function pdfText(file: string): string {
  return program('pdftotext', ['-layout', file, '-']);
}
