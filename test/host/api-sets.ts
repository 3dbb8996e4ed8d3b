import { HostError } from './errors';
import { camel } from './host-object';

interface Requirement {
  readonly set: string;
  readonly version: string;
}

const CHECK = /_throwIfApiNotSupported\("([\w.]+)", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/g;
const tables = new Map<string, ReadonlyMap<string, Requirement>>();

/** Which requirement set each member needs, by "Table.resize": as the client itself has it. */
export function requirementsOf(source: string): ReadonlyMap<string, Requirement> {
  const known = tables.get(source);
  if (known) return known;
  const table = new Map<string, Requirement>();
  for (const [, member, set, version] of source.matchAll(CHECK)) {
    if (member !== undefined && version !== undefined) table.set(member, { set: set ?? 'ExcelApi', version });
  }
  tables.set(source, table);
  return table;
}

export function isAtLeast(claimed: string, needed: string): boolean {
  const [claimedMajor = 0, claimedMinor = 0] = claimed.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  return claimedMajor > neededMajor || (claimedMajor === neededMajor && claimedMinor >= neededMinor);
}

export type IsSetSupported = (name: string, minVersion?: string | number) => boolean;

/** Sets beside ExcelApi that a present-day Excel claims, and that the client looks at. */
const OTHERS: Readonly<Record<string, string>> = {
  RichApiRuntime: '1.2',
  RichApiRuntimeFlag: '1.2',
  ExcelApiUndo: '1.20',
  DelayForCellEdit: '1.1',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  DialogApi: '1.2',
  AddinCommands: '1.3',
};

/** What `isSetSupported` answers for a host that claims this ExcelApi. A version is a text: 1.2 is not 1.20. */
export function claims(excelApi: string, others: Readonly<Record<string, string>> = {}): IsSetSupported {
  const sets: Record<string, string> = { ...OTHERS, ...others, ExcelApi: excelApi };
  return (name, minVersion) => {
    const claimed = Object.hasOwn(sets, name) ? sets[name] : undefined;
    return claimed !== undefined && isAtLeast(claimed, String(minVersion ?? '1.1'));
  };
}

export interface MemberCheck {
  readonly has: (type: string, member: string) => boolean;
  readonly check: (type: string, member: string) => void;
}

/** Refuses members above what is claimed, also those that the client lets through because they are named in a text. */
export function memberCheck(source: string, isSupported: IsSetSupported): MemberCheck {
  const table = requirementsOf(source);
  const needed = (type: string, member: string): Requirement | null => {
    const requirement = table.get(`${type}.${camel(member)}`);
    return requirement && !isSupported(requirement.set, requirement.version) ? requirement : null;
  };
  return {
    has: (type, member) => needed(type, member) === null,
    check: (type, member) => {
      const requirement = needed(type, member);
      if (requirement) {
        const place = `${type}.${camel(member)}`;
        throw new HostError('ApiNotFound', `${place} needs ${requirement.set} ${requirement.version}.`, place);
      }
    },
  };
}
