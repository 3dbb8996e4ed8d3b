import { PlanError } from '../../report/plan-error';

const COLOR = /^#[0-9A-Fa-f]{6}$/;

/** "#1f3a5f" is "1F3A5F", as drawings write colours. */
export function rgb(color: string): string {
  if (!COLOR.test(color)) throw new PlanError('color-invalid', `"${color}" is no colour such as #1F3A5F`);
  return color.slice(1).toUpperCase();
}

/** "#1f3a5f" is "FF1F3A5F", as cells write colours: opaque. */
export function argb(color: string): string {
  return `FF${rgb(color)}`;
}
