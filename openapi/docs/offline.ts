/** Takes out of the page what would ask another host, or lead to a place that is not there. */

const HOSTS = ["cdn.redoc.ly", "cdn.redocly.com", "otel.cloud.redocly.com"];
const OUTSIDE = new RegExp(`https://(?:${HOSTS.map((host) => host.replaceAll(".", "\\.")).join("|")})[^\`"'\\s]*`, "g");

// Stands for the logo in "API docs by …", which Redoc would fetch.
const CREDIT = `<svg xmlns="http://www.w3.org/2000/svg" width="44" height="12"><text x="0" y="10" font-family="sans-serif" font-size="11" fill="#5b8def">Redocly</text></svg>`;
const CREDIT_URL = `data:image/svg+xml,${encodeURIComponent(CREDIT)}`;

/**
 * Makes the page stand alone: no request leaves it, and a link of the prerendered menu opens the same page.
 *
 * Redoc's router works with fragments, but what it prerenders for the menu are paths (`/apps`).
 */
export function offlinePage(html: string, noscript: string): string {
  const script = html.indexOf('<script type="module">');
  const prerendered = html
    .slice(0, script)
    .replaceAll('href="/', 'href="#/')
    .replace("<!-- noscript -->", () => noscript);
  const code = html.slice(script).replace(OUTSIDE, (url) => (url.includes("logo") ? CREDIT_URL : "data:,"));
  return prerendered + code;
}
