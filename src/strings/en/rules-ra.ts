import type { RuleTexts } from '../rule-text';

/** Reorganisations and frames. */
export const raTextsEn: RuleTexts<'RA-01' | 'RA-02' | 'RA-03' | 'RA-04' | 'RA-05' | 'RA-06' | 'RA-07' | 'RA-08'> = {
  'RA-01': {
    title: "Frame adjustments that change the board's frame without a decision",
    description:
      "Frame adjustments move net budget between units, so inside one board they sum to zero. An adjustment with only one side inside the board changes the board's frame, which takes a decision by the regional council (RF). Without the table Decisions, or its column Body, a decision that is named is accepted.",
    variants: {
      undecided: {
        message:
          'Frame adjustments without a decision by the regional council ({rows}) change the frame of {board}: {inflow} in − {outflow} out = {net}. All adjustments across the border of the board sum to {total} instead of 0.',
        consider:
          'Consider naming the unit of the board that gives or receives the amount, or referring to the decision by the regional council that changes the frame.',
      },
    },
  },
  'RA-02': {
    title: 'The budget differs from the frame',
    description:
      "A unit's revised budget must equal its revised frame: the decided frame plus and minus its adjustments. A budget line belongs to the frame of its own unit, or of the nearest unit above that has a row in Frames.",
    variants: {
      above: {
        message:
          '{unit}: frame {decided} with adjustments {adjustments} is {revised}, but the revised budget is {budget}; that is {difference} more than the frame.',
        consider: 'Consider lowering the budget by {difference}, or entering the frame adjustment that is missing.',
      },
      below: {
        message:
          '{unit}: frame {decided} with adjustments {adjustments} is {revised}, but the revised budget is {budget}; that is {difference} less than the frame.',
        consider: 'Consider allotting another {difference} in the budget, or correcting the frame or its adjustments.',
      },
      'no-budget': {
        message:
          '{unit}: frame {decided} with adjustments {adjustments} is {revised}, but no budget is laid against that frame.',
        consider: 'Consider entering a budget of {revised} for the unit, or moving the frame to where the budget is.',
      },
    },
  },
  'RA-03': {
    title: 'A discontinued unit has frame, budget or outcome',
    description:
      "After its end a unit is zero in every column, and nothing is booked on it. Looked at are the revised frame, the revised budget and the forecast of units that ended before the target year, and outcome in months after the unit's last day. Decided amounts may stand until they have been moved.",
    variants: {
      frame: {
        message:
          '{unit} ended on {validTo}, but frame {decided} with adjustments {adjustments} leaves {amount}; it should be 0.',
        consider: 'Consider moving {amount} to the unit that takes over, by a frame adjustment.',
      },
      budget: {
        message: '{unit} ended on {validTo}, but has a revised budget of {amount} for {costType}; it should be 0.',
        consider: 'Consider moving the budget to the unit that takes over, by a frame adjustment per cost type.',
      },
      forecast: {
        message: '{unit} ended on {validTo}, but has a forecast of {amount} for {costType}; it should be 0.',
        consider: 'Consider moving the forecast to the unit that takes over.',
      },
      outcome: {
        message:
          '{unit} ended on {validTo}, but has a net outcome of {amount} after that ({months}); nothing should be booked.',
        consider:
          'Consider rebooking the amounts on the unit that takes over, or correcting the end date in Units if the unit goes on.',
      },
    },
  },
  'RA-04': {
    title: 'The shares of a succession are not 100%',
    description:
      'The outcome that a unit leaves is shared among its successors. Shares from the same day must sum to 100%, or amounts vanish from the comparison or are added to it.',
    variants: {
      below: {
        message:
          '{unit} is split on {date} into {successors} with the shares {shares}, which sum to {sum}; that is {difference} too little.',
        consider: 'Consider correcting the shares, or adding the successor that is missing.',
      },
      above: {
        message:
          '{unit} is split on {date} into {successors} with the shares {shares}, which sum to {sum}; that is {difference} too much.',
        consider: 'Consider correcting the shares so that they sum to 100%.',
      },
    },
  },
  'RA-05': {
    title: "Frame adjustments change the board's total for a cost type",
    description:
      "A cost type that leaves one unit comes to another, so the board's total per cost type stands. A change between cost types belongs in Reallocations. Adjustments decided by the regional council are left out.",
    variants: {
      rises: {
        message:
          '{costType}: the frame adjustments give {board} {inflow} in − {outflow} out = {change}, so the total of the cost type rises by {difference} net.',
        consider:
          'Consider using the same cost type on both sides of the move, or making the change as a reallocation.',
      },
      falls: {
        message:
          '{costType}: the frame adjustments give {board} {inflow} in − {outflow} out = {change}, so the total of the cost type falls by {difference} net.',
        consider:
          'Consider using the same cost type on both sides of the move, or making the change as a reallocation.',
      },
    },
  },
  'RA-06': {
    title: 'The frame has moved, the comparison base has not',
    description:
      'The comparison base moves with the frame. Otherwise the unit that receives shows a rise that is none, and the one that gives a fall. The rule is about units whose frame is changed by moves inside the board and that are not in Unit successions.',
    variants: {
      rises: {
        message:
          '{unit}: moves inside the board raise the frame by {inflow} in − {outflow} out = {difference}, but the unit is not in Unit successions. The outcome of {baseYear} stays behind, and the rise looks like a rise in cost.',
        consider:
          'Consider entering the move in Unit successions with the share of the outcome of {baseYear} that goes along.',
      },
      falls: {
        message:
          '{unit}: moves inside the board lower the frame by {outflow} out − {inflow} in = {difference}, but the unit is not in Unit successions. The outcome of {baseYear} stays behind, and the fall looks like a saving.',
        consider:
          'Consider entering the move in Unit successions with the share of the outcome of {baseYear} that goes along.',
      },
    },
  },
  'RA-07': {
    title: 'A part-year amount is not the full-year amount × months/12',
    description:
      'A lasting frame adjustment that takes effect during the year is the full-year amount times the months over 12: 82.5 for the year is 61.9 for three quarters. One that took effect before the target year counts 12 months.',
    variants: {
      above: {
        message:
          'Frame adjustment {adjustment}: {fullYear} × {months}/12 = {expected} from {date}, but the amount is {amount}; that is {difference} too much.',
        consider:
          'Consider changing the amount to {expected}, or the full-year amount to {impliedFullYear} if it is the amount that was decided.',
      },
      below: {
        message:
          'Frame adjustment {adjustment}: {fullYear} × {months}/12 = {expected} from {date}, but the amount is {amount}; that is {difference} too little.',
        consider:
          'Consider changing the amount to {expected}, or the full-year amount to {impliedFullYear} if it is the amount that was decided.',
      },
      'after-year': {
        message:
          'Frame adjustment {adjustment} takes effect on {date}, after {year}, so {fullYear} × 0/12 = 0; the amount is {amount}.',
        consider: 'Consider correcting the date, or moving the adjustment to the budget that it is for.',
      },
    },
  },
  'RA-08': {
    title: 'A frame adjustment without a decision',
    description: 'Only a decision changes a frame, so every frame adjustment must refer to one.',
    variants: {
      row: {
        message: 'Frame adjustment {adjustment}, {amount} ({from} → {to}), refers to no decision.',
        consider: 'Consider naming the decision, or removing the adjustment until it has been decided.',
      },
      'no-column': {
        message:
          'The table Frame adjustments has no column Decision, so its adjustments ({count} in number, {amount} together) refer to no decision.',
        consider: 'Consider adding the column Decision and naming the decision of each adjustment.',
      },
    },
  },
};
