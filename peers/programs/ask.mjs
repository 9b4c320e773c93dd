import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const numbers = readFileSync(0, "utf8").trim().split("\n");
const line = (text) => String(text).split(/\s+/).join(" ").trim();

function shown(value) {
  if (value === undefined || value === null) return "-";
  if (typeof value === "boolean") return `b:${value}`;
  if (typeof value === "number" || typeof value === "bigint") return `n:${value}`;
  return `s:${line(value)}`;
}

function ask(question, evaluate) {
  if (question === "names") {
    for (const [name, number] of Object.entries(evaluate())) console.log([question, number, shown(name)].join("\t"));
    return;
  }
  for (const text of numbers) {
    let answer;
    try {
      answer = shown(evaluate(/^-?[1-9]\d*$|^0$/.test(text) ? Number(text) : text));
    } catch (error) {
      answer = `!${line(error?.message ?? error)}`;
    }
    console.log([question, text, answer].join("\t"));
  }
}

SETUP
QUESTIONS
