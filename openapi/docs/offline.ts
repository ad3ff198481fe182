/** Removes what would contact another host or link to a missing page, and adds our own parts. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const HOSTS = ["cdn.redoc.ly", "cdn.redocly.com", "otel.cloud.redocly.com"];
const OUTSIDE = new RegExp(`https://(?:${HOSTS.map((host) => host.replaceAll(".", "\\.")).join("|")})[^\`"'\\s]*`, "g");

// Replaces the logo in "API docs by …", which Redoc would fetch.
const CREDIT = `<svg xmlns="http://www.w3.org/2000/svg" width="44" height="12"><text x="0" y="10" font-family="sans-serif" font-size="11" fill="#5b8def">Redocly</text></svg>`;
const CREDIT_URL = `data:image/svg+xml,${encodeURIComponent(CREDIT)}`;

const STYLES = ["theme.css", "guides.css", "try-it.css"];

async function ownStyle(): Promise<string> {
  const texts = STYLES.map((name) => readFile(join(import.meta.dirname, name), "utf8"));
  return (await Promise.all(texts)).join("\n");
}

export interface PageParts {
  readonly noscript: string;
  readonly script: string;
}

/**
 * Makes the page self-contained: it sends no requests, and its prerendered menu links stay on the page.
 *
 * Redoc's router uses fragments, but its prerendered menu links are paths (`/apps`).
 */
export async function offlinePage(html: string, { noscript, script }: PageParts): Promise<string> {
  const theme = await ownStyle();
  const code = html.indexOf('<script type="module">');
  const prerendered = html
    .slice(0, code)
    .replaceAll('href="/', 'href="#/')
    .replace("<!-- theme -->", () => `<style>\n${theme}</style>`)
    .replace("<!-- noscript -->", () => noscript);
  return (
    prerendered +
    withoutHosts(html.slice(code))
      .replace("hydrate(__redoc_definition,", "hydrate(await prepareContract(__redoc_definition),")
      .replace("<!-- script -->", () => `<script>\n${inScript(script)}</script>`)
  );
}

const withoutHosts = (code: string) => code.replace(OUTSIDE, (url) => (url.includes("logo") ? CREDIT_URL : "data:,"));

/** Escapes `</script` and `<!--`, in a form that means the same in strings and regular expressions. */
const inScript = (code: string) => code.replaceAll(/<(?=\/script|!--)/gi, "\\x3c");
