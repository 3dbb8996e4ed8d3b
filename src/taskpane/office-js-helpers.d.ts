/** The part of @microsoft/office-js-helpers 1.0.2 that is used; see tsconfig.web.json for why its own types are not. */
declare module '@microsoft/office-js-helpers' {
  export const Utilities: {
    /** "EXCEL", …, or "WEB" outside Office. Reads Office.context. */
    readonly host: string;
    /** "PC", "MAC", "OFFICE_ONLINE", "IOS"; null outside Office. */
    readonly platform: string | null;
    /** Prints an error to the console with its debug information, in groups. */
    readonly log: (exception: Error | string) => void;
  };
}
