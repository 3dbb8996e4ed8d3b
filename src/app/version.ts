/** Version of the product; a test holds it against package.json. */
export const VERSION = '0.1.0';

/** Version of the rule set, which every report names. Raised when a rule changes what it finds. */
export const RULESET = '1.2.0';
