import { expect, test } from "vitest";
import { run, urlOf } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { APPS, call } from "../support/server.ts";

/** Prints at the end of a process whether it has loaded Node's HTTP server, and what of `fetch`. */
const TELL = `data:text/javascript,process.on("exit",()=>console.log("Loaded:",process.moduleLoadList.filter((name)=>/ http$|undici/.test(name)).join()))`;

test.each([
  ["main", []],
  ["stub", ["--port", "0"]],
])("server/%s.ts responds without starting fetch", async (name, flags) => {
  const settings = { PORT: "0", CHIRP_DATA: temporaryFolder() };
  const server = await urlOf(run("--import", [TELL, `server/${name}.ts`, ...flags], settings));

  const { status } = await call(server, APPS);
  server.command.process.kill("SIGTERM");
  const { stdout } = await server.command.ended;

  expect(status).toBe(200);
  expect(stdout.match(/^Loaded: .*/gm)?.at(-1)).toBe("Loaded: NativeModule http");
});
