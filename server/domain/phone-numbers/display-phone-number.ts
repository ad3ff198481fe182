/**
 * Whether the number that Meta displays is the E.164 number that a caller gave.
 *
 * Meta's format varies (`+1 631-555-5555`, `16315555555`). In three countries even its digits may differ from those
 * people dial: Brazil without the mobile 9, Argentina with an extra 9, Ivory Coast in the form used before 2021.
 */
export async function isSameNumber(e164: string, displayedByMeta: string): Promise<boolean> {
  if (digitsOf(e164) === digitsOf(displayedByMeta)) return true;
  const [given, displayed] = [await comparable(e164), await comparable(displayedByMeta)];
  return given === displayed || isIvorianOf2021(given, displayed) || isIvorianOf2021(displayed, given);
}

/** In 2021 two digits of the operator were put in front of the eight digits of Ivorian numbers. */
function isIvorianOf2021(now: string, before: string): boolean {
  return /^225\d{10}$/.test(now) && /^225\d{8}$/.test(before) && now.slice(5) === before.slice(3);
}

const digitsOf = (number: string) => number.replaceAll(/\D/g, "");

async function comparable(number: string): Promise<string> {
  // Loaded when digits differ for the first time: the metadata of all countries takes a tenth of the server's start.
  const { parsePhoneNumberFromString } = await import("libphonenumber-js");
  const digits = digitsOf(number);
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  if (parsed === undefined) return digits;
  const callingCode: string = parsed.countryCallingCode;
  return callingCode + (NATIONAL_VARIANTS[callingCode]?.(parsed.nationalNumber) ?? parsed.nationalNumber);
}

/** By calling code: brings the different forms of a number to one, so that they can be compared. */
const NATIONAL_VARIANTS: Readonly<Record<string, (national: string) => string>> = {
  // Brazil: an area code of two digits, then eight digits. Mobile numbers have a 9 between the two.
  "55": (national) => national.replace(/^(\d{2})9(\d{8})$/, "$1$2"),
  // Argentina: mobile numbers in international format start with a 9.
  "54": (national) => national.replace(/^9(\d{10})$/, "$1"),
};
