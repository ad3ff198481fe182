import type { GeneratedCase } from "./generated-cases/generated-case.ts";

/** The contract does not say yet that storage of the status "default" takes no region, so that not all fields fit. */
export const FIELDS_TOGETHER = {
  updateWhatsAppPhoneNumberSettings: {
    body: { storageConfiguration: { status: "in_country", dataLocalizationRegion: "BR" } },
  },
} as const;

/** Requests that keep every schema and break one of the rules that are only in prose yet: which fields go together. */
const BROKEN_TOGETHER: Readonly<Record<string, RegExp>> = {
  createWhatsAppBusinessProfile: /^the body: with its required fields only$/,
  updateWhatsAppPhoneNumberSettings: /^storageConfiguration(\.status: "default"|: with its required fields only)$/,
};

export const breaksProse = ({ operationId, title }: Pick<GeneratedCase, "operationId" | "title">): boolean =>
  BROKEN_TOGETHER[operationId]?.test(title) ?? false;
