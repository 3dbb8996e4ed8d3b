import type { RuleTexts } from '../rule-text';
import type { BeRuleId } from '../sv/rules-be';

export const beTextsEn: RuleTexts<BeRuleId> = {
  'BE-01': {
    title: 'Reference to a decision that does not exist',
    description: 'Looks for references to decisions that are no row of Decisions. It cannot be seen then who decided.',
    variants: {
      unknown: {
        message: '{table}, column {column}: the decision “{decision}” is not in {decisions}. Rows: {count}.',
        consider: 'Consider adding the decision to {decisions}, or correcting the reference.',
      },
      'unknown-near': {
        message: '{table}, column {column}: the decision “{decision}” is not in {decisions}. Rows: {count}.',
        consider: 'Consider changing the reference to “{nearest}”, which exists, or adding the decision.',
      },
    },
  },
  'BE-02': {
    title: 'Decision without a number',
    description:
      'Looks for decisions with neither diary number nor paragraph. They cannot be found in the register or in the minutes.',
    variants: {
      decision: {
        message: 'The decision {decision} has neither a diary number nor a paragraph.',
        consider: 'Consider filling in the diary number, such as RS 552-2025, or the paragraph, such as § 196.',
      },
      table: {
        message:
          'The table Decisions has neither the column DiaryNumber nor the column Paragraph. Decisions without a number: {count}.',
        consider: 'Consider adding the columns DiaryNumber and Paragraph.',
      },
    },
  },
  'BE-03': {
    title: 'Decision dated too late',
    description:
      'Looks for decisions dated after they took effect, or after the decision that amends them. A mistyped year is the usual cause.',
    variants: {
      effect: {
        message:
          'The decision {decision} is dated {date} but in force from {effectiveFrom}: it is younger than what it decides.',
        consider: 'Consider whether the date should be {suggested}, or whether the decision takes effect later.',
      },
      amended: {
        message:
          'The decision {decision} is dated {date} but is amended by {amending}, dated {amendingDate}: a decision cannot be younger than the one that amends it.',
        consider: 'Consider whether the date should be {suggested}, or whether {amending} amends another decision.',
      },
    },
  },
  'BE-04': {
    title: 'Decision dated in the future',
    description: 'Looks for decisions dated after the day of the check. They cannot have been made.',
    variants: {
      future: {
        message: 'The decision {decision} is dated {date}, after the day of the check ({today}).',
        consider: 'Consider correcting the date, or leaving out what it decides until it has been made.',
      },
    },
  },
};
