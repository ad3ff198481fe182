import { beforeAll, describe, test } from "vitest";
import { fields, form, inQuery, json, type Served, serveKind } from "./served.ts";

const PROPERTIES = Object.fromEntries(
  ["date", "time", "date-time", "duration", "uuid"].map((format) => [format, { type: "string", format }]),
);

let served: Served;
beforeAll(async () => {
  const schema = { type: "object", properties: PROPERTIES };
  served = await serveKind({ "POST /d": json(schema), "GET /d": inQuery(PROPERTIES), "POST /f": form(schema) });
});

const TAKEN: Record<string, readonly string[]> = {
  date: ["2024-02-29", "2000-02-29", "2400-02-29", "2024-12-31", "0001-01-01", "9999-12-31", "2023-02-28"],
  time: [
    "10:00:00Z",
    "00:00:00z",
    "23:59:59.999999999999999Z",
    "23:59:60Z",
    "15:59:60-08:00",
    "00:59:60+01:00",
    "10:00:00-00:00",
    "10:00:00+23:59",
  ],
  "date-time": [
    "2024-10-04T10:22:45Z",
    "2024-10-04t10:22:45z",
    "2024-10-04T10:22:45.123+05:30",
    "2016-12-31T23:59:60Z",
    "2017-01-01T00:59:60+01:00",
    "2024-02-29T23:59:59.5-12:00",
  ],
  duration: ["P1Y2M3DT4H5M6S", "PT1M", "P1W"],
  uuid: [
    "0613a91d-c1ae-4c14-afb9-33b86ceffa19",
    "0613A91D-C1AE-4C14-AFB9-33B86CEFFA19",
    "00000000-0000-0000-0000-000000000000",
  ],
};
const REFUSED: Record<string, readonly string[]> = {
  date: [
    "2024-02-30",
    "2023-02-29",
    "1900-02-29",
    "2100-02-29",
    "2024-04-31",
    "2024-13-01",
    "2024-00-10",
    "2024-05-00",
    "2024-01-32",
    "24-01-01",
    "2024-1-01",
    "20240101",
    "2024-01-01Z",
    "２０２４-01-01",
    "2024-W01-1",
    "",
  ],
  time: [
    "10:00:00",
    "24:00:00Z",
    "10:60:00Z",
    "10:00:61Z",
    "10:00:60Z",
    "22:59:60Z",
    "10:00Z",
    "10:00:00.Z",
    "10:00:00,5Z",
    "10:00:00+24:00",
    "10:00:00+23:60",
    "10:00:00+0530",
    "10:00:00+05",
    "1:00:00Z",
  ],
  "date-time": [
    "2024-13-01T00:00:00Z",
    "2024-02-30T00:00:00Z",
    "2024-04-31T10:00:00Z",
    "2024-10-04T10:60:00Z",
    "2024-10-04T24:00:00Z",
    "2016-12-31T24:59:60+01:00",
    "2024-10-04",
    "2024-10-04T10:22:45",
    "2024-10-04 10:22:45Z",
    "2024-10-04T10:22:45+0530",
    "2024-10-04T10:22Z",
    "02024-10-04T10:22:45Z",
    "2024-10-04T10:22:45Z ",
  ],
  duration: ["P", "PT", "P1H", "P1Y2W", "1D"],
  uuid: [
    "urn:uuid:0613a91d-c1ae-4c14-afb9-33b86ceffa19",
    "{0613a91d-c1ae-4c14-afb9-33b86ceffa19}",
    "0613a91dc1ae4c14afb933b86ceffa19",
    "0613a91d-c1ae-4c14-afb9-33b86ceffa1g",
  ],
};

describe.each(Object.keys(TAKEN))("%s", (format) => {
  const each = async (text: string, expected: number | string) => {
    await served.check("POST /d", JSON.stringify({ [format]: text }), expected);
    await served.check(`GET /d?${format}=${encodeURIComponent(text)}`, undefined, expected);
    await served.check("POST /f", fields(`${format}=${encodeURIComponent(text)}`), expected);
  };

  test.each(TAKEN[format] ?? [])("accepts %s", (text) => each(text, 200));

  test.each(REFUSED[format] ?? [])("refuses %j", (text) => each(text, `"${format}" must match format "${format}".`));
});
