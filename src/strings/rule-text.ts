/** The words of one rule in one language. */
export interface RuleText {
  /** A few words. */
  readonly title: string;
  /** What it looks for and why it matters; for the catalogue. */
  readonly description: string;
  /** By variant: what was found, with its numbers, and what to consider ("Överväg …" / "Consider …"). */
  readonly variants: Readonly<Record<string, { readonly message: string; readonly consider: string }>>;
}

/** The texts of some rules, by id. */
export type RuleTexts<Id extends string> = Readonly<Record<Id, RuleText>>;
