import type { Utilities } from '@microsoft/office-js-helpers';

/**
 * The one door to @microsoft/office-js-helpers, which is archived. What is sound in it is used, and it is loaded when it is
 * asked for: the first load of the pane does without it.
 */
async function utilities(): Promise<typeof Utilities> {
  return (await import(/* webpackChunkName: "office-js-helpers" */ '@microsoft/office-js-helpers')).Utilities;
}

/** Prints what went wrong to the console, with Excel's debug information where the error is Excel's. Shows nothing to the user. */
export async function logError(error: unknown): Promise<void> {
  (await utilities()).log(error instanceof Error ? error : String(error));
}

/** "EXCEL PC", "EXCEL MAC", "EXCEL OFFICE_ONLINE": for a fault report. Only where Office.context is there. */
export async function hostAndPlatform(): Promise<string> {
  const { host, platform } = await utilities();
  return platform === null ? host : `${host} ${platform}`;
}
