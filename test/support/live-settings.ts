import { STAND_IN_APP, STAND_IN_TOKEN } from "../../server/sandbox/stand-in/stand-in.ts";

/** The Meta settings of a live server that uses the stand-in. */
export const LIVE_SETTINGS = {
  CHIRP_META: "live",
  CHIRP_META_ACCESS_TOKEN: STAND_IN_TOKEN,
  CHIRP_META_APP_ID: STAND_IN_APP.id,
  CHIRP_META_APP_SECRET: STAND_IN_APP.secret,
};
