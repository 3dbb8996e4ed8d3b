import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Language } from '../domain/finding';
import { FileRefusal } from '../file/package/refusal';
import { cliText, type CliKey } from '../strings/cli-text';
import { refusalTexts } from '../strings/refusals';
import { unusable, Unusable } from './call';

/** No budget workbook comes near this, and what is larger would fill the memory. */
const LARGEST = 256 * 2 ** 20;

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** Why the system did not let us, in words. */
export function detailOf(error: unknown, lang: Language): string {
  const code = codeOf(error);
  const known: Readonly<Record<string, CliKey>> = {
    ENOSPC: 'detail.ENOSPC',
    EACCES: 'detail.EACCES',
    EPERM: 'detail.EACCES',
    ENOENT: 'detail.ENOENT',
    EISDIR: 'detail.EISDIR',
    EROFS: 'detail.EROFS',
  };
  const key = known[code];
  return key ? cliText(lang, key) : cliText(lang, 'detail.other', { code: code || '?' });
}

/** The bytes of a file. Throws Unusable with one sentence that says why not. */
export function readInput(file: string, lang: Language): Uint8Array {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) throw unusable(lang, 'error.isFolder', { file });
    if (stat.size > LARGEST) throw unusable(lang, 'error.tooLarge', { file });
    return readFileSync(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw unusable(lang, 'error.noFile', { file });
    throw unusable(lang, 'error.unreadable', { file, detail: detailOf(error, lang) });
  }
}

/** A path with its links followed, so that two spellings of one file are seen to be one. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    // The file need not exist yet; its folder may.
    const folder = dirname(resolve(file));
    return folder === resolve(file) ? folder : join(realPath(folder), basename(file));
  }
}

/** <name>.kontrollerad.xlsx beside the workbook, or with another word; the kind is kept, so that macros stay macros. */
export function defaultOutput(file: string, word: 'kontrollerad' | 'med-mall' = 'kontrollerad'): string {
  const kind = extname(file);
  return join(dirname(file), `${basename(file, kind)}.${word}${kind === '' ? '.xlsx' : kind}`);
}

export interface Output {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files whole or not at all: each goes to a neighbour first and takes its name at the end, so that a full disk
 * leaves neither half a workbook nor a workbook without its JSON. Throws Unusable when it cannot.
 */
export function writeOutputs(
  outputs: readonly Output[],
  lang: Language,
  options: { readonly overwrite: boolean },
): void {
  const written: { readonly part: string; readonly file: string }[] = [];
  // The system's own word on why it did not let us, for whatever step failed.
  const attempt = (file: string, step: () => void): void => {
    try {
      step();
    } catch (error) {
      if (codeOf(error) === '') throw error;
      throw unusable(lang, 'error.unwritable', { file, detail: detailOf(error, lang) });
    }
  };
  try {
    for (const { file, bytes } of outputs) {
      if (isSpecial(file)) continue;
      if (!options.overwrite && exists(file)) throw unusable(lang, 'error.exists', { file });
      if (isFolder(file)) throw unusable(lang, 'error.unwritable', { file, detail: cliText(lang, 'detail.EISDIR') });
      attempt(file, () => {
        const part = `${realPath(file)}.${randomBytes(6).toString('hex')}.part`;
        const handle = openSync(part, 'wx');
        written.push({ part, file });
        writeAll(handle, bytes);
      });
    }
    for (const { file, bytes } of outputs) {
      // A pipe or a device is written to as it is: it must not be replaced by a file.
      if (isSpecial(file)) attempt(file, () => writeAll(openSync(file, 'w'), bytes));
    }
    for (const { part, file } of written) attempt(file, () => renameSync(part, realPath(file)));
  } finally {
    for (const { part } of written) rmSync(part, { force: true });
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
  } finally {
    closeSync(handle);
  }
}

/** Something that is there and is neither a file nor a folder. */
function isSpecial(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Throws where a file that is read would be written to. */
export function guardSources(sources: readonly string[], targets: readonly string[], lang: Language): void {
  const read = new Set(sources.map(realPath));
  for (const target of targets)
    if (read.has(realPath(target))) throw unusable(lang, 'error.sameFile', { file: target });
}

/** A workbook with macros under the other ending does not open in Excel, and the other way round. */
export function guardKind(lang: Language, file: string, out: string): void {
  const kind = extname(file).toLowerCase();
  if (kind !== '' && extname(out).toLowerCase() !== kind) throw unusable(lang, 'error.kind', { kind, file: out });
}

/** What made a workbook unusable, in a sentence. */
export function workbookFault(error: unknown, file: string, lang: Language): Unusable {
  if (error instanceof Unusable) return error;
  if (error instanceof FileRefusal)
    return unusable(lang, 'error.refused', { file, reason: refusalTexts[error.reason][lang] });
  // A fault of ours must not look like a fault of the workbook, nor print a stack at a controller.
  return unusable(lang, 'error.internal', {
    file,
    detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
  });
}
