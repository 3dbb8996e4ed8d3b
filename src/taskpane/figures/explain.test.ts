import { toOre } from '../../domain/money';
import {
  assignmentFixture,
  FRAMES,
  groupTargetFixture,
  noBasisFixture,
  REALLOCATIONS,
  targetFixture,
  tkr,
  viewFixture,
} from '../../../test/pane/view-fixture';
import { changeEquation, limitDecimals, limitEquation, sumEquation } from './equation';
import { explainAssignment, explainFrame, explainReallocation, explainTarget, type TargetFigure } from './explain';

const TKR = { unit: 'tkr', lang: 'sv' } as const;
/** Equations are compared with ordinary spaces. */
const plain = (text: string | null): string | null => text && text.replaceAll('\u00a0', ' ');

describe('an equation', () => {
  it('shows a development with the numbers that it is computed from', () => {
    // 253 870 − 246 715 = 7 155; 7 155 / 246 715 = 0,02900
    const over = [tkr(253_870), tkr(-246_715)];
    const text = changeEquation(TKR, { over, under: [tkr(246_715)] }, 7_155 / 246_715, 1);
    expect(plain(text)).toBe('(253 870 − 246 715) / 246 715 = +2,9 %');
  });

  it('takes no more decimals than the reader needs to get the same result', () => {
    expect(plain(sumEquation(TKR, [tkr(10.25), tkr(5.25)], tkr(15.5)))).toBe('10,25 + 5,25 = 15,5');
    expect(plain(sumEquation(TKR, [tkr(10.2), tkr(-5.1)], tkr(5.1)))).toBe('10 − 5 = 5');
    // 10,4 + 5,4 = 15,8: in whole tkr it would say 10 + 5 = 16.
    expect(plain(sumEquation(TKR, [tkr(10.4), tkr(5.4)], tkr(15.8)))).toBe('10,4 + 5,4 = 15,8');
  });

  it('says that it is only near where three decimals are not enough', () => {
    // 0,0004 + 0,0004 = 0,0008: 0 + 0 against 0,001
    expect(sumEquation(TKR, [tkr(0.0004), tkr(0.0004)], tkr(0.0008))).toBe('0 + 0 ≈ 0,001');
  });

  it('writes mnkr with a decimal, and English with a point', () => {
    const amounts = [toOre(12, 'mnkr'), toOre(-4.5, 'mnkr')];
    expect(sumEquation({ unit: 'mnkr', lang: 'en' }, amounts, toOre(7.5, 'mnkr'))).toBe('12.0 − 4.5 = 7.5');
  });

  it('keeps a long sum for the list of parts', () => {
    const terms = [1, 2, 3, 4, 5, 6].map(tkr);
    expect(sumEquation(TKR, terms, tkr(21))).toBeNull();
    expect(sumEquation(TKR, [tkr(1)], tkr(1))).toBeNull();
  });

  it('writes a limit below zero as a minus, with the decimals that it has', () => {
    // 1 010 × 0,9875 = 997,375; in whole tkr 997
    const text = limitEquation(TKR, { base: [tkr(1_010)], limit: -0.0125 }, tkr(997.375));
    expect(plain(text)).toBe('1 010 × (1 − 1,25 %) = 997');
    expect([0.02, 0.055, 0.0225, 0].map(limitDecimals)).toEqual([1, 1, 2, 1]);
  });
});

describe('the explanation of a target’s figure', () => {
  const view = viewFixture();
  const target = targetFixture();
  const of = (figure: TargetFigure, one = target, all = view): string | null =>
    plain(explainTarget(all, one, figure, 'sv').equation);

  it.each([
    // 30 670,3 / 1 057 329,7 = 0,029007
    ['development', '(1 088 000 − 1 057 330) / 1 057 330 = +2,9 %'],
    // (1 088 000 − 1 057 329,7 − 2 800 + 2 400) / 1 057 329,7 = 0,028629
    ['developmentAdjusted', '(1 088 000 − 1 057 330 − 2 800 + 2 400) / 1 057 330 = +2,9 %'],
    // 1 057 329,7 × 1,02 = 1 078 476,294; 1 057 330 × 1,02 would be 1 078 477
    ['allowed', '1 057 329,7 × (1 + 2,0 %) = 1 078 476,3'],
    // 1 078 476,294 − 1 088 000 = −9 523,706
    ['headroom', '1 078 476 − 1 088 000 = −9 524'],
    // 18 853,4 / 685 531,6 = 0,027502: from whole tkr too, 18 853 / 685 532 = 0,027501
    ['developmentToDate', '(704 385 − 685 532) / 685 532 = +2,8 %'],
    // 374 091,294 / 371 798,1 = 1,006168
    ['yearToGo', '(1 078 476 − 704 385) / (1 057 330 − 685 532) − 1 = +0,6 %'],
    // 22 757,3 / 1 057 329,7 = 0,021523
    ['frameDevelopment', '(1 080 087 − 1 057 330) / 1 057 330 = +2,2 %'],
    ['frameHeadroom', '1 080 087 − 1 088 000 = −7 913'],
    ['frame', null],
    ['limit', null],
  ] as const)('%s is computed as %s', (figure, equation) => {
    expect(of(figure)).toBe(equation);
  });

  it('shows cost, depreciation and revenue where they are the whole net', () => {
    // Costs of the fixture’s levers 2026: 1 235 000, depreciation 53 800, revenue −200 800
    expect(of('netTarget')).toBe('1 235 000 + 53 800 − 200 800 = 1 088 000');
    expect(of('netTarget', targetFixture({ levers: [0, 1] }))).toBeNull();
    // A target group of costs alone has nothing to add up.
    expect(of('netTarget', groupTargetFixture())).toBeNull();
  });

  it('leaves items out of development and headroom where they do not count', () => {
    // 1 078 476,294 − 1 088 000 + 2 800 − 2 400 = −9 123,706
    const without = viewFixture({ settings: { ...view.settings, itemsCount: 'without' } });
    const judged = targetFixture({ headroomJudged: tkr(-9_123.706) });
    expect(of('headroom', judged, without)).toBe('1 078 476 − 1 088 000 + 2 800 − 2 400 = −9 124');
    expect(of('development', judged, without)).toBe(of('developmentAdjusted'));
    expect(of('developmentWith', judged, without)).toBe('(1 088 000 − 1 057 330) / 1 057 330 = +2,9 %');
  });

  it('takes items out of the base too by the other method', () => {
    const settings = { ...view.settings, itemsCount: 'without', comparability: 'adjusted-base' } as const;
    // (1 085 200 − 1 054 929,7) / 1 054 929,7 = 0,028694; 1 054 929,7 × 1,02 − 1 085 200 = −9 171,706
    const one = targetFixture({
      developmentAdjusted: 30_270.3 / 1_054_929.7,
      headroomJudged: tkr(-9_171.706),
    });
    const other = viewFixture({ settings });
    expect(of('developmentAdjusted', one, other)).toBe(
      '(1 088 000 − 1 057 330 − 2 800 + 2 400) / (1 057 330 − 2 400) = +2,9 %',
    );
    expect(of('headroom', one, other)).toBe('(1 057 329,7 − 2 400) × (1 + 2,0 %) − 1 088 000 + 2 800 = −9 171,7');
  });

  it('has no equation where there is no figure', () => {
    const figures = [
      'development',
      'developmentAdjusted',
      'allowed',
      'headroom',
      'developmentToDate',
      'yearToGo',
    ] as const;
    expect(figures.map((figure) => of(figure, noBasisFixture()))).toEqual(figures.map(() => null));
  });

  it('names the units that a board’s frame is the sum of', () => {
    const { parts } = explainTarget(view, target, 'frame', 'sv');
    expect(parts.map((part) => [part.label, plain(part.value)])).toEqual([
      ['Samordningskansliet', '198 420'],
      ['HR-avdelningen', '113 100'],
      ['Ekonomi och inköp', '98 000'],
      ['Kommunikation', '47 000'],
      ['Digitalisering och service', '623 567'],
    ]);
  });

  it('says what the figure means in the language asked for, and which decision is behind it', () => {
    const { title, definition, decisions } = explainTarget(view, target, 'headroom', 'en');
    expect(title).toBe('Headroom');
    expect(definition).toBe('Allowed net minus net. A minus means that the net is too high.');
    expect(decisions.map((decision) => decision.id)).toEqual(['B1']);
  });
});

describe('the explanation of another figure', () => {
  const view = viewFixture();

  it('adds up the actions of an assignment', () => {
    const { equation, parts } = explainAssignment(view, assignmentFixture(), 'forecast', 'sv');
    expect(plain(equation)).toBe('3 900 + 2 880 + 1 050 + 4 400 = 12 230');
    expect(parts.map((part) => part.place?.address)).toEqual(['B4', 'B5', 'B6', 'B7']);
  });

  it('has no equation where the actions are not the sum', () => {
    const odd = assignmentFixture({ forecast: tkr(12_000) });
    expect(explainAssignment(view, odd, 'forecast', 'sv').equation).toBeNull();
  });

  it('shows what an assignment lacks', () => {
    const short = assignmentFixture({ forecast: tkr(8_200) });
    expect(plain(explainAssignment(view, short, 'left', 'sv').equation)).toBe('10 000 − 8 200 = 1 800');
  });

  it('shows how a frame was revised', () => {
    const coordination = FRAMES[2]!;
    expect(plain(explainFrame(view, coordination, 'revised', 'sv').equation)).toBe('187 200 + 11 220 = 198 420');
    const adjustments = explainFrame(view, coordination, 'adjustments', 'sv');
    expect(plain(adjustments.equation)).toBe('12 120 − 900 = 11 220');
    expect(adjustments.parts.map((part) => plain(part.value))).toEqual(['+12 120', '−900']);
    expect(plain(explainFrame(view, coordination, 'left', 'sv').equation)).toBe('198 420 − 196 530 = 1 890');
  });

  it('shows what of a budget line is unexplained', () => {
    const line = REALLOCATIONS[5]!;
    expect(plain(explainReallocation(view, line, 'revised', 'sv').equation)).toBe('71 300 + 640 + 3 000 = 74 940');
    expect(plain(explainReallocation(view, line, 'unexplained', 'sv').equation)).toBe('74 940 − 71 300 − 640 = 3 000');
    expect(explainReallocation(view, line, 'decided', 'sv').equation).toBeNull();
  });
});
