// A draft beside its sources: its sentences in running text, and for the one that is chosen what the sources say to each of its facts.

const [ST_SOURCE, ST_START, ST_END, ST_STANDING, ST_CHECKS] = Array(5).keys();
const [CH_FACT, CH_STANDING, CH_WHY, CH_PASSAGES, CH_FINDINGS, CH_LINKED] = Array(6).keys();
const statements = draft ? draft.statements : [];
const standingName = (standing) => draft.standings[standing][0];
const standingClass = (standing) => `standing-${standingName(standing).replaceAll(" ", "-")}`;
const standingTag = (standing) => h("span", { class: `tag standing ${standingClass(standing)}` }, `${draft.standings[standing][1]} ${standingName(standing)}`);
const hasStanding = (number, name) => statements[number][ST_CHECKS].some((check) => standingName(check[CH_STANDING]) === name);
const inSight = (number) => !view.standing || hasStanding(number, view.standing);
let drawnDraft = false;

// The facts of a sentence as marked words; of those that overlap the one that needs attention most is marked.
function sentenceParts(number) {
  const [source, start, end, , checks] = statements[number];
  const text = sources[source].text;
  const marks = checks.filter((check) => check[CH_FACT] >= 0).map((check) => [facts[check[CH_FACT]][START], facts[check[CH_FACT]][END], check[CH_STANDING]]);
  const parts = [];
  let from = start;
  for (const [left, right, standing] of marks.sort((a, b) => a[2] - b[2]).filter((mark, place, all) => !all.slice(0, place).some((other) => other[0] < mark[1] && mark[0] < other[1])).sort((a, b) => a[0] - b[0])) {
    if (left < from || right > end) continue;
    parts.push(inert(text.slice(from, left)), h("span", { class: `stated ${standingClass(standing)}` }, inert(text.slice(left, right))));
    from = right;
  }
  return [...parts, inert(text.slice(from, end))];
}

function sentence(number) {
  const standing = statements[number][ST_STANDING];
  return h(
    "span",
    { role: "option", id: `st-${number}`, class: `sentence ${standingClass(standing)}`, "data-sentence": number, "aria-selected": "false" },
    h("span", { class: "sign", "aria-hidden": "true" }, draft.standings[standing][1]),
    h("span", { class: "unseen" }, `${standingName(standing)}: `),
    sentenceParts(number),
  );
}

// What stands between two sentences stays between them, so that paragraphs are those of the draft.
function drawSentences() {
  const groups = [];
  let before = null;
  statements.forEach(([source, start, end], number) => {
    if (!before || before[0] !== source) {
      groups.push(h("div", { role: "group", "aria-label": line(sources[source].title || sources[source].id) }));
      before = [source, start];
    }
    const between = sources[source].text.slice(before[1], start);
    groups[groups.length - 1].append(between.includes("\n") ? h("span", { class: "paragraph", role: "presentation" }) : between && " ", sentence(number));
    before = [source, end];
  });
  at("draft").replaceChildren(...groups);
}

function drawStandings() {
  const counts = draft.standings.map(([name]) => statements.filter((_, number) => hasStanding(number, name)).length);
  const chip = (name, words, number) => h("button", { type: "button", class: `chip ${name ? standingClass(number) : ""}`, "aria-pressed": view.standing === name ? "true" : "false", on: { click: () => chooseStanding(name) } }, words);
  at("standings").replaceChildren(
    chip("", `all ${many(statements.length)}`, -1),
    ...draft.standings.map(([name, sign], number) => [name, sign, number]).filter(([, , number]) => counts[number]).map(([name, sign, number]) => chip(name, `${sign} ${name} ${many(counts[number])}`, number)),
  );
}

function chooseStanding(name) {
  const first = statements.findIndex((_, number) => !name || hasStanding(number, name));
  const here = Number(view.sentence);
  const stays = view.sentence !== "" && (!name || hasStanding(here, name));
  replace({ standing: name, sentence: stays || narrow.matches ? (stays ? view.sentence : "") : String(Math.max(first, 0)) });
}

function drawDraft() {
  if (!drawnDraft) drawSentences();
  drawnDraft = true;
  drawStandings();
  const chosen = chosenSentence();
  for (const element of at("draft").querySelectorAll(".sentence")) {
    const number = Number(element.dataset.sentence);
    element.classList.toggle("dim", !inSight(number));
    element.setAttribute("aria-selected", number === chosen ? "true" : "false");
  }
  if (chosen < 0) {
    at("draft").removeAttribute("aria-activedescendant");
    at("draft-detail").replaceChildren(h("p", { class: "about" }, "Choose a sentence."));
    return;
  }
  at("draft").setAttribute("aria-activedescendant", `st-${chosen}`);
  at(`st-${chosen}`).scrollIntoView({ block: "nearest" });
  at("draft-detail").replaceChildren(statementCard(chosen));
  at("draft-detail").scrollTop = 0;
}

// On a wide page something is always chosen: the first sentence that needs attention most.
function chosenSentence() {
  if (view.sentence !== "" && statements[Number(view.sentence)]) return Number(view.sentence);
  if (narrow.matches) return -1;
  const sight = statements.map((_, number) => number).filter(inSight);
  return sight.reduce((best, number) => (best < 0 || statements[number][ST_STANDING] < statements[best][ST_STANDING] ? number : best), -1);
}

function statementCard(number) {
  const checks = [...statements[number][ST_CHECKS]].sort((a, b) => a[CH_STANDING] - b[CH_STANDING]);
  const supported = checks.filter((check) => standingName(check[CH_STANDING]) === "supported");
  const others = checks.filter((check) => !supported.includes(check));
  const shownFirst = others.length ? others : supported;
  return h(
    "article",
    { class: "card" },
    h("h2", { class: "unseen", tabindex: "-1" }, `Sentence ${number + 1} of ${statements.length}`),
    h("blockquote", { class: "words", dir: "auto" }, sentenceParts(number)),
    shownFirst.map((check) => checkCard(check)),
    others.length > 0 && supported.length > 0 && h("details", { class: "agreeing" }, h("summary", null, `${counted(supported.length, "fact")} of this sentence that sources support`), supported.map((check) => checkCard(check))),
  );
}

function checkCard([fact, standing, why, passages, findings, linked]) {
  const stated = fact < 0 ? null : facts[fact];
  const name = stated && [stated[ABOUT], stated[ATTRIBUTE] !== stated[KIND] && !stated[ABOUT].includes(stated[ATTRIBUTE]) ? stated[ATTRIBUTE] : ""].filter(Boolean).map(line).join(", ");
  const near = linked ? [] : passages;
  const [same, other] = [linked ? passages.filter((each) => each[6]) : [], linked ? passages.filter((each) => !each[6]) : []];
  return h(
    "section",
    { class: `check ${standingClass(standing)}` },
    h("h3", { dir: "auto" }, standingTag(standing), " ", stated ? [h("b", null, line(quoteOf(stated))), name && h("span", { class: "about" }, ` ${name}`)] : "no fact read"),
    h("p", { class: "why" }, why),
    evidence("Sources say", other),
    evidence("Sources that say the same", same),
    evidence(near.some((each) => each[6]) ? "Place in the text" : "Nearest passage", near),
    !passages.length && standingName(standing) === "not found" && h("p", { class: "about" }, "No passage of the sources is similar."),
    findings.map(findingLink),
  );
}

const evidence = (title, passages) => passages.length > 0 && [h("h4", null, title), passages.map(([source, start, end, left, right, place]) => {
  const words = [source, start, end, left, right, "", "", "", "", "", "", "", place];
  return h("figure", null, passage(words), origin(words, ""));
})];

function findingLink(index) {
  const d = discrepancies[index];
  const state = decisions[index].state === "new" ? (d.possible ? "possible" : "open") : stateName(decisions[index].state);
  return h("p", { class: "finding" }, h("a", { href: `#${hash({ tab: "list", id: d.id })}`, dir: "auto" }, `${SIGNS[d.verdict]} ${line(d.topic)}`), " ", h("span", { class: `badge${isOpen(index) ? " open" : ""}` }, state), reviewing && isOpen(index) && [" ", h("button", { type: "button", on: { click: () => open(index, true) } }, "Decide ", key("t"))]);
}

// On the card of a finding: how it touches the draft.
function inDraft(index) {
  const standing = draft.findings[index];
  return standing === undefined ? null : h("p", { class: "in-draft" }, standingTag(standing), ` ${draft.standings[standing][2]} `, h("button", { type: "button", on: { click: crossOver } }, "In the draft ", key("t")));
}

function stepDraft(step) {
  const sight = statements.map((_, number) => number).filter(inSight);
  if (!sight.length) return;
  const here = chosenSentence();
  const next = step > 0 ? sight.find((number) => number > here) : sight.findLast((number) => number < here);
  replace({ sentence: String(next ?? (here < 0 ? sight[0] : here)) });
}

// `t` goes from a sentence to the finding that needs attention most, and from a finding to the first sentence that it touches.
function crossOver() {
  if (view.tab === "draft") {
    const chosen = chosenSentence();
    const found = chosen < 0 ? [] : statements[chosen][ST_CHECKS].flatMap((check) => check[CH_FINDINGS].map((index) => [check[CH_STANDING], index])).sort((a, b) => a[0] - b[0]);
    return found.length ? open(found[0][1], true) : say("No finding involves this sentence.");
  }
  const from = current < 0 ? -1 : statements.findIndex((statement) => statement[ST_CHECKS].some((check) => check[CH_FINDINGS].includes(current)));
  return from < 0 ? say("This finding involves no sentence of the draft.") : go({ tab: "draft", sentence: String(from) });
}

// Whether a key was meant for the draft; it has been followed then.
function draftKey(event) {
  const here = view.tab === "draft";
  const steps = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };
  if (event.key === "t" && (here || view.tab === "list")) crossOver();
  else if (here && event.key in steps && (event.key.length === 1 || event.target === at("draft"))) stepDraft(steps[event.key]);
  else if (here && event.key === "Escape") replace(narrow.matches && view.sentence !== "" ? { sentence: "" } : { standing: "" });
  else return false;
  event.preventDefault();
  return true;
}

function beginDraft() {
  at("draft").addEventListener("click", (event) => {
    const chosen = event.target.closest(".sentence");
    if (!chosen) return;
    if (narrow.matches) go({ sentence: chosen.dataset.sentence });
    else replace({ sentence: chosen.dataset.sentence });
  });
  at("draft-before").addEventListener("click", () => stepDraft(-1));
  at("draft-after").addEventListener("click", () => stepDraft(1));
  at("draft-back").addEventListener("click", () => go({ sentence: "" }));
}

// On paper: the summary, and each fact that sources do not support.
function draftForPrint() {
  if (!draft) return [];
  const checks = statements.flatMap((statement) => statement[ST_CHECKS]).filter((check) => check[CH_FACT] >= 0 && standingName(check[CH_STANDING]) !== "supported");
  return [h("h2", null, "The draft"), h("p", null, draft.summary), ...checks.sort((a, b) => a[CH_STANDING] - b[CH_STANDING]).map((check) => h("article", { class: "card" }, figure(check[CH_FACT]), checkCard(check)))];
}
