import type { VersionLink } from "../page-script.ts";
import { element, labelled } from "./elements.ts";

/** The build adds its value to the page. */
declare const versions: { readonly version: string; readonly links: readonly VersionLink[] };

/** Adds a choice of versions beside the title. */
export function addVersions(): void {
  const { version, links } = versions;
  const title = document.querySelector(".api-content > :first-child h1")?.closest("[data-section-id]");
  if (links.length < 2 || !title || title.querySelector(".versions")) return;
  const options = links.map((link) => element("option", { selected: link.version === version }, link.version));
  const select = element("select", {}, ...options);
  select.addEventListener("change", () => location.assign(links[select.selectedIndex]?.href ?? ""));
  const choice = labelled("Version", select);
  choice.className = "versions";
  title.firstElementChild?.after(choice);
}
