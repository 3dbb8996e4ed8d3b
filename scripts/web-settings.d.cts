/** Types of web-settings.cjs, which webpack.config.js loads as it is. */
export const DEV_BASE: string;
export const OFFICE_JS: string;
export function contentPolicy(options: { readonly serving: boolean }): string;
/** Throws where `base` is no https address without a query. */
export function manifestFor(manifest: string, base: string): string;
export function devCertificates(): { readonly ca: Buffer; readonly cert: Buffer; readonly key: Buffer };
