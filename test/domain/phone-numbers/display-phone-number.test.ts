import { describe, expect, test } from "vitest";
import { isSameNumber } from "../../../server/domain/phone-numbers/display-phone-number.ts";

describe("isSameNumber", () => {
  test.each([
    ["with spaces and hyphens", "+16315555555", "+1 631-555-5555"],
    ["with brackets", "+16315555555", "+1 (631) 555-5555"],
    ["without a plus", "+16315555555", "16315555555"],
    ["India", "+919876543210", "+91 98765 43210"],
    ["Brazil: Meta without the 9", "+5541998123456", "+55 41 9812-3456"],
    ["Brazil: Meta with the 9", "+554198123456", "+55 41 99812-3456"],
    ["Brazil: a landline", "+551133334444", "+55 11 3333-4444"],
    ["Argentina: Meta with the 9", "+541123456789", "+54 9 11 2345-6789"],
    ["Argentina: Meta without the 9", "+5491123456789", "+54 11 2345-6789"],
    ["Ivory Coast: Meta as before 2021", "+2250707123456", "+225 07 12 34 56"],
    ["Ivory Coast: both of ten digits", "+2250707123456", "+225 07 07 12 34 56"],
  ])("is true for one number, written in two ways: %s", async (_, e164, displayed) => {
    expect(await isSameNumber(e164, displayed)).toBe(true);
  });

  test.each([
    ["another last digit", "+16315555555", "+1 631-555-5556"],
    ["another country", "+16315555555", "+44 6315555555"],
    ["a digit less", "+16315555555", "+1 631-555-555"],
    ["the national form", "+16315555555", "631-555-5555"],
    ["Brazil: another area", "+5541998123456", "+55 11 9812-3456"],
    ["Ivory Coast: another operator", "+2250707123456", "+225 05 07 12 34 56"],
    ["Mexico has no such 9", "+525512345678", "+52 9 55 1234 5678"],
    ["no number", "+16315555555", "unknown"],
  ])("is false for two numbers: %s", async (_, e164, displayed) => {
    expect(await isSameNumber(e164, displayed)).toBe(false);
  });
});
