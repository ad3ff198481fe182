import type { NumberScenario } from "./stand-in/scenarios.ts";

/** How a verified but unregistered number differs from a live one, and how an unverified one does. */
const VERIFIED = { quality_rating: "UNKNOWN", platform_type: "NOT_APPLICABLE", status: "PENDING" };
const NEW = { ...VERIFIED, code_verification_status: "NOT_VERIFIED" };

/**
 * The numbers that the sandbox's Meta knows, each in its own state. The sandbox guide shows them as a table.
 *
 * A number is live except for what its `node` says, and under the business account of the contract's examples by
 * default. `answers` are Meta's responses to calls of the upstream contract, by the names of its examples.
 */
export const KNOWN_NUMBERS: readonly NumberScenario[] = [
  {
    value: "123456789012345",
    displayPhoneNumber: "+15551234567",
    summary: "A live number. Verified, rated `GREEN`, connected to the Cloud API.",
    node: { display_phone_number: "+1 555-123-4567" },
  },
  {
    value: "123456789012346",
    displayPhoneNumber: "+15557654321",
    summary: "A test number. Not verified, not rated, not connected; its id begins with `wapn_test_`.",
    node: { ...NEW, display_phone_number: "+1 555-765-4321", account_mode: "SANDBOX" },
  },
  {
    value: "123456789012347",
    displayPhoneNumber: "+15559876543",
    summary: "Rated `RED`. Meta writes the number without `+`.",
    node: { display_phone_number: "15559876543", quality_rating: "RED" },
  },
  {
    value: "123456789012348",
    displayPhoneNumber: "+5541998123456",
    summary: "A Brazilian number. Meta shows it without the mobile 9, as `+55 41 9812-3456`; both are accepted.",
    node: { display_phone_number: "+55 41 9812-3456" },
  },
  {
    value: "123456789012349",
    displayPhoneNumber: "+12025550149",
    summary: "Not listed by Meta. The registration is refused, and `param` is `metaPhoneNumberId`.",
    listed: false,
  },
  {
    value: "123456789012350",
    displayPhoneNumber: "+12025550150",
    summary:
      "A new number, for the whole journey. Request a code, verify it with `123830`, register with any PIN of six digits, and it is live.",
    node: NEW,
  },
  {
    value: "123456789012351",
    displayPhoneNumber: "+12025550151",
    summary: "A new number whose codes arrive too late. Meta refuses all of them with 136025.",
    node: NEW,
    answers: { verifyCode: { error: "WrongCode" } },
  },
  {
    value: "123456789012352",
    displayPhoneNumber: "+12025550152",
    summary: "A number whose verification has expired. It has to be verified again before it can be registered.",
    node: { ...NEW, code_verification_status: "EXPIRED" },
  },
  {
    value: "123456789012353",
    displayPhoneNumber: "+12025550153",
    summary: "A new number that requested codes too often. Meta refuses with 136024 for an hour.",
    node: NEW,
    answers: { requestCode: { error: "CodeNotSent", forSeconds: 3600 } },
  },
  {
    value: "123456789012354",
    displayPhoneNumber: "+12025550154",
    summary: "A new number that Meta does not let verify. It always refuses with 136024 and the subcode 2388091.",
    node: NEW,
    answers: { requestCode: { error: "NumberNotEligible" } },
  },
  {
    value: "123456789012355",
    displayPhoneNumber: "+12025550155",
    summary: "Verified, but registered too often. Meta refuses the next registration with 133016, for 72 hours.",
    node: VERIFIED,
    registrations: 10,
  },
  {
    value: "123456789012356",
    displayPhoneNumber: "+12025550156",
    summary:
      "Verified, with the PIN `150954` from earlier. A different PIN is refused with 133005. After five of those, every PIN is refused with 133008 for an hour.",
    node: VERIFIED,
    pin: "150954",
  },
  {
    value: "123456789012357",
    displayPhoneNumber: "+12025550157",
    summary: "Verified, but its display name is not approved. Registering is refused with 100 for three days.",
    node: VERIFIED,
    answers: { registerPhoneNumber: { error: "DisplayNameNotApproved", forSeconds: 259200 } },
  },
  {
    value: "123456789012358",
    displayPhoneNumber: "+12025550158",
    summary: "A live number that Meta then restricts. It can be registered here; every later call is refused with 368.",
    answers: { anyCall: { error: "PolicyRestriction" } },
  },
  {
    value: "123456789012359",
    displayPhoneNumber: "+12025550159",
    summary: "Used in the WhatsApp Business app as well. Meta does not let it be registered, with 136025.",
    answers: { registerPhoneNumber: { error: "SharedNumber" } },
  },
  {
    value: "123456789012360",
    displayPhoneNumber: "+12025550160",
    summary:
      "A live number for which Meta responds 200 with an error in the body. It can be registered here; every later call fails.",
    answers: { anyCall: { error: "TemporarilyUnavailable", status: 200 } },
  },
  {
    value: "123456789012361",
    displayPhoneNumber: "+12025550161",
    summary: "Verified. Meta registers it, but the response is lost. Refresh it before trying again.",
    node: VERIFIED,
    answers: { registerPhoneNumber: { fault: "lost" } },
  },
  {
    value: "123456789012362",
    displayPhoneNumber: "+12025550162",
    summary: "Meta shows little of it. Verification, rating and platform are missing.",
    node: {
      verified_name: null,
      code_verification_status: null,
      quality_rating: null,
      platform_type: null,
      status: null,
      account_mode: null,
    },
  },
  {
    value: "12345678901234567890",
    displayPhoneNumber: "+12025550163",
    summary: "Full of unknown values and fields, some of them hostile. Its id is too long for a number.",
    node: {
      display_phone_number: "1 (202) 555 0163",
      verified_name: '<script>alert("Acme")</script>',
      code_verification_status: "VERIFIED_BY_PIGEON",
      quality_rating: "PURPLE'); drop table phoneNumbers; --",
      platform_type: "QUANTUM_API",
      status: "__proto__",
      account_mode: "DREAM",
      mood: "\u202Ecurious",
    },
  },
  {
    value: "123456789012364",
    displayPhoneNumber: "+5491150550164",
    summary: "An Argentine number. Meta shows it without the 9 that marks a mobile one.",
    node: { display_phone_number: "+54 11 5055-0164" },
  },
  {
    value: "123456789012365",
    displayPhoneNumber: "+2250701020165",
    summary: "An Ivorian number. Meta shows it in the form used before 2021, with eight digits.",
    node: { display_phone_number: "+225 01 02 01 65" },
  },
  {
    value: "123456789012371",
    displayPhoneNumber: "+12025550171",
    metaBusinessAccountId: "987654321098771",
    summary: "Meta is slow. Every response takes two seconds.",
    answers: { anyCall: { fault: "slow", seconds: 2 } },
  },
  {
    value: "123456789012372",
    displayPhoneNumber: "+12025550172",
    metaBusinessAccountId: "987654321098772",
    summary: "Meta is down. It closes every connection.",
    answers: { anyCall: { fault: "down" } },
  },
  {
    value: "123456789012373",
    displayPhoneNumber: "+12025550173",
    metaBusinessAccountId: "987654321098773",
    summary: "Meta never answers. The sandbox gives up after ten seconds.",
    answers: { anyCall: { fault: "silent" } },
  },
  {
    value: "123456789012374",
    displayPhoneNumber: "+12025550174",
    metaBusinessAccountId: "987654321098774",
    summary: "Meta responds with 502 and a web page.",
    answers: { anyCall: { fault: "page" } },
  },
  {
    value: "123456789012375",
    displayPhoneNumber: "+12025550175",
    metaBusinessAccountId: "987654321098775",
    summary: "The access token has expired: Meta refuses with 190 and the subcode 463.",
    answers: { anyCall: { error: "ExpiredToken" } },
  },
  {
    value: "123456789012376",
    displayPhoneNumber: "+12025550176",
    metaBusinessAccountId: "987654321098776",
    summary: "Too many calls for this business account. Meta refuses with 80008 for an hour.",
    answers: { anyCall: { error: "ManagementLimit", forSeconds: 3600 } },
  },
  {
    value: "123456789012377",
    displayPhoneNumber: "+12025550177",
    metaBusinessAccountId: "987654321098777",
    summary: "Meta returns a text with control characters. The sandbox does not use such a response.",
    node: { status: "CONNECTED\u0000\u001b[2J" },
  },
  {
    value: "123456789012381",
    displayPhoneNumber: "+12025550181",
    metaBusinessAccountId: "987654321098781",
    summary:
      "A new number of another business, Globex. Connect that business first; then it behaves like `123456789012350`.",
    node: NEW,
  },
  {
    value: "123456789012391",
    displayPhoneNumber: "+12025550191",
    metaBusinessAccountId: "987654321098767",
    summary: "A live number of another business, Acme Stores. Connect that business first.",
  },
  {
    value: "123456789012392",
    displayPhoneNumber: "+12025550192",
    metaBusinessAccountId: "987654321098767",
    summary: "A test number of Acme Stores, verified and not registered.",
    node: { ...VERIFIED, account_mode: "SANDBOX" },
  },
];
