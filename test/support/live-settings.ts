import { STAND_IN_APP, STAND_IN_TOKEN } from "../../server/sandbox/stand-in/stand-in.ts";

/** What a live server is told of Meta, as the stand-in has it. */
export const LIVE_SETTINGS = {
  CHIRP_META: "live",
  CHIRP_META_ACCESS_TOKEN: STAND_IN_TOKEN,
  CHIRP_META_APP_ID: STAND_IN_APP.id,
  CHIRP_META_APP_SECRET: STAND_IN_APP.secret,
};
