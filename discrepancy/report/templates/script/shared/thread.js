// What was said and decided about a finding, by whom and when: one line of time, to read and to add to.

const threads = new Map(); // events by finding
const eventsOf = (index) => threads.get(index) || [];
const latest = (index, what) => eventsOf(index).findLast((event) => event.what === what);
const assignee = (index) => latest(index, "assigned")?.to || "";
const isWanted = (index) => Boolean(eventsOf(index).findLast((event) => event.what === "second" || event.what === "opinion")?.wanted);
const commentsOf = (index) => eventsOf(index).filter((event) => event.what === "comment" || event.what === "opinion").length;

// What the finding can be filtered by.
function deskFacet(index) {
  const to = assignee(index);
  return [to ? `given to ${line(to)}` : "given to nobody", isWanted(index) && "second opinion wanted", commentsOf(index) > 0 && "commented"].filter(Boolean);
}

function decidedWords(event) {
  const wrong = (event.wrong || []).map(line).join(", ");
  const what = event.state === "new" ? "open again" : stateName(event.state) + (wrong ? `: ${wrong}` : "");
  return [what, event.right && `right: ${line(event.right)}`, event.until && `until ${event.until}`].filter(Boolean).join(", ");
}

function eventWords(index, event) {
  const { mark } = decisions[index];
  switch (event.what) {
    case "comment": return h("span", { class: "said", dir: "auto" }, line(event.text));
    case "assigned": return event.to ? `gave this to ${line(event.to)}` : "withdrew the assignment";
    case "second": return event.wanted ? "asks for a second opinion" : "no longer asks for a second opinion";
    case "opinion": return [event.agrees ? "agrees" : "disagrees", event.mark !== mark && " with an earlier decision", event.text && [": ", h("span", { class: "said", dir: "auto" }, line(event.text))]];
    case "refused": return [`decided “${decidedWords(event)}” too, later than somebody else; it was not saved`, event.note && [": ", h("q", { dir: "auto" }, line(event.note))]];
    default: return [{ undo: "took back; now ", file: "decided elsewhere (seen in the file): " }[event.how] || (event.state === "new" ? "" : "decided: "), h("b", null, decidedWords(event)), event.note && [", ", h("q", { dir: "auto" }, line(event.note))]];
  }
}

// A moment as the clock here shows it.
function moment(text) {
  const on = new Date(text);
  return h("time", { datetime: text, title: text }, on.toLocaleString("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }));
}

function drawThread(index) {
  const events = eventsOf(index);
  at("thread").hidden = !events.length;
  at("thread").replaceChildren(...events.map((event) => h("li", { class: event.what }, h("b", { dir: "auto" }, line(event.by || "somebody")), event.what === "comment" ? ": " : " ", eventWords(index, event), " ", moment(event.on))));
  const decision = decisions[index];
  const asked = decision.mark && decision.by !== me && !isOpen(index);
  for (const name of ["agree", "disagree"]) at(name).hidden = !asked;
}
