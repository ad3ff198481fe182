/** Mends, for the thread that imports this, how Prism takes parameters apart. */
import { header, path, query } from "@stoplight/prism-http/dist/validator/deserializers/index.js";

/** A parameter is not written in the style that is declared for it. */
export class UnreadableParameter extends Error {
  override readonly name = "UnreadableParameter";
}

/** Prism splits a list or an object at its commas also where it is absent, and where the path was split already. */
for (const styles of [header, path]) {
  const { simple } = styles;
  styles.simple = (name, values, schema, explode) => {
    const value: unknown = values[name];
    if (value === undefined) return undefined;
    return simple(name, Array.isArray(value) ? { ...values, [name]: value.join(",") } : values, schema, explode);
  };
}

/** Of any other style it throws where the text does not have it, a label without its dot for example. */
for (const styles of [header, path, query] as Record<string, typeof header.simple>[])
  for (const [style, read] of Object.entries(styles))
    styles[style] = (...given) => {
      try {
        return read(...given);
      } catch (cause) {
        throw new UnreadableParameter(`Parameter "${given[0]}" is not in style "${style}".`, { cause });
      }
    };
