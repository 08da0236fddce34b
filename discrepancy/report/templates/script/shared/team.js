// A desk for several: who looks at what, whose a finding is, second opinions and comments. What others do arrives within two seconds.

let me = "";
let people = [];
let present = []; // [name, index or null]
let teamTag = "";
const windowName = Math.random().toString(36).slice(2);
const comments = new Map(); // what is being written, by finding
const lookers = (index) => [...new Set(present.filter(([name, where]) => where === index && name !== me).map(([name]) => name))];

const initials = (name) => line(name).split(" ").map((word) => [...word][0] || "").join("").slice(0, 3).toUpperCase();

function looksAt() {
  return view.tab === "list" && current >= 0 && (!narrow.matches || Boolean(view.id)) ? current : null;
}

async function hear() {
  if (document.hidden || hear.busy) return;
  hear.busy = true;
  try {
    const found = await ask("hear", { window: windowName, at: looksAt(), known: teamTag });
    takeNews(found);
  } catch (error) {
    hear.failed = error; // what cannot be had is told where the decisions are asked for
  }
  hear.busy = false;
}

function takeNews({ me: name, people: every, here, tag, anew, told }) {
  const news = anew || told.length || JSON.stringify([here, every]) !== JSON.stringify([present, people]);
  if (anew) threads.clear();
  for (const event of told) threads.set(event.at, [...eventsOf(event.at), event]);
  for (const event of anew ? [] : told) if (event.at === current && event.by !== name && event.what === "comment") say(`${line(event.by)}: ${line(event.text)}`);
  [me, people, present, teamTag] = [name, every, here, tag];
  at("by").value = me;
  if (!news) return;
  version += 1;
  drawHere();
  if (view.tab === "list") draw();
  drawTeam();
}

function drawHere() {
  const others = present.filter(([name]) => name !== me);
  const names = new Set(others.map(([name]) => name));
  at("here").querySelector("summary").textContent = names.size ? `${counted(names.size, "other")} here` : "alone here";
  at("here").querySelector("ul").replaceChildren(
    ...others.map(([name, index]) => h("li", null, h("b", { dir: "auto" }, line(name)), index !== null && discrepancies[index] && [" at ", h("a", { href: `#${hash({ tab: "list", id: discrepancies[index].id })}`, dir: "auto" }, line(discrepancies[index].topic))])),
  );
}

function drawTeam() {
  if (current < 0) return;
  const others = lookers(current);
  const names = [...new Set([me, ...people, assignee(current)])].filter(Boolean);
  at("assignee").replaceChildren(h("option", { value: "" }, "nobody"), ...names.map((name) => h("option", { value: name }, name === me ? `${line(name)} (you)` : line(name))));
  at("assignee").value = assignee(current);
  at("second").setAttribute("aria-pressed", isWanted(current) ? "true" : "false");
  at("second-what").textContent = isWanted(current) ? "Second opinion wanted" : "Ask for a second opinion";
  at("looking").textContent = others.length ? `${others.map(line).join(", ")} ${others.length === 1 ? "looks" : "look"} at this too` : "";
  at("to-thread").textContent = commentsOf(current) ? counted(commentsOf(current), "comment") : "Comment";
  at("to-thread").append(" ", key("m"));
  if (document.activeElement !== at("comment") || at("comment").dataset.index !== String(current)) at("comment").value = comments.get(current) || "";
  at("comment").dataset.index = String(current);
  drawThread(current);
}

async function tell(path, body) {
  try {
    await ask(path, body);
    at("team-trouble").hidden = true;
    await hear();
    return true;
  } catch (error) {
    at("team-trouble").textContent = error instanceof TypeError ? "The desk cannot be reached; your words are kept here." : error.message;
    at("team-trouble").hidden = false;
    return false;
  }
}

async function comment(event) {
  event?.preventDefault();
  const [index, text] = [Number(at("comment").dataset.index), at("comment").value.trim()];
  if (!text || !(await tell("comment", { at: index, text }))) return;
  sent(index, text);
}

async function opine(agrees) {
  const [index, text] = [current, at("comment").value.trim()];
  if (await tell("opinion", { at: index, agrees, mark: decisions[index].mark || "", text })) sent(index, text);
}

// What was written while it was sent stays.
function sent(index, text) {
  if ((comments.get(index) || "").trim() !== text) return;
  comments.delete(index);
  if (at("comment").dataset.index === String(index)) at("comment").value = "";
}

function askSecond() {
  if (current >= 0) tell("second", { at: current, wanted: !isWanted(current) });
}

async function leave() {
  await ask("leave", {}).catch(() => null);
  location.reload();
}

function teamLine() {
  return h(
    "div",
    { class: "team-line", role: "group", "aria-label": "At this desk" },
    h("label", null, "Given to ", h("select", { id: "assignee", on: { change: (event) => tell("assign", { at: current, to: event.target.value }) } })),
    h("button", { type: "button", id: "second", "aria-pressed": "false", on: { click: askSecond } }, h("span", { id: "second-what" }), " ", key("o")),
    h("button", { type: "button", id: "to-thread", on: { click: () => at("comment").focus() } }),
    h("span", { id: "looking", class: "looking" }),
  );
}

function teamPanel() {
  return h(
    "section",
    { class: "team", "aria-label": "Comments and history" },
    h("ol", { id: "thread", class: "thread", hidden: true }),
    h(
      "form",
      { id: "comment-form", on: { submit: comment } },
      h("input", { id: "comment", type: "text", maxlength: 2000, "aria-label": "Comment on this finding", placeholder: "Comment", autocomplete: "off", on: { input: (event) => comments.set(Number(event.target.dataset.index), event.target.value) } }),
      h("button", { type: "submit" }, "Comment"),
      h("button", { type: "button", id: "agree", hidden: true, on: { click: () => opine(true) } }, "I agree"),
      h("button", { type: "button", id: "disagree", hidden: true, on: { click: () => opine(false) } }, "I disagree"),
    ),
    h("p", { id: "team-trouble", class: "trouble", role: "alert", hidden: true }),
  );
}

function beginShared() {
  added.above = [teamLine()];
  added.below = [teamPanel()];
  added.drawn = drawTeam;
  added.meta = (index) => [assignee(index) && `for ${line(assignee(index))}`, commentsOf(index) > 0 && counted(commentsOf(index), "comment"), isWanted(index) && "second opinion wanted"];
  added.row = (index) => lookers(index).slice(0, 2).map((name) => h("span", { class: "looker", title: `${line(name)} looks at this` }, h("span", { "aria-hidden": "true" }, initials(name)), h("span", { class: "unseen" }, `${line(name)} looks at this`)));
  added.key = (index) => [...lookers(index), eventsOf(index).length].join(",");
  Object.assign(added.keys.list, { m: () => current >= 0 && at("comment").focus(), o: askSecond, g: () => current >= 0 && at("assignee").focus() });
  at("leave").addEventListener("click", leave);
  window.addEventListener("focus", hear);
  setInterval(hear, 2000);
  hear();
}
