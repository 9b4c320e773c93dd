import { readFileSync } from "node:fs";
import { readApiError } from "./errors.js";

const shared = ["kind", "type", "title", "status", "detail", "instance", "retry"];

for (const { method, url, headers, body } of JSON.parse(readFileSync("requests.json", "utf8"))) {
  const response = await fetch(url, { method, headers, body: body === "" ? undefined : body });
  const problem = readApiError(response.status, await response.text());
  const members = Object.entries(problem).filter(([name]) => !shared.includes(name));
  const last = problem.kind === null ? problem.document : Object.fromEntries(members);
  const { kind, status, title, detail, retry } = problem;
  console.log(JSON.stringify([kind, status, title, detail, retry, last].map((it) => it ?? null)));
}
