/** A console per operation, beside its samples: sends a call, shows the response and checks it against the contract. */
import { curlText, type SampleCall, typescriptText } from "../sample-text.ts";
import type { TryItData, TryItOperation, TryItServer } from "../try-it.ts";
import { callOf, type Filled, jsonIn, type Received, send } from "./call.ts";
import { ask, button, element, labelled } from "./elements.ts";

/** The build adds its value to the page. */
declare const data: TryItData;

interface Console {
  readonly root: HTMLElement;
  /** Shows the key and the target, which all consoles share. */
  readonly update: () => void;
}

/**
 * By operation id, in lower case as in the page's URLs. Redoc removes sections that scroll out of view, so the consoles
 * are stored here, with their filled-in values, and are put back later.
 */
const consoles = new Map<string, Console>();
const operations = new Map(data.operations.map((operation) => [operation.operationId.toLowerCase(), operation]));

const KEY = "key";
/** Shared by all consoles. The key is stored for this tab only. */
const shared = { key: sessionStorage.getItem(KEY) ?? "", target: 0 };

/** `undefined` if no server of this API serves the page: it was opened from a file or another host. */
let server: TryItServer | undefined;
export const serverKnown = fetchServer();
export const knownKey = (): string | undefined => server?.key;

async function fetchServer(): Promise<void> {
  const isServed = data.operations.length > 0 && location.protocol.startsWith("http");
  const response = isServed ? await fetch("try-it.json").catch(() => undefined) : undefined;
  server = response?.ok ? ((await response.json()) as TryItServer) : undefined;
  if (shared.key === "") shared.key = server?.key ?? "";
}

/** Adds a console to each operation on the page that has none. */
export async function addConsoles(): Promise<void> {
  await serverKnown;
  for (const samples of document.querySelectorAll('[data-item-kind="httpItem"] .panel-request-samples')) {
    const id = samples.closest("[data-section-id]")?.getAttribute("data-section-id")?.split("/").at(-1) ?? "";
    const operation = operations.get(id);
    if (operation === undefined || samples.parentElement?.querySelector(":scope > .try-it")) continue;
    const made = consoles.get(id) ?? createConsole(operation);
    consoles.set(id, made);
    made.update();
    samples.after(made.root);
  }
}

function createConsole(operation: TryItOperation): Console {
  const { key, target, update } = sharedFields();
  const { fields, read } = ownFields(operation);
  const said = element("p", { role: "status", className: "try-it-said" });
  const answer = element("div", { className: "try-it-answer" });
  const say = (text: string) => said.replaceChildren(text);
  const parts = { read, say, answer };
  const root = element(
    "details",
    { className: "try-it", open: !matchMedia("(max-width: 600px)").matches },
    element("summary", {}, "Try it"),
    ...(server ? [target, ...(operation.keyHeader ? [key] : [])] : [element("p", {}, whereToStart())]),
    ...fields,
    element("div", { className: "try-it-buttons" }, ...buttons(operation, parts)),
    said,
    answer,
  );
  root.setAttribute("aria-label", `Try it: ${operation.summary}`);
  return { root, update };
}

const whereToStart = () =>
  `No server of this API serves this page, so it cannot send calls. ${data.start ?? "Start a server that serves it, and open it there."}`;

function sharedFields() {
  const update = () => {
    input.value = shared.key;
    select.selectedIndex = shared.target;
  };
  const updateAll = () => {
    for (const each of consoles.values()) each.update();
  };
  const input = element("input", { type: "password", autocomplete: "off", spellcheck: false });
  input.addEventListener("input", () => {
    shared.key = input.value;
    sessionStorage.setItem(KEY, input.value);
    updateAll();
  });
  const options = (server?.targets ?? []).map(({ name }) => element("option", {}, name));
  const select = element("select", {}, ...options);
  select.addEventListener("change", () => {
    shared.target = select.selectedIndex;
    updateAll();
  });
  return { key: labelled("Key (stays in this tab)", input), target: labelled("Send to", select), update };
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

interface Parts {
  readonly read: () => Filled;
  readonly say: (text: string) => void;
  readonly answer: HTMLElement;
}

function buttons(operation: TryItOperation, { read, say, answer }: Parts): readonly HTMLElement[] {
  const copy = (name: string, write: (sample: SampleCall) => string) =>
    button(`Copy as ${name}`, async () => {
      const filled = read();
      if (operation.isJson && filled.body.trim() !== "" && jsonIn(filled.body) === undefined)
        return say("Not copied: the body is not JSON.");
      const call = callOf(operation, filled);
      const url = targetUrl();
      await navigator.clipboard.writeText(write({ ...operation, ...(url !== "" && { server: url }), call }));
      say(`Copied as ${name}, without the key.`);
    });
  const sending = button("Send", () => sendFrom(operation, { read, say, answer }, sending), "try-it-send");
  return [
    ...(server ? [sending] : []),
    copy("curl", curlText),
    ...(operation.client === undefined ? [] : [copy("TypeScript", typescriptText)]),
  ];
}

const targetOf = () => server?.targets[shared.target];

/** Without a trailing slash. The server that serves the page has its docs one folder below its root. */
export function targetUrl(): string {
  const target = targetOf();
  return target === undefined ? "" : (target.url ?? new URL("..", location.href).href).replace(/\/$/, "");
}

async function sendFrom(
  operation: TryItOperation,
  { read, say, answer }: Parts,
  pressed: HTMLButtonElement,
): Promise<void> {
  const { name = "", start } = targetOf() ?? {};
  const url = targetUrl();
  const { summary, method, path } = operation;
  const question = `${summary}? This sends ${method} ${path} to ${name}. You may not be able to undo it.`;
  if (operation.isDestructive && !(await ask(answer, question, `Send ${method}`))) return say("Nothing was sent.");
  pressed.disabled = true;
  say("Sending…");
  try {
    show(await send(operation, read(), { url, key: shared.key }), say, answer);
  } catch {
    answer.replaceChildren();
    say(`No response from ${url}.${start === undefined ? "" : ` Start it with "${start}", then send again.`}`);
  } finally {
    pressed.disabled = false;
    pressed.focus();
  }
}

/** The most characters of a body that are shown; more would make the page slow. */
const MOST_SHOWN = 100_000;

function show({ status, milliseconds, headers, body, fault }: Received, say: Parts["say"], answer: HTMLElement): void {
  say(
    `${status} in ${milliseconds} ms. ${fault === undefined ? "Fits the contract." : `Does not fit the contract: ${fault}`}`,
  );
  const block = (text: string, ariaLabel: string) => element("pre", { tabIndex: 0, ariaLabel, role: "region" }, text);
  const list = element("details", {}, element("summary", {}, `Headers (${headers.length})`));
  list.append(block(headers.join("\n"), "Response headers"));
  const shown = body.length > MOST_SHOWN ? `${body.slice(0, MOST_SHOWN)}…` : body || "No body.";
  answer.replaceChildren(list, block(shown, "Response body"));
}
