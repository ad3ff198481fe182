/** A console per operation, beside its samples: what is filled in is sent, and the answer is shown and judged. */
import { curlText, type SampleCall, typescriptText } from "../sample-text.ts";
import type { TryItData, TryItOperation, TryItServer } from "../try-it.ts";
import { callOf, type Filled, jsonIn, type Received, send } from "./call.ts";
import { ask, button, element, labelled } from "./elements.ts";

/** Written where the page is made. */
declare const data: TryItData;

interface Console {
  readonly root: HTMLElement;
  /** Shows the key and the target that all consoles share. */
  readonly update: () => void;
}

/**
 * By the id of the operation, in lower case as in the page's addresses. Redoc removes a section that goes out of view,
 * so these stay here, with all that was filled in, and are put back.
 */
const consoles = new Map<string, Console>();
const operations = new Map(data.operations.map((operation) => [operation.operationId.toLowerCase(), operation]));

const KEY = "key";
/** What all consoles share. The key is for this tab only. */
const shared = { key: sessionStorage.getItem(KEY) ?? "", target: 0 };

/** `undefined` where the page comes from no server of this API: a file, or another host. */
let server: TryItServer | undefined;
export const serverKnown = fetchServer();
export const knownKey = (): string | undefined => server?.key;

async function fetchServer(): Promise<void> {
  const isServed = data.operations.length > 0 && location.protocol.startsWith("http");
  const response = isServed ? await fetch("try-it.json").catch(() => undefined) : undefined;
  server = response?.ok ? ((await response.json()) as TryItServer) : undefined;
  if (shared.key === "") shared.key = server?.key ?? "";
}

/** Puts a console where there is an operation without one. */
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
  `This page was not opened from a server of the API, so it cannot send. ${data.start ?? "Start one that serves it, and open it there."}`;

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
        return say("Not copied: the body is no JSON.");
      const call = callOf(operation, filled);
      const url = targetUrl();
      await navigator.clipboard.writeText(write({ ...operation, ...(url !== "" && { server: url }), call }));
      say(`Copied as ${name}; the key is not in it.`);
    });
  const sending = button("Send", () => sendFrom(operation, { read, say, answer }, sending), "try-it-send");
  return [
    ...(server ? [sending] : []),
    copy("curl", curlText),
    ...(operation.client === undefined ? [] : [copy("TypeScript", typescriptText)]),
  ];
}

const targetOf = () => server?.targets[shared.target];

/** Without a slash at its end; the server that serves the page has its docs one folder below itself. */
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
  const question = `${summary}? This sends ${method} ${path} to ${name}, and may not be undone.`;
  if (operation.isDestructive && !(await ask(answer, question, `Send ${method}`))) return say("Nothing was sent.");
  pressed.disabled = true;
  say("Sending…");
  try {
    show(await send(operation, read(), { url, key: shared.key }), say, answer);
  } catch {
    answer.replaceChildren();
    say(`No response from ${url}.${start === undefined ? "" : ` Start it with "${start}", and send again.`}`);
  } finally {
    pressed.disabled = false;
    pressed.focus();
  }
}

/** A larger answer would make the page slow. */
const MOST_SHOWN = 100_000;

function show({ status, milliseconds, headers, body, fault }: Received, say: Parts["say"], answer: HTMLElement): void {
  say(
    `${status} in ${milliseconds} ms. ${fault === undefined ? "Fits the contract." : `Does not fit the contract: ${fault}`}`,
  );
  const block = (text: string, ariaLabel: string) => element("pre", { tabIndex: 0, ariaLabel, role: "region" }, text);
  const list = element("details", {}, element("summary", {}, `Headers (${headers.length})`));
  list.append(block(headers.join("\n"), "Headers of the answer"));
  const shown = body.length > MOST_SHOWN ? `${body.slice(0, MOST_SHOWN)}…` : body || "No body.";
  answer.replaceChildren(list, block(shown, "Body of the answer"));
}
