import type { ExcelAccess } from '../../src/excel/trips';
import { createHost, type Host, type HostOptions } from '../host/host';
import { describeXlsx } from '../host/describe-xlsx';
import type { HostWorkbook } from '../host/state';

/** The real client on our host, with a workbook open, as the edge meets it. */
export function openOnHost(
  bytes: Uint8Array | HostWorkbook,
  options: HostOptions = {},
): { readonly host: Host; readonly access: ExcelAccess } {
  const host = createHost(bytes instanceof Uint8Array ? describeXlsx(bytes) : bytes, options);
  return {
    host,
    access: {
      run: host.run,
      supports: host.supports,
    },
  };
}
