/** Makes Redoc's mouse-only controls usable by keyboard and screen reader, and adds our own parts to its page. */
import { drawCode } from "./code.ts";
import { breakNames, labelTables } from "./tables.ts";
import { atThisServer } from "./this-server.ts";
import { addConsoles } from "./try-it.ts";
import { addVersions } from "./versions.ts";

function enhance(): void {
  // An element that scrolls sideways must be focusable, or it cannot be scrolled by keyboard.
  each(".md-table-wrapper:not([tabindex]), pre:not([tabindex])", (scrolling) => {
    scrolling.tabIndex = 0;
  });
  each('[data-testid="search-trigger"]:not([tabindex])', makeButton);
  // The accessible name must contain the visible text, or voice control cannot find the button.
  each('button[aria-label="Example"]', (choice) => {
    choice.setAttribute("aria-label", `Example: ${choice.textContent}`);
  });
  each(
    '[data-testid="search-dialog"] button:empty, [data-testid="search-dialog"] button:has(> svg:only-child)',
    (clear) => {
      if (!clear.hasAttribute("aria-label")) clear.setAttribute("aria-label", "Clear");
    },
  );
}

function each(selector: string, change: (found: HTMLElement) => void): void {
  for (const found of document.querySelectorAll<HTMLElement>(selector)) change(found);
}

function makeButton(trigger: HTMLElement): void {
  trigger.tabIndex = 0;
  trigger.setAttribute("role", "button");
  trigger.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    trigger.click();
  });
}

let isPlanned = false;
const observer = new MutationObserver(() => {
  if (isPlanned) return;
  isPlanned = true;
  requestAnimationFrame(() => {
    isPlanned = false;
    enhance();
    labelTables();
    breakNames();
    addVersions();
    drawCode();
    void addConsoles();
  });
});

/** The page calls it just before Redoc renders: Redoc must find the prerendered elements unchanged. */
Object.assign(globalThis, {
  async prepareContract(contract: Parameters<typeof atThisServer>[0]) {
    const shown = await atThisServer(contract);
    observer.observe(document, { childList: true, subtree: true });
    return shown;
  },
});
