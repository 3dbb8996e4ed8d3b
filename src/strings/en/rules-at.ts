import type { RuleTexts } from '../rule-text';

/** The action plan. */
export const atTextsEn: RuleTexts<'AT-01' | 'AT-02' | 'AT-03' | 'AT-04' | 'AT-05' | 'AT-06' | 'AT-07' | 'AT-08'> = {
  'AT-01': {
    title: 'Planned effects do not reach the assignment',
    description:
      'The effects that the actions are planned to give in the target year must together reach the amount of the assignment. An action counts for the assignment that it names, or for the only one there is.',
    variants: {
      short: {
        message:
          'The assignment {assignment} asks for {amount}, but its actions ({actions} in number) are planned to give {planned} in {year}; that is {missing} too little.',
        consider: 'Consider adding actions of {missing}, or raising the effect of those there are.',
      },
      'no-actions': {
        message: 'The assignment {assignment} asks for {amount} in {year}, but no action counts for it.',
        consider: 'Consider planning actions of {missing}, or naming the assignment on the actions that belong to it.',
      },
    },
  },
  'AT-02': {
    title: 'Forecast effects do not reach the assignment',
    description:
      'The effects that the actions are now expected to give in the target year must together reach the amount of the assignment.',
    variants: {
      short: {
        message:
          'The assignment {assignment} asks for {amount}, but the actions are expected to give {forecast}, of which {realised} so far; that is {missing} too little.',
        consider: 'Consider speeding up the actions, or deciding on new ones of {missing}.',
      },
      'plan-reaches': {
        message:
          'The assignment {assignment} asks for {amount}. The actions were planned to give {planned} but are now expected to give {forecast}, of which {realised} so far; that is {missing} too little.',
        consider: 'Consider speeding up the actions, or deciding on new ones of {missing}.',
      },
    },
  },
  'AT-03': {
    title: 'The effect in the target year is larger than its share of the full year',
    description:
      'In the target year a lasting effect gives as many twelfths of the full-year effect as the action runs months, from the month of its start to its end. A one-off effect may be the whole amount.',
    variants: {
      lasting: {
        message:
          '{action}: full-year effect {fullYear} × {months}/12 = {share}, but the effect in {year} is {effect}; that is {excess} too much.',
        consider: 'Consider lowering the effect in {year} to {share}, or correcting the start or the full-year effect.',
      },
      'one-off': {
        message:
          '{action}: the effect in {year} is {effect}, but the one-off effect is only {fullYear}; that is {excess} too much.',
        consider: 'Consider lowering the effect in {year} to {share}, or correcting the full-year effect.',
      },
      'no-months': {
        message:
          '{action}: full-year effect {fullYear} × 0/12 = 0, because the action runs in no month of {year}, but the effect is {effect}.',
        consider: 'Consider correcting the start or the end, or removing the effect in {year}.',
      },
    },
  },
  'AT-04': {
    title: 'The effect is counted twice',
    description:
      'An effect that is already in the budget, or that a reallocation has already taken from the same unit and cost type, does not lower the cost once more.',
    variants: {
      'in-budget': {
        message:
          '{action}: the effect of {effect} in {year} is already in the budget, and is counted once more for the assignment.',
        consider:
          'Consider not counting the effect for the assignment, or changing In budget to no if the budget has not been lowered.',
      },
      reallocated: {
        message:
          '{action}: the effect of {effect} is to be taken from {costType} at {unit}, from which reallocation {reallocations} has already taken {moved}.',
        consider: 'Consider making clear whether the reallocation is the action, and if so counting only one of them.',
      },
    },
  },
  'AT-05': {
    title: 'Started without effect',
    description: 'The action has started and is to give an effect in the target year, but nothing is realised yet.',
    variants: {
      none: {
        message:
          '{action}: started on {start} and is to give {effect} in {year}, but what is realised is {realised} up to {period}.',
        consider: 'Consider asking whether the effect is late, and changing the forecast accordingly.',
      },
      negative: {
        message:
          '{action}: started on {start} and is to give {effect} in {year}, but has worsened the result: {realised} is realised up to {period}.',
        consider: 'Consider checking the sign of what is realised, and changing the forecast if it is right.',
      },
    },
  },
  'AT-06': {
    title: 'Status and amounts contradict each other',
    description:
      'The status says that the action has reached its effect, in part or not at all, but what is realised and forecast says otherwise. A done action must have given at least what an even pace since its start would have given by the period, and be expected to give the whole effect.',
    variants: {
      'done-nothing': {
        message: '{action}: the status is Done, but {realised} of the planned {planned} is realised up to {period}.',
        consider: 'Consider changing the status, or entering what is realised.',
      },
      'done-forecast-short': {
        message:
          '{action}: the status is Done, but the forecast is {forecast} of the planned {planned}; that is {missing} too little.',
        consider: 'Consider changing the status to Partly, or correcting the forecast.',
      },
      'done-behind': {
        message:
          '{action}: the status is Done, but {realised} is realised up to {period}. At an even pace towards {planned} it would be {due}; that is {missing} too little.',
        consider: 'Consider changing the status to Partly, or correcting what is realised.',
      },
      'not-done-reached': {
        message: '{action}: the status is Not done, but the realised {realised} already reaches the planned {planned}.',
        consider: 'Consider changing the status to Done, or correcting what is realised.',
      },
      'partly-reached': {
        message: '{action}: the status is Partly, but the realised {realised} already reaches the planned {planned}.',
        consider: 'Consider changing the status to Done, or correcting what is realised.',
      },
      'partly-nothing': {
        message:
          '{action}: the status is Partly, but of the planned {planned} the realised effect is {realised} and the forecast {forecast}.',
        consider: 'Consider changing the status to Not done, or entering what is realised and forecast.',
      },
      'basis-there': {
        message: '{action}: the status is No basis, but the realised effect is {realised} and the forecast {forecast}.',
        consider: 'Consider giving the status that the amounts show.',
      },
    },
  },
  'AT-07': {
    title: 'No owner or no start',
    description: 'An action without an owner or a start cannot be followed up.',
    variants: {
      owner: {
        message: '{action}: no owner is named.',
        consider: 'Consider naming an owner of the action.',
      },
      start: {
        message: '{action}: no start is given, so its effect is counted for the whole year.',
        consider: 'Consider saying when the action starts.',
      },
      'owner-column': {
        message: 'The table Actions has no column Owner, so none of its actions ({actions} in number) has an owner.',
        consider: 'Consider adding the column Owner and naming an owner of each action.',
      },
      'start-column': {
        message:
          'The table Actions has no column Start, so none of its actions ({actions} in number) has a start and effects are counted for the whole year.',
        consider: 'Consider adding the column Start and saying when each action starts.',
      },
    },
  },
  'AT-08': {
    title: 'The effect is larger than the budget it is taken from',
    description:
      'An action cannot lower a cost type by more than the revised budget that the unit, with the units below it, has for it. Revenue is not looked at: it can exceed its budget.',
    variants: {
      exceeds: {
        message:
          '{action}: the effect of {effect} is larger than the revised budget for {costType} at {unit}, {budget}; that is {excess} too much.',
        consider: 'Consider correcting the effect, or the unit or the cost type that it is taken from.',
      },
    },
  },
};
