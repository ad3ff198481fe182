/** Patches how Prism parses parameters, in the thread that imports this module. */
import { header, path, query } from "@stoplight/prism-http/dist/validator/deserializers/index.js";

/** A parameter is not written in its declared style. */
export class UnreadableParameter extends Error {
  override readonly name = "UnreadableParameter";
}

/** Prism splits lists and objects at commas even if they are absent, or if the path was already split. */
for (const styles of [header, path]) {
  const { simple } = styles;
  styles.simple = (name, values, schema, explode) => {
    const value: unknown = values[name];
    if (value === undefined) return undefined;
    return simple(name, Array.isArray(value) ? { ...values, [name]: value.join(",") } : values, schema, explode);
  };
}

/** In other styles it throws if the text does not match the style, such as a label without its dot. */
for (const styles of [header, path, query] as Record<string, typeof header.simple>[])
  for (const [style, read] of Object.entries(styles))
    styles[style] = (...given) => {
      try {
        return read(...given);
      } catch (cause) {
        throw new UnreadableParameter(`Parameter "${given[0]}" is not in style "${style}".`, { cause });
      }
    };
