import type { Answers, InterpretedBlock } from '../../domain/interpretation';
import type { SignConvention } from '../../domain/model';
import type { ReadBlock } from './figures';

const CHOICES: readonly SignConvention[] = ['ledger', 'unsigned', 'cost-negative'];

/**
 * Tables of one form on sheets of their own that show revenue each their way, with a minus here and without there: one of the sheets
 * has lost its signs, or all of them have. Those that are fewer are asked about; all of them where it cannot be told which.
 */
export function withSiblingSigns(
  reads: readonly ReadBlock[],
  answers: Answers,
  twins: ReadonlyMap<string, unknown>,
): ReadBlock[] {
  const groups = new Map<string, ReadBlock[]>();
  for (const read of reads) {
    const { block } = read;
    if (block.state !== 'used' || !twins.has(block.sheet) || !hasRevenue(read)) continue;
    const key = formOf(block);
    groups.set(key, [...(groups.get(key) ?? []), read]);
  }
  const asked = new Set<ReadBlock>();
  for (const group of groups.values()) {
    const of = (sign: SignConvention): ReadBlock[] => group.filter(({ block }) => block.sign === sign);
    const [ledger, unsigned] = [of('ledger'), of('unsigned')];
    if (ledger.length === 0 || unsigned.length === 0) continue;
    const doubted =
      ledger.length === unsigned.length
        ? [...ledger, ...unsigned]
        : ledger.length < unsigned.length
          ? ledger
          : unsigned;
    for (const read of doubted) if (answers[`${read.block.id}|sign`] === undefined) asked.add(read);
  }
  return reads.map((read) => (asked.has(read) ? { ...read, block: withQuestion(read.block) } : read));
}

function hasRevenue({ figures }: ReadBlock): boolean {
  return figures.some(({ kind, printed }) => kind === 'revenue' && printed !== null && printed !== 0);
}

function formOf({ columns, rows }: InterpretedBlock): string {
  return [rows, ...columns.map(({ use, year, months }) => `${use} ${year} ${months?.first}-${months?.last}`)].join('|');
}

function withQuestion(block: InterpretedBlock): InterpretedBlock {
  const [start = 'A1'] = block.range.split(':');
  return {
    ...block,
    state: 'asks',
    confidence: 0.5,
    questions: [
      ...block.questions,
      {
        id: `${block.id}|sign`,
        block: block.id,
        about: 'sign',
        column: null,
        choices: CHOICES,
        place: { sheet: block.sheet, address: start },
        text: block.title || block.sheet,
      },
    ],
  };
}
