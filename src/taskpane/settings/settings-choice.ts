import type { SettingsInForce, SettingsOverride } from '../../app/settings-override';

export type SettingName = keyof SettingsOverride;

export const SETTING_NAMES: readonly SettingName[] = [
  'period',
  'judged',
  'tolerance',
  'riskMargin',
  'itemsCount',
  'comparability',
];

/**
 * The value that a setting has from the next check on; undefined where it goes back to what the workbook says, which nobody
 * knows before that check.
 */
export function nextValue<Name extends SettingName>(
  inForce: SettingsInForce,
  override: SettingsOverride,
  name: Name,
): SettingsInForce[Name] | undefined {
  const chosen = override[name];
  if (chosen !== undefined) return chosen as SettingsInForce[Name];
  return inForce.overridden.includes(name) ? undefined : inForce[name];
}

/** The override with one setting chosen; the workbook's own value is no choice where it is known. */
export function withChoice<Name extends SettingName>(
  inForce: SettingsInForce,
  override: SettingsOverride,
  name: Name,
  value: SettingsInForce[Name],
): SettingsOverride {
  if (!inForce.overridden.includes(name) && inForce[name] === value) return withoutChoice(override, name);
  return { ...override, [name]: value };
}

/** The override without one of its settings. */
export function withoutChoice(override: SettingsOverride, name: SettingName): SettingsOverride {
  const rest = { ...override };
  Reflect.deleteProperty(rest, name);
  return rest;
}

/** Whether the next check would be made with other settings than the latest. */
export function isChanged(inForce: SettingsInForce, override: SettingsOverride): boolean {
  return SETTING_NAMES.some((name) =>
    override[name] === undefined ? inForce.overridden.includes(name) : override[name] !== inForce[name],
  );
}
