/// <reference types="office-js" />
import { createHost } from './host';
import type { Host, HostOptions } from './host';
import { blankState } from './blank-state';
import type { HostWorkbook } from './state';

/** A host with the empty sheets Blad1 and "Två ord", or with a state of the test's own. */
export function withHost(options: HostOptions = {}, state: HostWorkbook = blankState('Blad1', 'Två ord')): Host {
  return createHost(state, options);
}

/** The code and the place of the error that a session ends with; fails where it does not end with one. */
export async function failure(
  host: Host,
  work: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<{
  code: string;
  location: string | undefined;
  message: string;
  name: string;
  statement: string | undefined;
}> {
  try {
    await host.Excel.run(work);
  } catch (error) {
    if (!(error instanceof host.OfficeExtension.Error)) throw error;
    const { code, message, name, debugInfo } = error;
    return { code, message, name, location: debugInfo.errorLocation, statement: debugInfo.statement };
  }
  throw new Error('The session was expected to fail.');
}

/** The code of the error that setting up this and one sync ends with. */
export async function codeOf(host: Host, work: (workbook: Excel.Workbook) => void): Promise<string> {
  const { code } = await failure(host, async (context) => {
    work(context.workbook);
    await context.sync();
  });
  return code;
}

/** Does this in one sync. */
export async function doing(host: Host, work: (workbook: Excel.Workbook) => void): Promise<void> {
  await host.Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}
