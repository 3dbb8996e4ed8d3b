import type { JSX } from 'react';
import type { AssignmentView, CheckView } from '../../app/view-types';
import type { CellPlace } from '../../domain/finding';
import { paneVerdictText } from '../../strings/pane-verdict-text';
import { amountText } from '../figures/amounts';
import { explainAssignment } from '../figures/explain';
import { FigureTable, type TableRow } from '../figures/FigureTable';
import { useLang } from '../language';

const FIGURES = ['planned', 'realised', 'forecast'] as const;

export interface ActionsTableProps {
  readonly view: CheckView;
  readonly assignment: AssignmentView;
  readonly onGoTo: (place: CellPlace) => void;
}

/** The actions of an assignment, and their sum. */
export function ActionsTable({ view, assignment, onGoTo }: ActionsTableProps): JSX.Element {
  const lang = useLang();
  const rows: TableRow[] = assignment.actions.map((action, index) => ({
    key: String(index),
    name: action.name,
    note: action.programme,
    place: action.place,
    figures: FIGURES.map((figure) => ({ value: amountText(action[figure], view.unit, lang) })),
  }));
  rows.push({
    key: 'total',
    name: paneVerdictText(lang, 'assignment.total'),
    place: null,
    isTotal: true,
    figures: FIGURES.map((figure) => ({
      value: amountText(assignment[figure], view.unit, lang),
      explanation: explainAssignment(view, assignment, figure, lang),
    })),
  });
  return (
    <FigureTable
      caption={paneVerdictText(lang, 'assignment.actions', { id: assignment.id })}
      headers={[
        paneVerdictText(lang, 'assignment.action'),
        ...FIGURES.map((figure) => paneVerdictText(lang, `assignment.${figure}`)),
      ]}
      groups={[{ name: null, rows }]}
      onGoTo={onGoTo}
    />
  );
}
