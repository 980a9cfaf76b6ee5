// What runs while residents are together: counting heads and keeping the speaking time. Both keep
// what was tapped on the phone at once and send it as ordinary forms, each with the id of its
// command, so that a line may break and nothing is counted twice. Where the browser keeps nothing
// sealed (no TLS), what waits lies here as bare numbers: kinds and seconds, no names.
"use strict";
const Taps = (() => {
  const owner = document.body.dataset.person ?? "";

  // Sends forms of one address, one after another.
  const sender = (form) => {
    const key = `kurak-taps ${owner} ${form.getAttribute("action").split("/").slice(2).join("/")}`;
    const kept = () => {
      try { return JSON.parse(localStorage.getItem(key)) ?? []; } catch { return []; }
    };
    const keep = (list) => {
      try { localStorage.setItem(key, JSON.stringify(list)); } catch { /* it stays in the page */ }
    };
    let isBusy = false;
    const flush = async () => {
      if (isBusy) return;
      isBusy = true;
      try {
        for (let list = kept(); list.length; list = kept()) {
          const token = form.elements.token.value;
          const answer = await fetch(form.getAttribute("action"), {
            method: "POST", headers: { Accept: "application/json" },
            body: new URLSearchParams({ ...list[0], token }),
          });
          // Whoever answers in place of the house knows no outcome.
          const told = await answer.json().catch(() => null);
          const mayPass = !told || answer.status >= 500 || [401, 403, 408, 429].includes(answer.status);
          if (mayPass) break;
          keep(kept().filter((one) => one.command !== list[0].command));
          if (!answer.ok) refused(form, told);
        }
      } catch {
        // No connection: it stays as it was.
      }
      isBusy = false;
      if (kept().length) setTimeout(flush, 5000);
      document.body.dataset.taps = kept().length;
    };
    const send = async (fields) => {
      if (Outbox.canKeep) {
        for (const [name, value] of Object.entries(fields)) form.elements[name].value = value;
        try { return await Outbox.post(form); } catch { /* then as bare numbers */ }
      }
      keep([...kept(), { command: Outbox.newCommand(), ...fields }]);
      return flush();
    };
    // What was tapped and is not with the house yet, so that a page that opens anew counts it.
    const waiting = async () => {
      const who = Outbox.canKeep ? await Vault.who() : null;
      const entries = who ? await Vault.entries(who) : [];
      return [
        ...kept(),
        ...entries.filter((one) => one.state === "waiting" && one.action === form.getAttribute("action"))
          .map((one) => Object.fromEntries(one.fields)),
      ];
    };
    addEventListener("online", flush);
    const before = waiting().catch(() => []);
    flush();
    return { send, before };
  };

  const refused = (form, told) => {
    const words = document.createElement("p");
    words.className = "notice fault-summary";
    words.setAttribute("role", "alert");
    words.textContent = told.faults?.[0]?.detail ?? told.detail ?? "";
    form.before(words);
  };

  return { sender, owner };
})();

// Counting: each tap shows at once; those of two seconds are sent together.
(() => {
  const box = document.querySelector("[data-counter]"), form = box?.querySelector("form");
  const hidden = document.querySelector("[data-taps=counts] form");
  if (!form || !hidden) return;
  const { send, before } = Taps.sender(hidden);
  const KEY = `kurak-count ${Taps.owner} ${hidden.getAttribute("action").split("/")[3]}`;
  let pending = {}, timer = null;
  try { pending = JSON.parse(localStorage.getItem(KEY)) ?? {}; } catch { pending = {}; }

  const number = (kind) => box.querySelector(`[data-kind="${kind}"] output`);
  const keep = () => {
    try { localStorage.setItem(KEY, JSON.stringify(pending)); } catch { /* it stays in the page */ }
  };
  const residents = () => Number(number("women").textContent) + Number(number("men").textContent);
  const showQuorum = () => {
    const needed = Number(box.dataset.needed ?? 0), line = document.getElementById("quorum");
    const isReached = residents() >= needed;
    line.className = isReached ? "notice good" : "notice";
    const say = box.querySelector(`[data-say="${isReached ? "reached" : "missing"}"]`).textContent;
    line.textContent = say.replace("##", residents()).replace("%%", Math.max(0, needed - residents()));
  };
  const add = (kind, change) => { number(kind).textContent = Number(number(kind).textContent) + change; };
  const flush = async () => {
    timer = null;
    if (!Object.values(pending).some(Boolean)) return;
    const fields = { women: 0, men: 0, "guest-women": 0, "guest-men": 0, ...pending };
    pending = {};
    keep();
    await send(fields);
  };
  const tap = (kind, change) => {
    if (Number(number(kind).textContent) + change < 0) return;
    add(kind, change);
    pending[kind] = (pending[kind] ?? 0) + change;
    keep();
    showQuorum();
    clearTimeout(timer);
    timer = setTimeout(flush, 2000);
  };
  form.addEventListener("submit", (event) => {
    const [kind, change] = (event.submitter?.value ?? "").split(" ");
    if (!number(kind)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    tap(kind, Number(change));
  }, true);
  addEventListener("pagehide", keep);
  before.then((entries) => {
    for (const fields of [...entries, pending]) {
      for (const [kind, change] of Object.entries(fields)) if (number(kind)) add(kind, Number(change));
    }
    showQuorum();
    box.dataset.live = "yes";
    Outbox.started.then(flush);
  });
})();
