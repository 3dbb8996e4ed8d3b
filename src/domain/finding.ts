/** The languages of the product; Swedish is the first. */
export type Language = 'sv' | 'en';

/** A text in both languages. */
export interface Bilingual {
  readonly sv: string;
  readonly en: string;
}

export type Severity = 'error' | 'warning' | 'info';

/** The rules, in the order of the catalogue. Ids are never reused. */
export const RULE_IDS = [
  'DA-01',
  'DA-02',
  'DA-03',
  'DA-04',
  'DA-05',
  'DA-06',
  'DA-07',
  'DA-08',
  'DA-09',
  'DA-10',
  'DA-11',
  'DA-12',
  'DA-13',
  'DA-14',
  'DA-15',
  'BE-01',
  'BE-02',
  'BE-03',
  'BE-04',
  'OM-01',
  'OM-02',
  'OM-03',
  'OM-04',
  'OM-05',
  'OM-06',
  'OM-07',
  'OM-08',
  'OM-09',
  'RA-01',
  'RA-02',
  'RA-03',
  'RA-04',
  'RA-05',
  'RA-06',
  'RA-07',
  'RA-08',
  'MA-01',
  'MA-02',
  'MA-03',
  'MA-04',
  'MA-05',
  'MA-06',
  'MA-07',
  'MA-08',
  'MA-09',
  'AT-01',
  'AT-02',
  'AT-03',
  'AT-04',
  'AT-05',
  'AT-06',
  'AT-07',
  'AT-08',
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** A cell of the user's workbook: the sheet's name as it stands, and the address as "D14". */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** What a rule found, ready to be shown. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** States the equation with its numbers. */
  readonly message: Bilingual;
  /** "Överväg …" / "Consider …". */
  readonly consider: Bilingual;
  /** The cells it is about, the most telling first. Empty when a whole table is absent. */
  readonly cells: readonly CellPlace[];
  /** The size of the difference in öre, never negative; null where there is none. */
  readonly amount: number | null;
  /**
   * Stays the same from check to check while the finding does, so that the user's comment can follow it: the rule, the
   * variant and its textual parameters (names, not numbers or cells), with "#2", "#3" … on those that would be alike.
   */
  readonly key: string;
}
