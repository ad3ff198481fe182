/** Finds in Meta's texts and headers how long to wait. */

const UNITS = { second: 1, minute: 60, hour: 3_600, day: 86_400 } as const;

/** A longer wait is taken for a mistake: Meta's longest lock is 72 hours. */
const LONGEST_WAIT_SECONDS = 7 * UNITS.day;

const plausible = (seconds: number) => (seconds > 0 && seconds <= LONGEST_WAIT_SECONDS ? seconds : undefined);

/** Finds the wait in a text such as "Try again in 60 minutes.", in seconds. */
export function waitNamedIn(text = ""): number | undefined {
  const [, count, unit] = /(\d{1,6}) ?(second|minute|hour|day)/i.exec(text) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  return plausible(Number(count) * UNITS[unit.toLowerCase() as keyof typeof UNITS]);
}

/** The wait in the headers, in seconds: from `Retry-After`, or from the minutes in Meta's usage header. */
export function statedWait(headers: Pick<Headers, "get">): number | undefined {
  const seconds = Math.ceil(Number(headers.get("Retry-After")));
  return plausible(seconds) ?? plausible(60 * minutesToRegain(headers.get("X-Business-Use-Case-Usage")));
}

/**
 * The header looks like
 * `{"102290129340398":[{"type":"whatsapp_business_management","estimated_time_to_regain_access":30}]}`.
 */
function minutesToRegain(header: string | null): number {
  const found = (header ?? "").matchAll(/"estimated_time_to_regain_access": ?(\d{1,6})\b/g);
  return Math.max(0, ...[...found].map(([, minutes]) => Number(minutes)));
}
