/** Texts that every validator accepts for a format, and texts that none should. */
interface FormatTexts {
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

/** The formats of JSON Schema 2020-12 and of OpenAPI; other formats are unknown. */
export const FORMATS: Readonly<Record<string, FormatTexts>> = {
  date: { valid: ["2024-02-29", "1999-12-31"], invalid: ["2024-13-01", "2023-02-30", "29.02.2024"] },
  "date-time": {
    valid: ["2024-02-29T12:00:00Z", "2024-02-29T23:59:59.123Z", "2024-02-29T12:00:00+02:00"],
    invalid: ["2024-02-30T12:00:00Z", "2024-02-29", "2024-02-29T25:00:00Z", "yesterday"],
  },
  time: { valid: ["12:00:00Z"], invalid: ["25:00:00Z", "noon"] },
  duration: { valid: ["P1D", "PT1H30M"], invalid: ["1 day", "P"] },
  email: { valid: ["somebody@example.com"], invalid: ["somebody", "somebody@", "@example.com"] },
  hostname: { valid: ["api.example.com"], invalid: ["-api.example.com", "api example.com"] },
  ipv4: { valid: ["192.0.2.7"], invalid: ["192.0.2.256", "192.0.2"] },
  ipv6: { valid: ["2001:db8::7"], invalid: ["2001:db8::g", "12345::"] },
  uri: { valid: ["https://example.com/path?query=1"], invalid: ["no uri at all", "//example.com/path"] },
  url: { valid: ["https://example.com/path"], invalid: [] },
  "uri-reference": { valid: ["/path?query=1"], invalid: ["\\\\no uri"] },
  uuid: {
    valid: ["6ba7b810-9dad-41d1-80b4-00c04fd430c8"],
    invalid: ["6ba7b810-9dad-41d1-80b4-00c04fd430c", "6ba7b810-9dad-41d1-80b4-00c04fd430cz", "no-uuid"],
  },
};
