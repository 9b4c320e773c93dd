// Leads on to the reader's language. Without scripts the reader chooses.
const language = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === "en" || tag === "ko");
location.replace(`${language ?? "en"}/index.html`);
