// What the page works on, and how any text of it gets onto the page: as text, never as markup.

const { life, stories, sources, facts, claims, draft, discrepancies } = JSON.parse(document.getElementById("data").textContent);
const [SOURCE, START, END, LEFT, RIGHT, KIND, ATTRIBUTE, ABOUT, VALUE, SAID_BY, AS_OF, MORE, PLACE] = Array(13).keys();
const reviewing = life.review === true;
const narrow = window.matchMedia("(max-width: 60rem)");
const byId = new Map(discrepancies.map((d, index) => [d.id, index]));
// In an address half a character (of a file name that is no UTF-8) becomes U+FFFD.
const sourceById = new Map(sources.map((source, index) => [new URLSearchParams({ id: source.id }).get("id"), index]));

const TABS = ["draft", "list", "pictures", "text"].filter((name) => name !== "draft" || draft);
const at = (id) => document.getElementById(id);
const letter = (number) => (number < 26 ? "" : letter(Math.floor(number / 26) - 1)) + String.fromCharCode(65 + (number % 26));
const many = (number) => number.toLocaleString("en");
const counted = (number, noun, plural = `${noun}s`) => `${many(number)} ${number === 1 ? noun : plural}`;

// Controls drive what shows them, and the bidirectional ones reorder what a reader sees (CVE-2021-42574): they are shown as codes.
const CONTROLS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const code = (character) => {
  const number = character.charCodeAt(0);
  return number < 256 ? `\\x${number.toString(16).padStart(2, "0")}` : `\\u${number.toString(16).padStart(4, "0")}`;
};
const inert = (text) => text.replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(CONTROLS, code);
const line = (text) => inert(text.replace(/[\s\u200b]+/g, " "));

// An element with attributes and children; strings become text. `on` holds listeners. Nothing here parses markup.
function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "on") for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

// What a review, and a desk for several, add to rows, cards and keys; a report adds nothing.
const added = { row: () => null, meta: () => [], key: () => "", above: [], below: [], drawn: () => {}, missed: () => {}, keys: { list: {}, text: {} } };

// The decisions as they stand, by index; what is wished but not yet saved is in here already.
const decisions = discrepancies.map((d) => d.decision);
let version = 0; // of the decisions: what was counted before counts until this changes
const OPEN = new Set(["new", "changed", "expired"]);
const isOpen = (index) => OPEN.has(decisions[index].state);
const isPossible = (index) => discrepancies[index].possible && isOpen(index); // too uncertain to count, and undecided
const SIGNS = { conflict: "≠", variant: "≈" };
const STATES = { wrong: "wrong", "all-true": "all true", "not-same": "not the same", "needs-call": "needs a call", accepted: "accepted", known: "known" };
const stateName = (state) => (Object.hasOwn(STATES, state) ? STATES[state] : state);
const PROBABILITIES = [[90, "90 % and more"], [75, "75 to 90 %"], [50, "50 to 75 %"], [0, "below 50 %"]];
const probability = (index) => PROBABILITIES.find(([least]) => discrepancies[index].confidence >= least)[1];
// A chip that says what the topic says already says nothing.
const kindOf = (d) => (d.topic.toLowerCase().includes(d.kind.toLowerCase()) ? null : line(d.kind));
const sourcesOf = discrepancies.map((d) => [...new Set(d.sides.flatMap(([, some, more]) => [...some, ...more]).map((fact) => facts[fact][SOURCE]))]);

function decided(index, decision = decisions[index]) {
  const wrong = (decision.wrong || []).map((side) => line(discrepancies[index].sides[side][0]));
  const what = stateName(decision.was || decision.state) + (wrong.length ? `: ${wrong.join(", ")}` : "") + (decision.right ? `, right: ${line(decision.right)}` : "");
  return [what, decision.by && `by ${line(decision.by)}`, decision.on && `on ${decision.on}`, decision.until && `until ${decision.until}`].filter(Boolean).join(" ");
}
