import type { CellPlan, SheetPlan } from '../../src/report/plan';
import { parseRange } from '../../src/report/reference';

type Value = number | string | boolean | null;
type Operand = Value | Value[];

/**
 * A small calculator for the formulas that the report's own sheets hold: what a test compares the value beside each formula
 * with. Throws on a function or a sign that it does not know.
 */
export function calculate(sheets: readonly SheetPlan[], sheet: SheetPlan, at: CellPlan): Value {
  const byName = new Map(sheets.map((each) => [each.name, cellsOf(each)]));
  const busy = new Set<string>();
  const valueAt = (name: string, row: number, column: number): Value => {
    const found = byName.get(name)?.get(`${row},${column}`);
    if (!found) return null;
    if (found.formula === undefined) return found.value;
    const key = `${name}!${row},${column}`;
    if (busy.has(key)) throw new Error(`${key} depends on itself`);
    busy.add(key);
    const value = evaluate(found.formula, name);
    busy.delete(key);
    return value;
  };
  const evaluate = (formula: string, name: string): Value => {
    const value = parse(formula, (text, own) => {
      const range = parseRange(text);
      if (!range) throw new Error(`"${text}" is no range`);
      const values: Value[] = [];
      for (let row = range.firstRow; row <= range.lastRow; row += 1) {
        for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
          values.push(valueAt(own ?? name, row, column));
        }
      }
      return text.includes(':') ? values : (values[0] ?? null);
    });
    if (Array.isArray(value)) throw new Error(`"${formula}" gives a list`);
    return value;
  };
  if (at.formula === undefined) return at.value;
  return evaluate(at.formula, sheet.name);
}

/** Each formula cell of a sheet with what it gives. */
export function calculated(sheets: readonly SheetPlan[], sheet: SheetPlan): { cell: CellPlan; gives: Value }[] {
  return sheet.cells
    .filter((cell) => cell.formula !== undefined)
    .map((cell) => ({ cell, gives: calculate(sheets, sheet, cell) }));
}

function cellsOf(sheet: SheetPlan): Map<string, CellPlan> {
  return new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
}

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}(])|([A-Z]+)\(|(<>|<=|>=|[-+*/&(),<>=]))/uy;

function parse(formula: string, read: (range: string, sheet: string | null) => Operand): Operand {
  const tokens: RegExpExecArray[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(formula);
    if (!token) throw new Error(`"${formula}" cannot be read from character ${from}`);
    tokens.push(token);
  }
  let at = 0;
  const sign = (): string | undefined => tokens[at]?.[6];
  const take = (wanted: string): void => {
    if (sign() !== wanted) throw new Error(`"${formula}" lacks "${wanted}"`);
    at += 1;
  };
  const compare = (): Operand => {
    let left = sum();
    for (;;) {
      const operator = sign();
      if (operator === undefined || !['=', '<>', '<', '>', '<=', '>='].includes(operator)) return left;
      at += 1;
      left = each(left, sum(), (a, b) => {
        // Excel counts text as larger than any number, and does not mind letter case; an empty cell is "" beside text.
        const [x, y] = [ordered(a, b), ordered(b, a)];
        const order = x[0] - y[0] || (x[1] < y[1] ? -1 : x[1] > y[1] ? 1 : 0);
        switch (operator) {
          case '=':
            return order === 0;
          case '<>':
            return order !== 0;
          case '<':
            return order < 0;
          case '>':
            return order > 0;
          case '<=':
            return order <= 0;
          default:
            return order >= 0;
        }
      });
    }
  };
  const sum = (): Operand => {
    let left = product();
    while (sign() === '+' || sign() === '-') {
      const operator = sign();
      at += 1;
      left = each(left, product(), (a, b) => (operator === '+' ? num(a) + num(b) : num(a) - num(b)));
    }
    return left;
  };
  const product = (): Operand => {
    let left = unary();
    while (sign() === '*' || sign() === '/') {
      const operator = sign();
      at += 1;
      left = each(left, unary(), (a, b) => (operator === '*' ? num(a) * num(b) : num(a) / num(b)));
    }
    return left;
  };
  const unary = (): Operand => {
    if (sign() !== '-') return atom();
    at += 1;
    return each(unary(), null, (a) => -num(a));
  };
  const atom = (): Operand => {
    const token = tokens[at];
    if (!token) throw new Error(`"${formula}" ends too early`);
    if (sign() === '(') {
      at += 1;
      const inside = compare();
      take(')');
      return inside;
    }
    at += 1;
    const [, text, number, sheet, range, name] = token;
    if (text !== undefined) return text.slice(1, -1).replaceAll('""', '"');
    if (number !== undefined) return Number(number);
    if (range !== undefined) return read(range, sheet === undefined ? null : sheet.slice(0, -1).replace(/^'|'$/g, ''));
    if (name === undefined) throw new Error(`"${formula}" has "${token[0]}" where a value should be`);
    const parameters: Operand[] = [];
    while (sign() !== ')') {
      parameters.push(compare());
      if (sign() === ',') at += 1;
    }
    take(')');
    return call(name, parameters);
  };
  const result = compare();
  if (at < tokens.length) throw new Error(`"${formula}" goes on after its end`);
  return result;
}

function ordered(value: Value, beside: Value): [kind: number, value: number | string] {
  if (typeof value === 'string') return [1, value.toLowerCase()];
  if (value === null) return typeof beside === 'string' ? [1, ''] : [0, 0];
  return [0, Number(value)];
}

function num(value: Value): number {
  if (typeof value === 'string') throw new Error(`"${value}" is no number`);
  return Number(value ?? 0);
}

function each(a: Operand, b: Operand, combine: (a: Value, b: Value) => Value): Operand {
  if (!Array.isArray(a) && !Array.isArray(b)) return combine(a, b);
  const length = Array.isArray(a) ? a.length : Array.isArray(b) ? b.length : 0;
  const pick = (from: Operand, index: number): Value => (Array.isArray(from) ? (from[index] ?? null) : from);
  return Array.from({ length }, (_, index) => combine(pick(a, index), pick(b, index)));
}

function call(name: string, parameters: readonly Operand[]): Operand {
  const flat = parameters.flat();
  // What is no number counts as nothing in a sum over cells.
  const numbers = flat.filter((value) => typeof value === 'number');
  switch (name) {
    case 'SUM':
      return numbers.reduce((sum, value) => sum + value, 0);
    case 'MAX':
      return numbers.length === 0 ? 0 : Math.max(...numbers);
    case 'MIN':
      return numbers.length === 0 ? 0 : Math.min(...numbers);
    case 'ABS':
      return each(parameters[0] ?? null, null, (a) => Math.abs(num(a)));
    case 'ROUND':
      return each(parameters[0] ?? null, parameters[1] ?? null, (a, b) => {
        const scale = 10 ** num(b);
        return (Math.sign(num(a)) * Math.round(Math.abs(num(a)) * scale)) / scale;
      });
    case 'IF': {
      const [test, yes, no] = parameters;
      if (Array.isArray(test)) throw new Error('IF over a list would need an array entry');
      return (test ? yes : no) ?? null;
    }
    case 'SUMPRODUCT': {
      const lists = parameters.map((each) => (Array.isArray(each) ? each : [each]));
      const length = lists[0]?.length ?? 0;
      if (lists.some((list) => list.length !== length)) throw new Error('SUMPRODUCT over lists of unequal length');
      const factor = (value: Value): number => (typeof value === 'number' ? value : 0);
      return Array.from({ length }, (_, index) =>
        lists.reduce((product, list) => product * factor(list[index] ?? null), 1),
      ).reduce((all, value) => all + value, 0);
    }
    default:
      throw new Error(`${name} is no function of the report's sheets`);
  }
}
