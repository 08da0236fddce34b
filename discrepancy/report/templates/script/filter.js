// Which discrepancies are shown, in which order, and how many there would be with every other choice.

const RANK = { error: 0, warning: 1, note: 2 };
// Two stories may have one headline: what is filtered by tells them apart.
const storyName = (story) => `${line(stories[story][0])}${stories.some(([headline], other) => other !== story && headline === stories[story][0]) ? ` (${story + 1})` : ""}`;
const storyNames = stories.map((_, story) => storyName(story));
const FACETS = {
  story: (index) => [storyNames[discrepancies[index].story]],
  verdict: (index) => [discrepancies[index].verdict],
  state: (index) => [isOpen(index) ? "open" : "decided", decisions[index].state],
  probability: (index) => [probability(index)],
  severity: (index) => [discrepancies[index].severity],
  kind: (index) => [discrepancies[index].kind],
  subject: (index) => [discrepancies[index].subject || "no subject"],
  source: (index) => sourcesOf[index].map((number) => sources[number].id),
  publisher: (index) => [...new Set(sourcesOf[index].map((number) => sources[number].publisher || "no publisher"))],
};
if (life.shared) FACETS.desk = deskFacet;
const NAMES = Object.keys(FACETS);
const SORTS = {
  story: null,
  loudest: null,
  subject: (index) => discrepancies[index].topic.toLowerCase(),
  kind: (index) => discrepancies[index].kind,
  sources: (index) => -sourcesOf[index].length,
  confidence: (index) => -discrepancies[index].confidence,
  date: (index) => sourcesOf[index].map((number) => sources[number].published || "").sort().reverse()[0] || "",
};
// The address holds these; an empty one is left out.
const view = { tab: TABS[0], q: "", sort: stories.length > 1 ? "story" : "loudest", id: "", text: "", fact: "", possible: "", sentence: "", standing: "" };
for (const name of NAMES) view[name] = "";

const loudest = discrepancies.map((_, index) => index).sort((a, b) => {
  const [left, right] = [discrepancies[a], discrepancies[b]];
  return left.possible - right.possible || (left.verdict !== "conflict") - (right.verdict !== "conflict") || RANK[left.severity] - RANK[right.severity] || a - b;
});
// Stories stand in the order of their first finding, and the findings of one together.
const byStory = loudest.map((index, place) => [discrepancies[index].story, place, index]);
const firstOf = new Map();
for (const [story, place] of byStory) if (!firstOf.has(story)) firstOf.set(story, place);
const storied = byStory.sort((a, b) => firstOf.get(a[0]) - firstOf.get(b[0]) || a[1] - b[1]).map(([, , index]) => index);
let shown = [];
let possible = 0; // how many are folded away
let counts = {};
let haystacks = null;
let order = { by: "", indexes: loudest };

function haystack(index) {
  const d = discrepancies[index];
  const said = d.sides.flatMap(([value, some]) => [value, ...some.map((fact) => quoteOf(facts[fact]))]);
  return [d.id, d.topic, d.kind, d.rule, d.reason, decisions[index].note, ...d.names, ...said, ...sourcesOf[index].flatMap((number) => [sources[number].id, sources[number].publisher || ""])].join(" ").toLowerCase();
}

const quoteOf = (fact) => sources[fact[SOURCE]].text.slice(fact[START], fact[END]);

function sorted() {
  const key = SORTS[view.sort];
  if (order.by === view.sort) return order.indexes;
  const keys = key ? discrepancies.map((_, index) => key(index)) : null;
  const indexes = keys ? [...loudest].sort((a, b) => discrepancies[a].possible - discrepancies[b].possible || (keys[a] < keys[b] ? -1 : keys[a] > keys[b] ? 1 : 0)) : view.sort === "story" ? storied : loudest;
  order = { by: view.sort, indexes };
  return indexes;
}

function sift() {
  const chosen = NAMES.filter((name) => view[name]);
  const words = view.q.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length && !haystacks) haystacks = discrepancies.map((_, index) => haystack(index));
  counts = Object.fromEntries(NAMES.map((name) => [name, new Map()]));
  shown = [];
  possible = 0;
  for (const index of sorted()) {
    if (words.some((word) => !haystacks[index].includes(word))) continue;
    if (isPossible(index) && !view.possible) {
      possible += 1;
      continue;
    }
    const values = {};
    const failed = [];
    for (const name of NAMES) values[name] = FACETS[name](index);
    for (const name of chosen) if (!values[name].includes(view[name])) failed.push(name);
    if (failed.length === 0) shown.push(index);
    if (failed.length > 1) continue;
    for (const name of failed.length ? failed : NAMES) {
      for (const value of values[name]) counts[name].set(value, (counts[name].get(value) || 0) + 1);
    }
  }
}

// Names that are many are listed by how often they come; what is chosen stays in the list with its count.
const MANY = 200;
function fillFacets() {
  for (const name of NAMES) {
    const select = at(`f-${name}`);
    if (name === "state") for (const value of ["open", "decided"]) if (!counts[name].has(value)) counts[name].set(value, 0);
    const found = [...counts[name]];
    if (["story", "subject", "source", "publisher"].includes(name)) found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    else found.sort((a, b) => rankOf(a[0]) - rankOf(b[0]) || (a[0] < b[0] ? -1 : 1));
    const listed = found.slice(0, MANY);
    if (view[name] && !listed.some(([value]) => value === view[name])) listed.unshift([view[name], counts[name].get(view[name]) || 0]);
    select.replaceChildren(
      h("option", { value: "" }, `any ${name}`),
      ...listed.map(([value, count]) => h("option", { value }, `${line(stateName(value))} (${many(count)})`)),
    );
    select.value = view[name];
    select.classList.toggle("chosen", Boolean(view[name]));
  }
}
const FIRST = [...PROBABILITIES.map(([, name]) => name), "open", "decided", "conflict", "variant", "error", "warning", "note", "new", "changed", "expired"];
const rankOf = (value) => (FIRST.indexOf(value) + 1 || 99);
