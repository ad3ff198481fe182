import { createIds } from "../domain/ids.ts";

const newId = createIds();
export const newRequestId = (): string => newId("req_");
