// Taplo's language server, which Even Better TOML runs in VS Code: one message per line, in and out.
//
//     node language-server.mjs NODE_MODULES
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { isAbsolute } from "node:path";
import { createInterface } from "node:readline";

const { TaploLsp } = createRequire(`${process.argv[2]}/`)("@taplo/lsp");

// The catalogue of schemas on the web is of no use here.
const offline = () => Promise.reject(new Error("offline"));

const environment = {
  now: () => new Date(),
  envVar: () => undefined,
  envVars: () => [],
  stdErrAtty: () => false,
  stdin: process.stdin,
  stdout: process.stderr,
  stderr: process.stderr,
  glob: () => [],
  readFile: (path) => existsSync(path) ? readFile(path) : Promise.reject(new Error(`no ${path}`)),
  writeFile,
  urlToFilePath: (url) => decodeURI(url).replace(/^file:\/\//, ""),
  isAbsolute,
  cwd: () => process.cwd(),
  findConfigFile: () => undefined,
  fetch: { fetch: offline, Headers, Request, Response },
};
const onMessage = (message) => console.log(JSON.stringify(message));
const server = await TaploLsp.initialize(environment, { onMessage });
for await (const line of createInterface({ input: process.stdin })) server.send(JSON.parse(line));
