import { settingRows } from "../../server/settings.ts";
import { table } from "./tables.ts";

/** The settings of the server, as `npm start -- --help` lists them. */
export const settingTable = (): string =>
  table(
    ["setting", "meaning", "values"],
    settingRows().map(({ name, is, takes }) => [`\`${name}\``, is, takes]),
  );
