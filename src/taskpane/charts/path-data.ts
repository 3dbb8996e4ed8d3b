import type { CheckView, PathView } from '../../app/view-types';
import type { Language } from '../../domain/finding';
import type { Ore } from '../../domain/money';
import { formatMonth } from '../../strings/format';
import { paneVerdictText } from '../../strings/pane-verdict-text';
import { sizeText } from '../figures/amounts';

/** What the path is drawn as: accumulated amounts, or how much more they are than in the base year. */
export type PathKind = 'difference' | 'accumulated';
export type PathSeriesName = 'base' | 'target' | 'forecast' | 'allowed';

export interface PathSeries {
  readonly name: PathSeriesName;
  /** One a month, January first. */
  readonly values: readonly (Ore | null)[];
}

const NAMES: readonly PathSeriesName[] = ['base', 'target', 'forecast', 'allowed'];

/** The series to draw, without those that have no month. As a difference, the base year is the zero line. */
export function pathSeries(path: PathView, kind: PathKind): PathSeries[] {
  return NAMES.map((name): PathSeries => {
    const values = path[name];
    if (kind === 'accumulated') return { name, values };
    return {
      name,
      values: values.map((value, month) => {
        const base = path.base[month] ?? null;
        return value === null || base === null ? null : value - base;
      }),
    };
  }).filter((series) => series.values.some((value) => value !== null));
}

/** The last month that there is something to compare in, and how much it is over what is allowed. */
interface PathEnd {
  readonly by: 'end' | 'closed' | 'toDate';
  readonly over: Ore;
}

function pathEnd(path: PathView): PathEnd | null {
  const at = (values: readonly (Ore | null)[], month: number): Ore | null => values[month] ?? null;
  const allowed = at(path.allowed, 11);
  const [closed, forecast] = [at(path.target, 11), at(path.forecast, 11)];
  if (allowed !== null && closed !== null) return { by: 'closed', over: closed - allowed };
  if (allowed !== null && forecast !== null) return { by: 'end', over: forecast - allowed };
  const last = path.target.findLastIndex((value) => value !== null);
  const [booked, bound] = [at(path.target, last), at(path.allowed, last)];
  return booked === null || bound === null ? null : { by: 'toDate', over: booked - bound };
}

/** Where the path ends against what is allowed, as a sentence; "" where that is not known. */
export function pathSentence(view: CheckView, path: PathView, lang: Language): string {
  const end = pathEnd(path);
  if (end === null) return '';
  return paneVerdictText(lang, `path.${end.by}.${end.over > 0 ? 'over' : 'under'}`, {
    amount: sizeText(end.over, view.unit, lang),
    month: formatMonth(view.period, lang),
  });
}
