/** Takes out of the page what would ask another host or lead to a place that is not there, and puts in what is ours. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const HOSTS = ["cdn.redoc.ly", "cdn.redocly.com", "otel.cloud.redocly.com"];
const OUTSIDE = new RegExp(`https://(?:${HOSTS.map((host) => host.replaceAll(".", "\\.")).join("|")})[^\`"'\\s]*`, "g");

// Stands for the logo in "API docs by …", which Redoc would fetch.
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
 * Makes the page stand alone: no request leaves it, and a link of the prerendered menu opens the same page.
 *
 * Redoc's router works with fragments, but what it prerenders for the menu are paths (`/apps`).
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
    withoutHosts(html.slice(code)).replace("<!-- script -->", () => `<script>\n${inScript(script)}</script>`)
  );
}

const withoutHosts = (code: string) => code.replace(OUTSIDE, (url) => (url.includes("logo") ? CREDIT_URL : "data:,"));

/** As it is read alike in a string and in a regular expression, without ending the element. */
const inScript = (code: string) => code.replaceAll(/<(?=\/script|!--)/gi, "\\x3c");
