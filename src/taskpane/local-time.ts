/** A time of the user's own clock, as the check wants it. */
export interface LocalTime {
  /** "2026-11-21" */
  readonly today: string;
  /** "2026-11-21 20:45" */
  readonly time: string;
}

export function localTime(at: Date): LocalTime {
  const two = (value: number): string => String(value).padStart(2, '0');
  const today = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return { today, time: `${today} ${two(at.getHours())}:${two(at.getMinutes())}` };
}
