/** Highlights code in guides, and adds a copy button. */
import { button, element } from "./elements.ts";

const STRING = String.raw`(?<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|${"`"}(?:\\.|[^${"`"}\\])*${"`"})`;
const NUMBER = String.raw`(?<number>(?<![\w.])-?\d+(?:\.\d+)?\b)`;
const JSON_NAME = String.raw`(?<name>"(?:\\.|[^"\\])*"(?=\s*:))`;
const SLASH_COMMENT = String.raw`(?<comment>(?<!:)\/\/.*)`;
const HASH_COMMENT = String.raw`(?<comment>(?<=^|\s)#.*)`;
const WORDS =
  "async await break case class const continue def else export extends false for from function if implements import in interface let new null None of return static switch throw true try type undefined var while with yield";
const KEYWORD = String.raw`(?<keyword>\b(?:${WORDS.replaceAll(" ", "|")})\b)`;

const SCRIPT = [SLASH_COMMENT, STRING, KEYWORD, NUMBER];
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  json: [JSON_NAME, STRING, KEYWORD, NUMBER],
  jsonc: [SLASH_COMMENT, JSON_NAME, STRING, KEYWORD, NUMBER],
  sh: [HASH_COMMENT, STRING, String.raw`(?<name>\$\{?\w+\}?)`, String.raw`(?<keyword>(?<=\s)--?[A-Za-z][\w-]*)`],
  yaml: [HASH_COMMENT, String.raw`(?<name>[\w$/{}.-]+(?=:(?:\s|$)))`, STRING, KEYWORD, NUMBER],
  diff: [String.raw`(?<inserted>^\+.*)`, "(?<deleted>^-.*)"],
  ts: SCRIPT,
  js: SCRIPT,
};

/** Replaces the text that Redoc writes: Redoc does not highlight code in guides, and does not update it later. */
export function drawCode(): void {
  for (const pre of document.querySelectorAll<HTMLElement>('[data-component-name^="Markdown"] pre:not(.drawn)')) {
    const text = pre.textContent.replace(/\n$/, "");
    pre.classList.add("drawn");
    pre.replaceChildren(...coloured(text, pre.dataset["language"] ?? ""));
    if (pre.parentElement?.className === "code-frame") continue;
    const frame = element("div", { className: "code-frame" });
    pre.replaceWith(frame);
    frame.append(pre, copyButton(pre));
  }
}

function coloured(text: string, language: string): readonly (Node | string)[] {
  const patterns = LANGUAGES[language];
  if (patterns === undefined) return [text];
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(patterns.join("|"), "gm"))) {
    const [kind = ""] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? [];
    parts.push(text.slice(end, match.index), element("span", { className: `code-${kind}` }, match[0]));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}

function copyButton(pre: HTMLElement): HTMLButtonElement {
  const made = button("Copy", async () => {
    await navigator.clipboard.writeText(pre.textContent);
    made.textContent = "Copied";
    setTimeout(() => (made.textContent = "Copy"), 2_000);
  });
  made.ariaLive = "polite";
  return made;
}
