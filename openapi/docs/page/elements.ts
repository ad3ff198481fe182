/** Creates an element with its properties and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Omit<HTMLElementTagNameMap[Name], "style">>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A field with its label above it. */
export const labelled = (text: string, field: HTMLElement): HTMLLabelElement =>
  element("label", {}, element("span", {}, text), field);

export const button = (text: string, onclick: (event: Event) => unknown, className = ""): HTMLButtonElement =>
  element("button", { type: "button", className, onclick }, text);

/** Asks for confirmation in a dialog; Escape cancels it. */
export function ask(within: HTMLElement, question: string, doIt: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const leave = (answer: string) => (): void => dialog.close(answer);
  const dialog: HTMLDialogElement = element(
    "dialog",
    { className: "try-it-question", ariaLabel: question },
    element("p", {}, question),
    button(doIt, leave("yes"), "try-it-send"),
    button("Cancel", leave("")),
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    resolve(dialog.returnValue === "yes");
  });
  within.append(dialog);
  dialog.showModal();
  return promise;
}
