/** `application/json; charset=utf-8` -> `application/json` */
export const essence = (mediaType: string): string => mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "";

export const isJson = (mediaType: string): boolean => /^application\/json$|\+json$/.test(essence(mediaType));

/** A body of fields, which are text on the wire. */
export const isForm = (mediaType: string): boolean =>
  ["application/x-www-form-urlencoded", "multipart/form-data"].includes(essence(mediaType));
