import type { ColumnRole, CostType, Unit } from '../domain/model';
import { nameKey } from '../domain/names';
import type { DecisionLookup } from './decision-refs';
import type { IssueLog } from './issue-log';
import type { LiveLog } from './live-log';
import type { AmountUnit, Ore } from '../domain/money';
import type { Named } from './parse-structure';
import type { TableReader } from './table-reader';

/** The lists that rows refer to by name. */
export interface References {
  readonly units: readonly Unit[];
  readonly costTypes: readonly CostType[];
  readonly decision: DecisionLookup;
  /** Where sums by name differ from what is read, and the unit that the amounts are in. */
  readonly live: LiveLog;
  readonly amountUnit: AmountUnit;
  /** Index for a name, −1 for one that is not there. */
  readonly unitByName: (name: string) => number;
  readonly costTypeByName: (name: string) => number;
  /** Whether Kostnadsslag is there at all. */
  readonly costTypesPresent: boolean;
  /**
   * Records a name that is not there; nothing where the whole table is absent, which is reported by itself. A formula without
   * a value is no unknown name: it cannot be read.
   */
  readonly unknownUnit: (
    reader: TableReader,
    row: number,
    column: ColumnRole,
    name: string,
    amount: Ore | null,
  ) => void;
  readonly unknownCostType: (
    reader: TableReader,
    row: number,
    column: ColumnRole,
    name: string,
    amount: Ore | null,
  ) => void;
}

/** What rows refer to by name: units, cost types, decisions. Names that are not there go to `log`. */
export function references(
  units: Named<Unit>,
  costTypes: Named<CostType>,
  decision: DecisionLookup,
  present: { readonly units: boolean; readonly costTypes: boolean },
  log: IssueLog,
  live: LiveLog,
  amountUnit: AmountUnit,
): References {
  return {
    units: units.list,
    costTypes: costTypes.list,
    decision,
    live,
    amountUnit,
    costTypesPresent: present.costTypes,
    unitByName: (name) => units.byName.get(nameKey(name)) ?? -1,
    costTypeByName: (name) => costTypes.byName.get(nameKey(name)) ?? -1,
    unknownUnit: (reader, row, column, name, amount) => {
      if (isUncalculated(reader, row, column)) reader.unreadable(row, column, 'word');
      else if (present.units) log.add({ kind: 'unknown-unit', origin: reader.origin(row), column, name, amount });
    },
    unknownCostType: (reader, row, column, name, amount) => {
      if (isUncalculated(reader, row, column)) reader.unreadable(row, column, 'word');
      else if (present.costTypes)
        log.add({ kind: 'unknown-cost-type', origin: reader.origin(row), column, name, amount });
    },
  };
}

function isUncalculated(reader: TableReader, row: number, column: ColumnRole): boolean {
  return reader.cell(row, column).kind === 'uncalculated';
}
