import type { CostKind, Trait } from '../domain/model';
import type { TemplateKey } from './template-words';

/** A cost type that a workbook may begin with. Accounts differ between regions, so they are not here. */
export interface DefaultCostType {
  readonly name: TemplateKey & `costType.${string}`;
  readonly kind: CostKind;
  /** Whether it counts in the target group IT/MT. */
  readonly itmt?: true;
  readonly trait?: Trait;
}

export const DEFAULT_COST_TYPES: readonly DefaultCostType[] = [
  { name: 'costType.payroll', kind: 'cost', trait: 'payroll' },
  { name: 'costType.agency', kind: 'cost' },
  { name: 'costType.services', kind: 'cost' },
  { name: 'costType.pharmaceuticals', kind: 'cost' },
  { name: 'costType.goods', kind: 'cost' },
  { name: 'costType.it', kind: 'cost', itmt: true },
  { name: 'costType.equipment', kind: 'cost', itmt: true },
  { name: 'costType.premises', kind: 'cost', trait: 'internal-rent' },
  { name: 'costType.other', kind: 'cost' },
  { name: 'costType.depreciation', kind: 'depreciation' },
  { name: 'costType.care', kind: 'revenue' },
  { name: 'costType.fees', kind: 'revenue' },
  { name: 'costType.grants', kind: 'revenue', trait: 'targeted-grant' },
  { name: 'costType.sales', kind: 'revenue' },
  { name: 'costType.otherRevenue', kind: 'revenue' },
];
