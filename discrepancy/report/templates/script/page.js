// Begins: what was only for readers without script goes, what needs it comes.

function fillForPrint() {
  const all = shown.length ? shown : loudest;
  at("print").replaceChildren(h("h2", null, at("counts").textContent), ...all.map((index) => card(index, false)), ...draftForPrint());
}

function begin() {
  document.body.classList.add("live");
  readAddress();
  lastAddress = location.hash;
  for (const name of NAMES) at(`f-${name}`).addEventListener("change", (event) => replace({ [name]: event.target.value, id: "" }));
  at("by-story").hidden = stories.length < 2;
  at("more-filters").addEventListener("click", () => unfoldFilters());
  at("facets").addEventListener("keydown", (event) => { if (event.key === "Escape") { event.stopPropagation(); unfoldFilters(false); at("list").focus(); } });
  at("sort").addEventListener("change", (event) => replace({ sort: event.target.value }));
  at("q").addEventListener("input", (event) => replace({ q: event.target.value, id: "" }));
  at("clear").addEventListener("click", () => { replace({ q: "", id: "", ...Object.fromEntries(NAMES.map((name) => [name, ""])) }); at("list").focus(); });
  at("possible").addEventListener("click", () => replace({ possible: view.possible ? "" : "shown" }));
  at("list").addEventListener("scroll", drawList, { passive: true });
  at("list").addEventListener("keydown", onListKey);
  at("back").addEventListener("click", () => go({ id: "" }));
  at("before").addEventListener("click", () => move(-1));
  at("after").addEventListener("click", () => move(1));
  at("keys").addEventListener("click", () => at("help").showModal());
  at("help-close").addEventListener("click", () => at("help").close());
  at("which").replaceChildren(...sources.map((source) => h("option", { value: source.id }, line(source.publisher ? `${source.publisher}: ${source.id}` : source.id))));
  at("which").addEventListener("change", (event) => replace({ text: event.target.value, fact: "" }));
  at("text").addEventListener("click", chooseFact);
  at("text").addEventListener("keydown", chooseFact);
  document.addEventListener("keydown", onKey);
  window.addEventListener("hashchange", follow);
  window.addEventListener("popstate", follow);
  window.addEventListener("beforeprint", fillForPrint);
  window.addEventListener("afterprint", () => at("print").replaceChildren());
  window.addEventListener("resize", () => view.tab === "list" && draw());
  if (draft) beginDraft();
  if (reviewing) beginReview();
  draw();
}

function beginReview() {
  for (const button of at("bar").querySelectorAll("[data-state]")) button.addEventListener("click", () => decide(button.dataset.state));
  at("save-wrong").addEventListener("click", saveWrong);
  at("reopen").addEventListener("click", () => decide(null));
  at("undo").addEventListener("click", undo);
  at("several").addEventListener("click", several);
  at("several-cancel").addEventListener("click", () => at("several-dialog").close());
  for (const name of ["note", "until", "right"]) {
    at(name).addEventListener("input", keepDraft);
    at(name).addEventListener("change", saveNote);
  }
  at("by").value = sessionStorage.getItem("by") ?? life.by;
  at("by").addEventListener("input", (event) => sessionStorage.setItem("by", event.target.value));
  window.addEventListener("beforeunload", (event) => { if (queue.length || refused.size) event.preventDefault(); });
  window.addEventListener("focus", listen);
  setInterval(listen, 2000);
  offerDates();
  if (!life.shared) offerAdding();
  beginMissed();
  if (life.shared) beginShared();
  restoreDrafts();
  listen();
}

begin();
