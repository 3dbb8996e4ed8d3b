import { describe, expect, it } from '@jest/globals';
import { groupTargetFixture, noBasisFixture, targetFixture } from '../../../test/pane/view-fixture';
import { headline } from './headline';

const missed = targetFixture();
const risky = groupTargetFixture();
const met = targetFixture({
  status: 'met',
  developmentJudged: 0.012,
  sentence: { sv: 'Målet nås.', en: 'The target is met.' },
});
const of = (...targets: ReturnType<typeof targetFixture>[]): (string | null)[] => {
  const { status, count, sentence } = headline({ targets }, 'sv');
  return [status, count, sentence];
};

describe('the verdict on the whole', () => {
  it('is the sentence of the one target', () => {
    expect(of(missed)).toEqual(['missed', null, missed.sentence.sv]);
  });

  it('is the worst of several, whatever their order, after how many are met', () => {
    expect(of(risky, missed)).toEqual(['missed', '1 av 2 mål nås. 1 med risk.', missed.sentence.sv]);
    expect(of(met, risky)).toEqual(['at-risk', 'Båda målen nås. 1 med risk.', risky.sentence.sv]);
    expect(of(missed, missed)[1]).toBe('Inget av 2 mål nås.');
    expect(of(met, noBasisFixture(), met)).toEqual([
      'no-basis',
      '2 av 3 mål nås. 1 saknar underlag.',
      noBasisFixture().sentence.sv,
    ]);
  });

  it('names the least margin where all are met, by part of the base and not by amount', () => {
    // 0,02 − 0,019 = 0,001 is less than 0,02 − 0,012.
    const near = { ...met, developmentJudged: 0.019, sentence: { sv: 'Nära.', en: 'Near.' } };
    expect(of(met, near, met)).toEqual(['met', 'Alla 3 mål nås.', 'Minst marginal: Nära.']);
  });

  it('says that there is no target', () => {
    expect(of()).toEqual(['no-basis', null, 'Inget mål finns i tabellen Mål, så ingen måluppfyllelse kan bedömas.']);
  });
});
