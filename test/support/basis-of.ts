import { computeCompliance } from '../../src/compliance/compliance';
import type { ComplianceResult } from '../../src/compliance/result';
import type { Language } from '../../src/domain/finding';
import type { BudgetModel } from '../../src/domain/model';
import type { Basis } from '../../src/report/basis/basis';
import { basisStyles } from '../../src/report/basis/basis-styles';
import { buildBasis } from '../../src/report/basis/build-basis';
import type { SheetNames } from '../../src/report/input';
import { reportStyles } from '../../src/report/look';
import type { WorkbookPlan } from '../../src/report/plan';
import { parseModel } from '../../src/workbook/parse-model';
import type { Snapshot } from '../../src/workbook/snapshot';

const NAMES: SheetNames = {
  compliance: 'Måluppfyllelse (1)',
  findings: 'Kontrollfynd (1)',
  reallocations: 'Omfördelning (1)',
  frames: 'Rambrygga (1)',
  actions: 'Åtgärdsuppföljning (1)',
  basis: 'Underlag (1)',
};

export interface BasisOf {
  readonly model: BudgetModel;
  readonly result: ComplianceResult;
  readonly basis: Basis;
  /** Underlag alone, with an empty sheet for its link back. */
  readonly plan: WorkbookPlan;
}

/** Underlag of a workbook by itself, without the sheets that stand on it. */
export function basisOf(snapshot: Snapshot, lang: Language = 'sv'): BasisOf {
  const model = parseModel(snapshot);
  const result = computeCompliance(model);
  const basis = buildBasis(
    {
      model,
      result,
      findings: [],
      names: { sheets: [], tablesAndNames: [] },
      comments: [],
      stamp: { time: '2026-11-21 20:45', version: '0.1.0', ruleset: '1.0.0' },
      lang,
    },
    NAMES,
  );
  const { unit } = model.settings;
  return {
    model,
    result,
    basis,
    plan: {
      styles: { ...reportStyles(unit), ...basisStyles(unit) },
      sheets: [{ id: 'compliance', name: NAMES.compliance, cells: [] }, basis.sheet],
      names: [],
    },
  };
}
