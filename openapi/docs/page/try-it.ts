/** A console per operation, beside its samples: sends a call, shows the response and checks it against the contract. */
import { curlText, type SampleCall, typescriptText } from "../sample-text.ts";
import type { TryItData, TryItOperation, TryItServer } from "../try-it.ts";
import { callOf, type Filled, jsonIn, type Received, send } from "./call.ts";
import { ask, button, element, labelled } from "./elements.ts";

/** The build adds its value to the page. */
declare const data: TryItData;

interface Console {
  readonly root: HTMLElement;
  /** The button beside the operation's title; on a phone, the console is far below it. */
  readonly opener: HTMLElement;
}

/**
 * By operation id, in lower case as in the page's URLs. Redoc removes sections that scroll out of view, so the consoles
 * are stored here, with their filled-in values, and are put back later.
 */
const consoles = new Map<string, Console>();
const operations = new Map(data.operations.map((operation) => [operation.operationId.toLowerCase(), operation]));

/** Stores what all consoles share: the key, the target and the targets' addresses. It stays in this tab. */
function share(name: string, value: string): void {
  sessionStorage.setItem(name, value);
  dispatchEvent(new Event("shared"));
}

/** `undefined` if no server of this API serves the page: it was opened from a file or another host. */
let server: TryItServer | undefined;
export const serverKnown = fetchServer();
export const knownKey = (): string | undefined => server?.key;
const enteredKey = (): string => sessionStorage.getItem("key") ?? server?.key ?? "";

/** Redoc waits for it, so it must neither fail nor take long; another host may respond with anything. */
async function fetchServer(): Promise<void> {
  if (!location.protocol.startsWith("http")) return;
  const answer = fetch(`${data.root}try-it.json`, { signal: AbortSignal.timeout(3_000) });
  server = await answer.then((found) => (found.ok ? found.json() : undefined)).catch(() => undefined);
}

/** Adds a console to each operation on the page that has none. */
export async function addConsoles(): Promise<void> {
  await serverKnown;
  for (const samples of document.querySelectorAll('[data-item-kind="httpItem"] .panel-request-samples')) {
    const section = samples.closest("[data-section-id]");
    const id = section?.getAttribute("data-section-id")?.split("/").at(-1) ?? "";
    const operation = operations.get(id);
    if (operation === undefined) continue;
    const made = consoles.get(id) ?? createConsole(operation);
    consoles.set(id, made);
    if (samples.nextSibling !== made.root) samples.after(made.root);
    const title = section?.querySelector("h2");
    if (title && title.nextSibling !== made.opener) title.after(made.opener);
  }
}

function createConsole(operation: TryItOperation): Console {
  const { fields, read } = ownFields(operation);
  const said = element("p", { role: "status", ariaLive: "polite", className: "try-it-said" });
  const answer = element("div", { className: "try-it-answer" });
  const say = (text: string) => said.replaceChildren(text);
  const title = element("summary", {}, "Try it");
  const root = element(
    "details",
    { className: "try-it", open: !matchMedia("(max-width: 600px)").matches },
    title,
    ...(server ? sharedFields(operation) : [element("p", {}, whereToStart())]),
    ...fields,
    element("div", { className: "try-it-buttons" }, ...buttons(operation, { read, say, answer })),
    said,
    answer,
  );
  root.setAttribute("aria-label", `Try it: ${operation.summary}`);
  const open = () => {
    root.open = true;
    title.focus();
    reveal(title);
  };
  return { root, opener: button("Try it", open, "try-it-open") };
}

/** Scrolls if needed. Redoc would scroll back to the section's start, unless an event says that the reader scrolls. */
function reveal(part: HTMLElement): void {
  dispatchEvent(new Event("touchmove"));
  part.scrollIntoView({ block: "nearest" });
}

const whereToStart = () =>
  `No server of this API serves this page, so it cannot send calls. ${data.start ?? "Start a server that serves it, and open it there."}`;

function sharedFields({ keyHeader }: TryItOperation): readonly HTMLElement[] {
  const select = element("select", {}, ...(server?.targets ?? []).map(({ name }) => element("option", {}, name)));
  const address = element("input", { type: "url", spellcheck: false });
  const addressField = labelled("Address", address);
  const key = element("input", { type: "password", autocomplete: "off", spellcheck: false });
  const update = () => {
    select.value = targetOf()?.name ?? "";
    address.value = targetUrl();
    addressField.hidden = targetOf()?.url === undefined;
    key.value = enteredKey();
  };
  update();
  addEventListener("shared", update);
  select.addEventListener("change", () => share("target", select.value));
  address.addEventListener("change", () => share(`address of ${select.value}`, address.value.trim()));
  key.addEventListener("input", () => share("key", key.value));
  return [labelled("Send to", select), addressField, ...(keyHeader ? [labelled("Key (stays in this tab)", key)] : [])];
}

function ownFields({ parameters, examples, mediaType }: TryItOperation) {
  const inputs = parameters.map((parameter) => {
    const input = element("input", { value: parameter.value, autocomplete: "off", spellcheck: false });
    const title = `${parameter.name} (${parameter.place}${parameter.required ? ", required" : ""})`;
    return { parameter, input, field: labelled(title, input) };
  });
  const body = element("textarea", { spellcheck: false });
  const show = (index: number) => {
    const value = examples[index]?.value;
    body.value = value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value, undefined, 2);
    body.rows = Math.min(Math.max(body.value.split("\n").length, 2), 16);
  };
  show(0);
  const choice = element("select", {}, ...examples.map(({ summary }) => element("option", {}, summary)));
  choice.addEventListener("change", () => show(choice.selectedIndex));
  const bodyFields = mediaType === undefined ? [] : [labelled(`Body (${mediaType})`, body)];
  const choices = examples.length > 1 ? [labelled("Example", choice)] : [];
  const values = () => new Map(inputs.map(({ parameter, input }) => [parameter, input.value]));
  const read = (): Filled => ({ values: values(), body: body.value });
  return { fields: [...inputs.map(({ field }) => field), ...choices, ...bodyFields], read };
}

type Parts = { readonly read: () => Filled; readonly say: (text: string) => void; readonly answer: HTMLElement };

function buttons(operation: TryItOperation, { read, say, answer }: Parts): readonly HTMLElement[] {
  const copy = (name: string, write: (sample: SampleCall) => string) =>
    button(`Copy as ${name}`, async () => {
      const filled = read();
      if (operation.isJson && filled.body.trim() !== "" && jsonIn(filled.body) === undefined)
        return say("Not copied: the body is not JSON.");
      const call = callOf(operation, filled);
      await navigator.clipboard.writeText(write({ ...operation, server: targetUrl() || operation.server, call }));
      say(`Copied as ${name}, without the key.`);
    });
  const sending = button("Send", () => sendFrom(operation, { read, say, answer }, sending), "try-it-send");
  return [
    ...(server ? [sending] : []),
    copy("curl", curlText),
    ...(operation.client === undefined ? [] : [copy("TypeScript", typescriptText)]),
  ];
}

const targetOf = () =>
  server?.targets.find(({ name }) => name === sessionStorage.getItem("target")) ?? server?.targets[0];

/** Without a trailing slash. A reader may have entered another address for a server that does not serve the page. */
function targetUrl(): string {
  const { name, url } = targetOf() ?? {};
  const entered = url && (sessionStorage.getItem(`address of ${name}`) || url);
  return (entered ?? thisServer()).replace(/\/$/, "");
}

/** The server that serves the page has its docs one folder below its root. */
export const thisServer = (): string =>
  server ? new URL(`${data.root}..`, location.href).href.replace(/\/$/, "") : "";

async function sendFrom(operation: TryItOperation, { read, say, answer }: Parts, pressed: HTMLButtonElement) {
  const { name = "", url: known, start } = targetOf() ?? {};
  const url = targetUrl();
  // The page's security policy allows requests to no other address.
  if (known !== undefined && !/^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(url))
    return say("Not sent: the address must be on this machine, such as http://127.0.0.1:4010.");
  const { summary, method, path } = operation;
  const question = `${summary}? This sends ${method} ${path} to ${name}. You may not be able to undo it.`;
  if (operation.isDestructive && !(await ask(answer, question, `Send ${method}`))) return say("Nothing was sent.");
  pressed.disabled = true;
  say("Sending…");
  try {
    show(await send(operation, read(), { url, key: enteredKey() }), answer, say);
  } catch {
    answer.replaceChildren();
    say(`No response from ${url}.${start === undefined ? "" : ` Start it with "${start}", then send again.`}`);
  } finally {
    pressed.disabled = false;
    pressed.focus({ preventScroll: true });
    reveal(answer);
  }
}

/** The most characters of a body that are shown; more would make the page slow. */
const MOST_SHOWN = 100_000;

function show({ status, milliseconds, headers, body, fault }: Received, answer: HTMLElement, say: Parts["say"]): void {
  const block = (text: string, ariaLabel: string) => element("pre", { tabIndex: 0, ariaLabel, role: "region" }, text);
  const sent = block(headers.join("\n"), "Response headers");
  const list = element("details", {}, element("summary", {}, `Headers (${headers.length})`), sent);
  const shown = body.length > MOST_SHOWN ? `${body.slice(0, MOST_SHOWN)}…` : body || "No body.";
  answer.replaceChildren(list, block(shown, "Response body"));
  say(
    `${status} in ${milliseconds} ms. ${fault === undefined ? "Fits the contract." : `Does not fit the contract: ${fault}`}`,
  );
}
