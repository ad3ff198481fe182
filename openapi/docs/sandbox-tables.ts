/** The sandbox's data as tables for its guide. */
import { accountOf } from "../../server/sandbox/accounts.ts";
import { KNOWN_NUMBERS } from "../../server/sandbox/known-numbers.ts";
import { KNOWN_SIGNUPS } from "../../server/sandbox/known-signups.ts";
import { table } from "./tables.ts";

const code = (text: string) => `\`${text}\``;

/** The numbers that Meta lists in the sandbox. */
export const knownNumberTable = (): string =>
  table(
    ["`metaPhoneNumberId`", "`displayPhoneNumber`", "`metaBusinessAccountId`", "what it is"],
    KNOWN_NUMBERS.map((number) => [
      ...[number.value, number.displayPhoneNumber, accountOf(number)].map(code),
      number.summary ?? "",
    ]),
  );

/** The codes with which a signup can end in the sandbox. */
export const signupCodeTable = (): string =>
  table(
    ["`code`", "`wabaId`", "what it does"],
    KNOWN_SIGNUPS.map(({ value, metaBusinessAccountId, summary = "" }) => [
      code(value),
      metaBusinessAccountId === undefined ? "" : code(metaBusinessAccountId),
      summary,
    ]),
  );
