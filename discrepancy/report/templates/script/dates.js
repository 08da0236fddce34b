// A source without a date: the days that its text gives are offered, and one that is taken goes into sources.toml; the findings will be updated.

const undatedIn = (index) => (index < 0 ? [] : sourcesOf[index].filter((number) => !sources[number].published && sources[number].seen));

function keepForReload() {
  const kept = [...drafts].map(([index, draft]) => [discrepancies[index].id, draft]);
  sessionStorage.setItem("drafts", JSON.stringify(kept));
  sessionStorage.removeItem("undoable"); // what was decided stays decided; the numbers by which it could be undone are those of this run
}

function restoreDrafts() {
  for (const [id, draft] of JSON.parse(sessionStorage.getItem("drafts") || "[]")) if (byId.has(id)) drafts.set(byId.get(id), draft);
  sessionStorage.removeItem("drafts");
  const dated = sessionStorage.getItem("dated");
  if (dated) say(dated);
  sessionStorage.removeItem("dated");
}

async function takeDate(number, day) {
  if (!reviewing || !day) return;
  if (busy || queue.length) return void say("Wait until everything is saved.");
  try {
    await ask("date", { source: sources[number].id, day });
    sessionStorage.setItem("dated", `${line(sources[number].id)} was published on ${day}; the findings will be updated.`);
    keepForReload();
    location.reload();
  } catch (error) {
    trouble = error instanceof TypeError ? "the review is no longer running" : error.message;
    drawSaving();
  }
}

// The key takes the first day of the first source of this finding that lacks one.
function takeSeen() {
  const [number] = undatedIn(current);
  if (number === undefined) return void say("Each source of this finding has a date, or its text gives none.");
  takeDate(number, sources[number].seen[0][0]);
}

const dayButton = (number, [day, row, words], shown) =>
  h("button", { type: "button", class: "day", title: `line ${row}: ${line(words)}`, on: { click: () => takeDate(number, day) } }, `published ${day}?`, shown && [" ", key("d")]);

// In place of a date: what there is, and in a review what can be taken.
function noDate(number) {
  const { seen } = sources[number];
  if (!reviewing || !seen) return [h("em", null, "no date"), seen && ` (its text gives ${seen[0][0]}, line ${seen[0][1]})`];
  return [h("em", null, "no date"), " ", dayButton(number, seen[0], undatedIn(current)[0] === number)];
}

// The table of sources takes a day by hand too.
function offerDates() {
  sources.forEach((source, number) => {
    const cell = at(`s-${number}`)?.children[2];
    if (source.published || !cell) return;
    const typed = h("input", { type: "date", "aria-label": `Date of ${line(source.id)}` });
    const set = h("button", { type: "button", on: { click: () => takeDate(number, typed.value) } }, "Set");
    cell.replaceChildren(h("em", null, "no date"), " ", ...(source.seen || []).map((seen) => dayButton(number, seen, false)), typed, set);
  });
}
