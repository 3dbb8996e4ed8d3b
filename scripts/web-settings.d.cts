/** Types of web-settings.cjs, which webpack.config.js loads as it is. */
export const DEV_BASE: string;
export const OFFICE_JS: string;
export function contentPolicy(options: { readonly serving: boolean }): string;
/** Throws where `base` is no https address without a query. */
export function manifestFor(manifest: string, base: string): string;
/** A sentence in each language; null where it is not about a port. */
export function takenPort(error: { readonly code?: string; readonly port?: number }): string | null;
export function explainTakenPort(): void;
export function devCertificates(): { readonly ca: Buffer; readonly cert: Buffer; readonly key: Buffer };
