// The full text of a source with every fact marked; a click on one shows what it was put together with.

const factsOf = sources.map(() => []);
const claimsOf = new Map();
const disputes = new Map();
let drawnText = null;

// Who only decides does not wait for this.
function lookUp() {
  const put = (map, fact, value) => (map.has(fact) ? map.get(fact).push(value) : map.set(fact, [value]));
  facts.forEach((fact, number) => factsOf[fact[SOURCE]].push(number));
  claims.forEach(([, members], number) => members.forEach((fact) => put(claimsOf, fact, number)));
  discrepancies.forEach((d, index) => d.sides.forEach(([, some, more]) => [...some, ...more].forEach((fact) => put(disputes, fact, index))));
}

// The text in pieces, cut wherever a fact begins or ends: [from, to, facts that cover it].
function pieces(number) {
  const text = sources[number].text;
  const ends = new Map();
  const mine = factsOf[number].filter((fact) => facts[fact][START] < facts[fact][END]);
  for (const fact of mine) for (const [place, list] of [[facts[fact][START], 0], [facts[fact][END], 1]]) {
    if (!ends.has(place)) ends.set(place, [[], []]);
    ends.get(place)[list].push(fact);
  }
  const found = [];
  const covering = new Set();
  let from = 0;
  for (const place of [...ends.keys()].sort((a, b) => a - b)) {
    if (place > from) found.push([from, place, [...covering]]);
    ends.get(place)[1].forEach((fact) => covering.delete(fact));
    ends.get(place)[0].forEach((fact) => covering.add(fact));
    from = place;
  }
  if (from < text.length) found.push([from, text.length, []]);
  return found;
}

function marking(number, [from, to, covering]) {
  const words = inert(sources[number].text.slice(from, to));
  if (!covering.length) return words;
  const disputed = covering.filter((fact) => disputes.has(fact));
  const kinds = [...new Set(covering.map((fact) => facts[fact][KIND]))].join(", ");
  return h(
    "span",
    { role: "button", tabindex: "0", class: `fact${disputed.length ? " disputed" : ""}`, "data-facts": covering.join(" "), title: `${kinds}${disputed.length ? ", disputed" : ""}` },
    words,
  );
}

const BLOCK = 120;
function drawText() {
  const number = sourceById.has(view.text) ? sourceById.get(view.text) : 0;
  const source = sources[number];
  if (!source) return;
  if (!factsOf.some((some) => some.length)) lookUp();
  at("which").value = source.id;
  if (drawnText !== number) {
    const found = pieces(number);
    const blocks = [];
    for (let from = 0; from < found.length; from += BLOCK) blocks.push(h("span", { class: "block" }, found.slice(from, from + BLOCK).map((piece) => marking(number, piece))));
    const about = [source.publisher, source.published || "no date", source.from && `copied from ${source.from}`, source.fetched && `fetched ${source.fetched}`, counted(factsOf[number].length, "fact")];
    at("text-title").textContent = line(source.title || source.id);
    at("text-about").textContent = about.filter(Boolean).map(line).join(" · ");
    at("text").replaceChildren(...blocks);
    drawnText = number;
  }
  showFact(view.fact === "" ? null : Number(view.fact));
}

function showFact(chosen) {
  const panel = at("aligned");
  for (const element of at("text").querySelectorAll(".fact.here")) element.classList.remove("here");
  const fact = chosen !== null && facts[chosen];
  if (!fact) {
    panel.replaceChildren(h("p", { class: "about" }, "Choose a marked passage to see what was read there, and what it was linked to in other sources. Doubly underlined passages are disputed."));
    return;
  }
  const covering = [...at("text").querySelectorAll(".fact")].filter((element) => element.dataset.facts.split(" ").includes(String(chosen)));
  covering.forEach((element) => element.classList.add("here"));
  if (covering.length && view.tab === "text") covering[0].scrollIntoView({ block: "center" });
  const here = covering.length ? covering[0].dataset.facts.split(" ").map(Number) : [chosen];
  panel.replaceChildren(...[...new Set([chosen, ...here])].map(factPanel));
}

function factPanel(number) {
  const fact = facts[number];
  const others = (claimsOf.get(number) || []).map((claim) => [claims[claim][0], claims[claim][1].filter((other) => other !== number)]);
  const found = disputes.get(number) || [];
  const row = (name, value) => value && [h("dt", null, name), h("dd", { dir: "auto" }, value)];
  return h(
    "section",
    { class: "fact-panel" },
    h("h3", { dir: "auto" }, line(quoteOf(fact))),
    h("dl", null, row("kind", fact[KIND]), row("value", line(fact[VALUE])), row("attribute", line(fact[ATTRIBUTE])), row("about", line(fact[ABOUT]) || "nobody known"), row("said by", line(fact[SAID_BY])), row("held on", line(fact[AS_OF])), row("more", line(fact[MORE]))),
    found.length > 0 && h("p", null, "Disputed: ", found.map((index, place) => [place > 0 && ", ", h("a", { href: `#${hash({ tab: "list", id: discrepancies[index].id })}` }, `${SIGNS[discrepancies[index].verdict]} ${line(discrepancies[index].topic)}`)])),
    others.length ? others.map(([confidence, members]) => [h("h4", null, `Linked to ${counted(members.length, "passage")}, ${confidence} % confidence`), members.slice(0, 30).map(figure), members.length > 30 && h("p", null, `and ${members.length - 30} more`)]) : h("p", { class: "about" }, "Not linked to anything else."),
  );
}

function chooseFact(event) {
  const element = event.target.closest(".fact");
  if (!element || (event.type === "keydown" && event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault();
  const covering = element.dataset.facts.split(" ");
  const best = covering.find((fact) => disputes.has(Number(fact))) || covering.find((fact) => claimsOf.has(Number(fact))) || covering[0];
  go({ fact: best });
  if (narrow.matches) at("aligned").scrollIntoView({ block: "start" });
}
