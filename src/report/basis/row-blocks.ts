import type { ColumnRole, TableRole } from '../../domain/model';
import { words } from '../../strings/words';
import type { BasisContext } from './context';
import { amountReference } from './table-formula';

/** Tables that are looked at row by row: each amount is the user's own cell. */

export function writeAdjustments(context: BasisContext): void {
  const { model, writer, say, input } = context;
  const top = context.top('adjustments');
  if (top === 0) return;
  headers(context, top, [say('column.fromUnit'), say('column.toUnit'), say('column.no')], [say('column.amount')]);
  writer.text(top - 1, 6, null, 'basis-header-after');
  headers(context, top, [say('column.costType')], [], 5);
  writer.text(top - 1, 7, say('column.from'), 'basis-header-after');
  writer.text(top - 1, 8, say('column.decision'), 'basis-header-after');
  const outside = words[input.lang].outsideBoard;
  model.adjustments.forEach((move, index) => {
    const row = top + index;
    writer.text(row, 1, move.from === null ? outside : (model.units[move.from]?.name ?? ''));
    writer.text(row, 2, move.to === null ? outside : (model.units[move.to]?.name ?? ''));
    writer.text(row, 3, move.no);
    const formula = reference(context, 'adjustments', 'amount', move.origin.row);
    writer.figure({ of: 'adjustment', adjustment: index }, row, 4, move.amount, formula);
    writer.text(row, 5, move.costType === null ? '' : (model.costTypes[move.costType]?.name ?? ''), 'basis-after');
    writer.text(row, 7, move.effectiveFrom, 'basis-after');
    writer.text(row, 8, move.decision?.text ?? '', 'basis-after');
  });
}

/** The reallocations with their amounts, from and to. */
export function writeReallocations(context: BasisContext): void {
  const { model, writer, say } = context;
  const top = context.top('reallocations');
  if (top === 0) return;
  headers(context, top, [say('column.unit'), say('column.fromCostType'), say('column.no')], [say('column.amount')]);
  writer.text(top - 1, 6, null, 'basis-header-after');
  headers(context, top, [say('column.toCostType')], [], 5);
  writer.text(top - 1, 7, say('column.decision'), 'basis-header-after');
  model.reallocations.forEach((move, index) => {
    const row = top + index;
    writer.text(row, 1, model.units[move.unit]?.name ?? '');
    writer.text(row, 2, model.costTypes[move.from]?.name ?? '');
    writer.text(row, 3, move.no);
    const formula = move.amount === null ? null : reference(context, 'reallocations', 'amount', move.origin.row);
    writer.figure({ of: 'reallocation', reallocation: index }, row, 4, move.amount, formula);
    writer.text(row, 5, model.costTypes[move.to]?.name ?? '', 'basis-after');
    writer.text(row, 7, move.decision?.text ?? '', 'basis-after');
  });
}

/** The assignments with their amounts. */
export function writeAssignments(context: BasisContext): void {
  const { model, writer, say } = context;
  const top = context.top('assignments');
  if (top === 0) return;
  headers(
    context,
    top,
    [say('column.assignment'), say('column.object'), say('column.decision')],
    [say('column.amount')],
  );
  model.assignments.forEach((assignment, index) => {
    const row = top + index;
    writer.text(row, 1, assignment.id);
    writer.text(row, 2, assignment.object);
    writer.text(row, 3, assignment.decision?.text ?? '');
    const formula = reference(context, 'assignments', 'amount', assignment.origin.row);
    writer.figure({ of: 'assignment', assignment: index }, row, 4, assignment.amount, formula);
  });
}

const EFFECTS = ['fullYearEffect', 'targetYearEffect', 'realised', 'forecast'] as const;

/** The actions with their effects, each a formula to its cell. */
export function writeActions(context: BasisContext): void {
  const { model, writer, say } = context;
  const top = context.top('actions');
  if (top === 0) return;
  headers(
    context,
    top,
    [say('column.action'), say('column.programme'), say('column.no')],
    EFFECTS.map((effect) => say(`effect.${effect}`)),
  );
  model.actions.forEach((action, index) => {
    const row = top + index;
    writer.text(row, 1, action.name);
    writer.text(row, 2, action.programme);
    writer.text(row, 3, action.no);
    EFFECTS.forEach((figure, at) => {
      const value = action[figure];
      // A cell that is empty stays empty: nothing given is not the same as nothing.
      if (value === null) writer.text(row, 4 + at, null, 'basis-dash');
      else {
        const formula = reference(context, 'actions', figure, action.origin.row);
        writer.figure({ of: 'action', action: index, figure }, row, 4 + at, value, formula);
      }
    });
  });
}

function reference(context: BasisContext, role: TableRole, column: ColumnRole, row: number): string | null {
  return amountReference(context.model, role, column, row);
}

function headers(
  context: BasisContext,
  top: number,
  left: readonly string[],
  right: readonly string[],
  first = 1,
): void {
  left.forEach((text, at) =>
    context.writer.text(top - 1, first + at, text, first + at > 3 ? 'basis-header-after' : 'basis-header'),
  );
  right.forEach((text, at) => context.writer.text(top - 1, first + left.length + at, text, 'basis-header-right'));
}
