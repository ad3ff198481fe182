import type { Schemas } from "../../../generated/meta-graph/operations.ts";
import { graphError } from "./graph-refusal.ts";
import type { NumberState } from "./state.ts";

type Change = Schemas["SettingsUpdate"];

/** What Meta shows for a number whose settings were never changed. */
const UNTOUCHED: Schemas["PhoneNumberSettings"] = {
  calling: { status: "DISABLED", call_icon_visibility: "DEFAULT" },
  storage_configuration: { status: "IN_COUNTRY_STORAGE_DISABLED" },
};

export const settingsOf = ({ settings }: NumberState): Schemas["PhoneNumberSettings"] => ({
  ...UNTOUCHED,
  ...settings,
});

/**
 * Changes one feature. A change of `calling` keeps the fields it does not name. A registered number keeps its storage.
 */
export function changeSettings(number: NumberState, change: Change, isRegistered: boolean): void {
  const { calling, storage_configuration: storage } = change;
  if (storage !== undefined) refuseStorage(storage, isRegistered);
  const calls = calling && { calling: { ...settingsOf(number).calling, ...calling } };
  Object.assign(number.settings, change, calls);
}

function refuseStorage(storage: NonNullable<Change["storage_configuration"]>, isRegistered: boolean): void {
  const isSwitchedOn = storage.status === "IN_COUNTRY_STORAGE_ENABLED";
  const what = isRegistered
    ? "Storage can be configured only while the number is not registered"
    : isSwitchedOn !== (storage.data_localization_region !== undefined)
      ? "A data_localization_region belongs to IN_COUNTRY_STORAGE_ENABLED, and to nothing else"
      : undefined;
  if (what !== undefined) throw graphError("updateSettings", "InvalidParameter", { message: `(#100) ${what}` });
}
