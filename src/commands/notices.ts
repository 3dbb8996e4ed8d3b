const NOTICES = ['no-report', 'cell-edit', 'failed'] as const;

/** What a command of the ribbon may have to say. */
export type Notice = (typeof NOTICES)[number];

export function isNotice(text: string): text is Notice {
  return (NOTICES as readonly string[]).includes(text);
}
