import { attributeText, isName, type XmlHandler } from './byte-xml';
import { textOfBytes, type StringTable } from './string-table';
import { addToRun, joined, newTextRun } from './text-run';

/** Reads a shared string part into the table, in its order: runs of rich text joined, phonetic guides left out. */
export function sharedStringsHandler(strings: StringTable): XmlHandler {
  const run = newTextRun();
  let item = '';
  let phonetic = false;
  let preserve = false;
  const handler = {
    wantsText: false,
    tryFast: false,
    fast: (_buffer: Uint8Array, at: number): number => at,
    open: (buffer: Uint8Array, from: number, to: number, end: number): void => {
      if (isName(buffer, from, to, 'si')) item = '';
      else if (isName(buffer, from, to, 'rPh')) phonetic = true;
      else if (!phonetic && isName(buffer, from, to, 't')) {
        preserve = to !== end && attributeText(buffer, to, end, 'space') === 'preserve';
        run.length = 0;
        handler.wantsText = true;
      }
    },
    close: (buffer: Uint8Array, from: number, to: number): void => {
      if (handler.wantsText && isName(buffer, from, to, 't')) {
        item = joined(item, textOfBytes(run.bytes, 0, run.length, preserve));
        handler.wantsText = false;
      } else if (isName(buffer, from, to, 'rPh')) phonetic = false;
      else if (isName(buffer, from, to, 'si')) strings.addShared(item);
    },
    text: (buffer: Uint8Array, from: number, to: number, raw: boolean): void => addToRun(run, buffer, from, to, raw),
  };
  return handler;
}
