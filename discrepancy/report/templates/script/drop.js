// Files and addresses that are dropped on the page, or chosen below the table of sources, become sources; the findings will be updated.

const LARGEST_FILE = 20_000_000;

const inBase64 = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(new Error("it cannot be read; a folder is given on the command line"));
    reader.readAsDataURL(file);
  });

async function bodyOf(given) {
  if (typeof given === "string") return { url: given };
  if (given.size > LARGEST_FILE) throw new Error(`it has more than ${LARGEST_FILE / 1_000_000} MB; put it into the folder and start the review again`);
  const data = await inBase64(given);
  if (!data) throw new Error("it is empty");
  return { name: given.name, data };
}

async function addSources(given) {
  if (!given.length) return;
  if (busy || queue.length) return void say("Wait until everything is saved.");
  busy = true; // nothing is decided, and the page is not loaded again, in between
  say(`Adding ${counted(given.length, "source")}; then everything is checked again.`);
  const added = [];
  const failed = [];
  for (const each of given) {
    const name = line(typeof each === "string" ? each : each.name);
    try {
      life.run = (await ask("add", await bodyOf(each))).run;
      added.push(name);
    } catch (error) {
      failed.push(error instanceof TypeError ? `${name}: the review is no longer running` : error.message.startsWith(name) ? error.message : `${name}: ${error.message}`);
    }
  }
  busy = false;
  const said = [added.length > 0 && `Added ${added.join(", ")}; the findings will be updated.`, failed.length > 0 && `Not added: ${failed.join("; ")}`].filter(Boolean).join(" ");
  if (!added.length) return void say(said);
  sessionStorage.setItem("dated", said);
  keepForReload();
  location.reload();
}

const addressesIn = (text) => text.split(/\s+/).filter((word) => /^https?:\/\//i.test(word));

function offerAdding() {
  const target = h("div", { id: "drop", hidden: true, "aria-hidden": "true" }, "Drop files or addresses to add them as sources");
  document.body.append(target);
  let own = false; // what is dragged from the page itself is not meant
  const meant = (event) => !own && event.dataTransfer && [...event.dataTransfer.types].some((type) => type === "Files" || type === "text/uri-list");
  document.addEventListener("dragstart", () => { own = true; });
  document.addEventListener("dragend", () => { own = false; });
  document.addEventListener("dragover", (event) => { if (meant(event)) { event.preventDefault(); target.hidden = false; } });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) target.hidden = true; });
  document.addEventListener("drop", (event) => {
    target.hidden = true;
    if (!meant(event)) return;
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    addSources(files.length ? files : addressesIn(event.dataTransfer.getData("text/uri-list")));
  });
  const files = h("input", { type: "file", multiple: true, id: "add-files" });
  const address = h("input", { type: "text", inputmode: "url", id: "add-address", placeholder: "address of a page", autocomplete: "off" });
  const add = () => addSources([...files.files, ...addressesIn(address.value)]);
  address.addEventListener("keydown", (event) => { event.stopPropagation(); if (event.key === "Enter") add(); });
  const form = h("div", { class: "add", role: "group", "aria-label": "Add sources" }, h("label", null, "Add files ", files), h("label", null, "or an address ", address), h("button", { type: "button", id: "add", on: { click: add } }, "Add"));
  document.querySelector("#tab-text .scroll").after(form);
}
