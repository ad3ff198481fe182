/** Makes reachable by keyboard, and named for a screen reader, what Redoc leaves for the mouse. */
function enhance(root) {
  const each = (selector, change) => {
    for (const element of root.querySelectorAll(selector)) change(element);
  };
  // What scrolls sideways must take the focus, or the keyboard cannot scroll it.
  each(".md-table-wrapper:not([tabindex]), pre:not([tabindex])", (element) => {
    element.tabIndex = 0;
  });
  each('[data-testid="search-trigger"]:not([tabindex])', (trigger) => {
    trigger.tabIndex = 0;
    trigger.setAttribute("role", "button");
    trigger.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      trigger.click();
    });
  });
  // A name must contain what is seen, or who speaks to the page cannot press the button.
  each('button[aria-label="Example"]', (button) => {
    button.setAttribute("aria-label", `Example: ${button.textContent}`);
  });
  each(
    '[data-testid="search-dialog"] button:empty, [data-testid="search-dialog"] button:has(> svg:only-child)',
    (button) => {
      if (!button.hasAttribute("aria-label")) button.setAttribute("aria-label", "Clear");
    },
  );
}

let isPlanned = false;
const observer = new MutationObserver(() => {
  if (isPlanned) return;
  isPlanned = true;
  requestAnimationFrame(() => {
    isPlanned = false;
    enhance(document);
  });
});
observer.observe(document, { childList: true, subtree: true });
