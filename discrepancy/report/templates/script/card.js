// One discrepancy: its sides beside each other, each value marked in its sentence and what stands around it.

const AROUND = 120;

function passage(fact) {
  const text = sources[fact[SOURCE]].text;
  const from = Math.max(0, text.lastIndexOf(" ", Math.max(0, fact[LEFT] - AROUND)) + 1, text.lastIndexOf("\n\n", fact[LEFT]) + 1);
  const left = Math.max(fact[LEFT], fact[START] - 600);
  const right = Math.min(fact[RIGHT], fact[END] + 600);
  let to = text.indexOf(" ", fact[RIGHT] + AROUND);
  if (to < 0 || to - fact[RIGHT] > 2 * AROUND) to = Math.min(text.length, fact[RIGHT] + AROUND);
  const end = text.indexOf("\n\n", fact[RIGHT]);
  if (end >= 0 && end < to) to = end;
  const before = left === fact[LEFT] ? text.slice(Math.min(from, left), left) : "…";
  const after = right === fact[RIGHT] ? text.slice(right, Math.max(right, to)) : "…";
  return h(
    "blockquote",
    { dir: "auto" },
    h("span", { class: "around" }, (from > 0 && before.trim() ? "…" : "") + line(before)),
    line(text.slice(left, fact[START])),
    h("mark", null, line(text.slice(fact[START], fact[END]))),
    line(text.slice(fact[END], right)),
    h("span", { class: "around" }, line(after.trimEnd()) + (to < text.length && after.trim() && text[to] !== "\n" ? " …" : "")),
  );
}

function origin(fact, number) {
  const source = sources[fact[SOURCE]];
  const row = source.text.slice(0, fact[START]).split("\n").length;
  const address = /^https?:\/\/[^\s]+$/i.test(source.url || "") ? source.url : null;
  return h(
    "figcaption",
    null,
    draft && draft.sources.includes(fact[SOURCE]) && [h("span", { class: "tag" }, "draft"), " "],
    source.publisher && [h("b", { dir: "auto" }, line(source.publisher)), " · "],
    source.published ? h("time", { datetime: source.published }, source.published) : noDate(fact[SOURCE]),
    " · ",
    h("a", { href: `#${hash({ tab: "text", text: source.id, fact: String(number) })}`, dir: "auto" }, `${line(source.id)}, ${line(fact[PLACE]) || `line ${row}`}`),
    fact[SAID_BY] && [" · said by ", h("b", { dir: "auto" }, line(fact[SAID_BY]))],
    fact[AS_OF] && fact[AS_OF] !== source.published && ` · valid on ${line(fact[AS_OF])}`,
    source.from && [" · copied from ", h("b", { dir: "auto" }, line(source.from))],
    address && [" · ", h("a", { href: address, rel: "noreferrer noopener nofollow", target: "_blank", title: address }, "original page ↗")],
  );
}

// Copies of one wire are one witness.
function witnesses(numbers) {
  const found = [...new Set(numbers.map((fact) => facts[fact][SOURCE]))];
  const first = new Set(found.map((number) => (sources[number].from ? `from ${sources[number].from}` : `id ${sources[number].id}`)));
  const copies = found.length - first.size;
  return counted(first.size, "witness", "witnesses") + (copies ? `, in ${found.length} sources that copy one another` : "");
}

const figure = (number) => h("figure", null, passage(facts[number]), origin(facts[number], number));

function sidePanel(index, place, live) {
  const [, some, more] = discrepancies[index].sides[place];
  const wrong = (decisions[index].wrong || []).includes(place);
  const long = discrepancies[index].sides.some(([other]) => line(other).length > 60);
  return h(
    "section",
    { class: `side side-${Math.min(place + 1, 5)}${wrong ? " wrong" : ""}`, "aria-label": `Side ${letter(place)}` },
    h(
      "div",
      { class: "head" },
      h("h3", { class: long ? "long" : null }, h("span", { class: "letter" }, letter(place)), " ", h("span", { class: "value", dir: "auto" }, withDifferences(index, place)), wrong && h("span", { class: "verdict-wrong" }, " ✗ wrong"), isRight(index, place) && h("span", { class: "verdict-right" }, " ✓ right")),
      live && h("span", { class: "judge" }, wrongButton(index, place), rightButton(index, place)),
    ),
    h("p", { class: "witnesses" }, witnesses([...some, ...more])),
    some.map(figure),
    more.length > 0 && h("details", { on: { toggle: (event) => unfold(event.currentTarget, more) } }, h("summary", null, `${counted(more.length, "more passage")} that say${more.length === 1 ? "s" : ""} the same`)),
  );
}

function unfold(details, more) {
  if (details.open && details.children.length === 1) details.append(...more.map(figure));
}

function linkList(index) {
  const d = discrepancies[index];
  const name = (fact) => (fact < 0 ? "a fact" : `${line(facts[fact][VALUE])} (${line(sources[facts[fact][SOURCE]].id)})`);
  return h(
    "details",
    { class: "links" },
    h("summary", null, `${d.confidence} % confidence: why these are about the same thing`),
    d.links.length ? h("ul", null, d.links.map(([left, right, score, parts]) => h("li", { dir: "auto" }, `${name(left)} and ${name(right)}: ${score} of 100`, parts.length > 0 && h("small", null, ` ${parts.map(([part, points]) => `${line(part)} ${points > 0 ? "+" : ""}${points}`).join(", ")}`)))) : h("p", null, "One statement, or one claim without links."),
  );
}

function card(index, live) {
  const d = discrepancies[index];
  const decision = decisions[index];
  const picture = at(`picture-${d.id}`);
  return h(
    "article",
    { class: `card ${d.verdict === "conflict" ? "conflict" : "variant"}`, "data-id": d.id },
    h(
      "header",
      null,
      h("h2", { tabindex: "-1", dir: "auto" }, line(d.topic)),
      h("p", { class: "tags" }, h("span", { class: "tag verdict" }, `${SIGNS[d.verdict]} ${d.verdict}`), " ", d.possible ? h("span", { class: "tag", title: "too uncertain to count: it never fails a check" }, "possible") : h("span", { class: "tag" }, d.severity), kindOf(d) && [" ", h("span", { class: "tag" }, kindOf(d))], decision.state !== "new" && [" ", h("span", { class: `tag state${isOpen(index) ? " open" : ""}` }, stateName(decision.state))]),
    ),
    d.names.length > 1 && h("p", { class: "names" }, "also: ", d.names.filter((name) => name !== d.subject).map((name, place) => [place > 0 && ", ", h("bdi", null, line(name))])),
    h("p", { class: "reason", dir: "auto" }, line(d.reason)),
    draft && inDraft(index),
    earlier(index),
    refused.has(index) && dispute(index),
    h("div", { class: "sides" }, d.sides.map((_, place) => sidePanel(index, place, live))),
    picture && live !== null && copyOf(picture),
    linkList(index),
    h("footer", null, "rule ", h("code", null, line(d.rule)), " · ", h("code", { class: "id" }, d.id)),
  );
}

function copyOf(picture) {
  const copy = picture.cloneNode(true);
  for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.removeAttribute("id");
  for (const element of copy.querySelectorAll("[aria-labelledby]")) element.removeAttribute("aria-labelledby");
  return copy;
}

function earlier(index) {
  const decision = decisions[index];
  if (decision.state === "new") return null;
  const open = isOpen(index);
  return h(
    "p",
    { class: `note${open ? " open" : ""}` },
    h("b", null, open ? `${decision.state === "changed" ? "Changed" : "Expired"} since it was decided: ` : "Decided: "),
    decided(index),
    decision.why && [h("br"), line(decision.why)],
    decision.note && !(decision.why || "").includes(decision.note) && [h("br"), h("q", { dir: "auto" }, line(decision.note))],
  );
}
