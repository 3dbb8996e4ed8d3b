import type { RuleTexts } from '../rule-text';
import type { OmRuleId } from '../sv/rules-om';

export const omTextsEn: RuleTexts<OmRuleId> = {
  'OM-01': {
    title: 'Reallocation that moves nothing',
    description: 'Looks for reallocations from a cost type to itself, and for reallocations without an amount.',
    variants: {
      self: {
        message: '{unit}: the reallocation of {amount} goes from {from} to the same cost type. It changes nothing.',
        consider: 'Consider giving the cost type that the amount is meant for, or removing the row.',
      },
      'no-amount': {
        message: '{unit}: the reallocation from {from} to {to} has no amount.',
        consider: 'Consider filling in the amount, or removing the row.',
      },
    },
  },
  'OM-02': {
    title: 'Unexplained difference between revised and decided',
    description:
      'Per unit and cost type: revised − decided − reallocated − frame adjusted should be zero. What is left is a change that nobody has accounted for.',
    variants: {
      unexplained: {
        message:
          '{unit}, {costType}: revised {revised} − decided ({decided}) − reallocated ({reallocated}) − frame adjusted ({frameAdjusted}) = {unexplained} that no reallocation or frame adjustment explains.',
        consider:
          'Consider changing revised to {expected}, or adding the reallocation or frame adjustment that is missing.',
      },
      'no-line': {
        message:
          '{unit}, {costType}: reallocated {reallocated} + frame adjusted {frameAdjusted} = {expected}, but the budget has no row for the cost type.',
        consider:
          'Consider adding a budget row with revised {expected}, or correcting the reallocation or frame adjustment.',
      },
    },
  },
  'OM-03': {
    title: 'Cost types of a unit do not agree with its frame movement',
    description:
      'Per unit: the sum of revised − decided over all cost types should equal the frame adjustments of the unit. Reallocations inside a unit cancel out.',
    variants: {
      unit: {
        message:
          '{unit}: revised {revised} − decided ({decided}) = {moved} over all cost types, but the frame adjustments give {adjusted}. The difference is {difference}.',
        consider:
          'Consider correcting the revised budget so that it sums to {expected}, or adding the frame adjustment that is missing.',
      },
      'no-budget': {
        message:
          '{unit}: the frame adjustments give {adjusted}, but the unit has no budget. The difference is {difference}.',
        consider: 'Consider adding the budget rows of the unit, or correcting the frame adjustment.',
      },
    },
  },
  'OM-04': {
    title: 'Cost type below zero',
    description:
      'Looks for cost types that are below zero after reallocations and frame adjustments: more has been moved from them than they hold.',
    variants: {
      cost: {
        message:
          '{unit}, {costType}: decided {decided}, reallocated {reallocated} and frame adjusted {frameAdjusted} give a revised cost budget of {revised}, below zero.',
        consider: 'Consider moving {size} less from the cost type.',
      },
      revenue: {
        message:
          '{unit}, {costType}: decided {decided}, reallocated {reallocated} and frame adjusted {frameAdjusted} give {revised} net: the revenue budget is below zero.',
        consider: 'Consider moving {size} less to the revenue type.',
      },
      'cost-stated': {
        message: '{unit}, {costType}: the revised cost budget {revised} is below zero; decided is {decided}.',
        consider: 'Consider whether the amount has the wrong sign, or correcting the revised budget.',
      },
      'revenue-stated': {
        message:
          '{unit}, {costType}: the revised revenue budget is {revised} net and so below zero; decided is {decided} net.',
        consider: 'Consider whether the amount has the wrong sign, or correcting the revised budget.',
      },
    },
  },
  'OM-05': {
    title: 'Revenue finances cost',
    description:
      'Looks for reallocations from a revenue type to a cost type. They are allowed, but both revenue and cost grow (a gross effect), and the cost depends on the revenue coming in.',
    variants: {
      gross: {
        message:
          '{unit}: {amount} is moved from {from} to {to}. Both the budgeted revenue and the cost rise by {amount}; the net is unchanged.',
        consider: 'Consider whether the revenue is certain, and stating the gross effect in the decision.',
      },
    },
  },
  'OM-06': {
    title: 'Reallocation without a decision',
    description: 'Looks for reallocations that refer to no decision.',
    variants: {
      row: {
        message: '{unit}: the reallocation of {amount} from {from} to {to} refers to no decision.',
        consider: 'Consider filling in the decision, or removing the reallocation until it has been decided.',
      },
      'no-amount': {
        message: '{unit}: the reallocation from {from} to {to} refers to no decision.',
        consider: 'Consider filling in the decision, or removing the reallocation until it has been decided.',
      },
      table: {
        message: 'The table Reallocations has no column Decision. Reallocations without a decision: {count}.',
        consider: 'Consider adding the column Decision and filling it in for every reallocation.',
      },
    },
  },
  'OM-07': {
    title: 'Payroll moved without its surcharge',
    description:
      'Per unit and decision: moved payroll × the payroll surcharge should equal moved surcharge. Otherwise the surcharge stays with whoever no longer has the payroll.',
    variants: {
      surcharge: {
        message:
          '{unit}: moved payroll {payroll} × surcharge {rate} = {expected}, but moved surcharge is {surcharge}. The difference is {missing}.',
        consider:
          'Consider moving surcharge so that it comes to {expected} in all, or correcting the setting PayrollSurcharge.',
      },
      'no-rate': {
        message:
          '{unit}: payroll is moved by {payroll} but no surcharge. The setting PayrollSurcharge is missing, so the amount cannot be worked out.',
        consider: 'Consider moving the surcharge with the payroll, and filling in PayrollSurcharge in Settings.',
      },
    },
  },
  'OM-08': {
    title: 'Depreciation or internal rent moved',
    description:
      'Looks for reallocations to or from depreciation and internal rent. They follow from assets and premises and cannot be moved freely.',
    variants: {
      depreciation: {
        message:
          '{unit}: {amount} is moved from {from} to {to}. {bound} is depreciation, which follows from investments made.',
        consider:
          'Consider whether depreciation really changes, or whether the amount should come from another cost type.',
      },
      'internal-rent': {
        message:
          '{unit}: {amount} is moved from {from} to {to}. {bound} is internal rent, which follows from leases and premises.',
        consider: 'Consider whether the rent really changes, or whether the amount should come from another cost type.',
      },
    },
  },
  'OM-09': {
    title: 'Targeted grant moved without its cost',
    description:
      'Looks for reallocations between a targeted grant and another revenue type. A targeted grant is meant for a certain cost and moves together with it.',
    variants: {
      grant: {
        message:
          '{unit}: {amount} is moved from {from} to {to}, two revenue types. {grant} is a targeted grant, and the cost that it is to cover does not move with it.',
        consider: 'Consider moving the grant against the cost type that it is meant for, or removing the reallocation.',
      },
    },
  },
};
