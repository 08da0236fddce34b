// Comes in to a shared desk. The token of a link stands behind the #, which no browser sends, and is taken out of the address at once.

(() => {
  const at = (id) => document.getElementById(id);
  const asked = new URLSearchParams(location.hash.slice(1));
  const given = asked.get("token");
  asked.delete("token");
  if (given !== null) history.replaceState(null, "", location.pathname + (asked.toString() ? `#${asked}` : ""));

  async function enter(token) {
    at("entry-said").textContent = "";
    try {
      const answer = await fetch("enter", { method: "POST", cache: "no-store", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ token }) });
      if (answer.ok) return void location.reload();
      at("entry-said").textContent = (await answer.json()).error;
    } catch {
      at("entry-said").textContent = "The desk cannot be reached: try again.";
    }
    at("token").focus();
    return undefined;
  }

  // Who follows a link from another page is signed in all the same: browsers leave the cookie out of that first request alone.
  async function again() {
    const known = sessionStorage.getItem("again");
    sessionStorage.removeItem("again");
    if (known || !(await fetch("decisions", { cache: "no-store" })).ok) return;
    sessionStorage.setItem("again", "once");
    location.reload();
  }

  at("entry-form").addEventListener("submit", (event) => {
    event.preventDefault();
    enter(at("token").value.trim());
  });
  if (given) enter(given);
  else again().catch(() => null);
})();
