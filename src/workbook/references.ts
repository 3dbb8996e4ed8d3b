import type { ColumnRole, CostType, Unit } from '../domain/model';
import type { Ore } from '../domain/money';
import { nameKey } from '../domain/names';
import type { DecisionLookup } from './decision-refs';
import type { IssueLog } from './issue-log';
import type { Named } from './parse-structure';
import type { TableReader } from './table-reader';

/** The lists that rows refer to by name. */
export interface References {
  readonly units: readonly Unit[];
  readonly costTypes: readonly CostType[];
  readonly decision: DecisionLookup;
  /** Index for a name, −1 for one that is not there. */
  readonly unitByName: (name: string) => number;
  readonly costTypeByName: (name: string) => number;
  /** Whether Kostnadsslag is there at all. */
  readonly costTypesPresent: boolean;
  /** Records a name that is not there; nothing where the whole table is absent, which is reported by itself. */
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

export function references(
  units: Named<Unit>,
  costTypes: Named<CostType>,
  decision: DecisionLookup,
  present: { readonly units: boolean; readonly costTypes: boolean },
  log: IssueLog,
): References {
  return {
    units: units.list,
    costTypes: costTypes.list,
    decision,
    costTypesPresent: present.costTypes,
    unitByName: (name) => units.byName.get(nameKey(name)) ?? -1,
    costTypeByName: (name) => costTypes.byName.get(nameKey(name)) ?? -1,
    unknownUnit: (reader, row, column, name, amount) => {
      if (present.units) log.add({ kind: 'unknown-unit', origin: reader.origin(row), column, name, amount });
    },
    unknownCostType: (reader, row, column, name, amount) => {
      if (present.costTypes) log.add({ kind: 'unknown-cost-type', origin: reader.origin(row), column, name, amount });
    },
  };
}
