// The search of the index: of all rows it leaves those that have every word and pass every filter. Words and filters
// stand in the address, after the #, so that what was found can be linked to.

const form = document.getElementById("search");
const found = document.getElementById("found");
const sections = [...document.querySelectorAll("main section")];
const rows = [...document.querySelectorAll("li[data-number]")].map((row) => ({
  row,
  number: row.dataset.number,
  text: plain(`${row.textContent} ${row.dataset.also}`),
}));

function plain(text) {
  return text.normalize("NFC").toLowerCase();
}

// A word of digits is the beginning of a number; any other may stand anywhere.
function hasWord({ number, text }, word) {
  return /^\d+$/.test(word) ? number.startsWith(word) : text.includes(word);
}

function passesFilter({ row }, { name, value }) {
  return value === "" || row.dataset[name].split(" ").includes(value);
}

function search() {
  const words = plain(form.elements.query.value).split(/\s+/).filter(Boolean);
  const filters = [...form.querySelectorAll("select")];
  let shown = 0;
  for (const entry of rows) {
    const fits = words.every((word) => hasWord(entry, word)) && filters.every((filter) => passesFilter(entry, filter));
    entry.row.hidden = !fits;
    shown += fits;
  }
  for (const section of sections) {
    section.hidden = !section.querySelector("li[data-number]:not([hidden])");
  }
  const { some, none } = found.dataset;
  found.textContent = shown === 0 ? none : some.replace("{shown}", shown).replace("{all}", rows.length);
}

function writeAddress() {
  const given = [...new FormData(form)].filter(([, value]) => value !== "");
  const address = given.length === 0 ? location.pathname : `#${new URLSearchParams(given)}`;
  history.replaceState(null, "", address);
}

// An address without `=` leads to a class, which no filter may hide then.
function readAddress() {
  const given = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
  for (const field of form.elements) {
    if (field.name) field.value = given.get(field.name) ?? "";
  }
  search();
}

function change() {
  search();
  writeAddress();
}

form.hidden = false;
form.addEventListener("input", change);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(change));
addEventListener("hashchange", readAddress);
readAddress();
