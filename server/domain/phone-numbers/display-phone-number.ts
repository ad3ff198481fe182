import { parsePhoneNumberFromString } from "libphonenumber-js";

/**
 * Whether the number that Meta displays is the E.164 number that a caller gave.
 *
 * Meta formats freely (`+1 631-555-5555`, `16315555555`), and in three countries its digits may differ from those that
 * people dial: Brazil without the mobile 9, Argentina with an extra 9, Ivory Coast in the form of before 2021.
 */
export function isSameNumber(e164: string, displayedByMeta: string): boolean {
  const [given, displayed] = [comparable(e164), comparable(displayedByMeta)];
  return given === displayed || isIvorianOf2021(given, displayed) || isIvorianOf2021(displayed, given);
}

/** In 2021 two digits of the operator came to stand in front of the eight that an Ivorian number had. */
function isIvorianOf2021(now: string, before: string): boolean {
  return /^225\d{10}$/.test(now) && /^225\d{8}$/.test(before) && now.slice(5) === before.slice(3);
}

function comparable(number: string): string {
  const digits = number.replaceAll(/\D/g, "");
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  if (parsed === undefined) return digits;
  const callingCode: string = parsed.countryCallingCode;
  return callingCode + (NATIONAL_VARIANTS[callingCode]?.(parsed.nationalNumber) ?? parsed.nationalNumber);
}

/** By calling code: the one form to which the forms of a number are brought before they are compared. */
const NATIONAL_VARIANTS: Readonly<Record<string, (national: string) => string>> = {
  // Brazil: two digits of area code, then eight, which mobile numbers have a 9 in front of.
  "55": (national) => national.replace(/^(\d{2})9(\d{8})$/, "$1$2"),
  // Argentina: a 9 in front marks a mobile number in international writing.
  "54": (national) => national.replace(/^9(\d{10})$/, "$1"),
};
