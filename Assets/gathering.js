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
  // What was tapped a moment ago goes before the page does.
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    if (!link || timer === null) return;
    event.preventDefault();
    clearTimeout(timer);
    await flush();
    location.assign(link.href);
  });
  before.then((entries) => {
    for (const fields of [...entries, pending]) {
      for (const [kind, change] of Object.entries(fields)) if (number(kind)) add(kind, Number(change));
    }
    showQuorum();
    box.dataset.live = "yes";
    Outbox.started.then(flush);
  });
})();

// The speaking clock. A turn that goes on is kept here as it grows, so that a page that is closed
// and opened loses no more than the seconds between; what ended is sent like any form.
(() => {
  const box = document.querySelector("[data-clock]");
  const hidden = document.querySelector("[data-taps=turns] form");
  if (!box || !hidden) return;
  const { send, before } = Taps.sender(hidden);
  const KEY = `kurak-clock ${Taps.owner} ${hidden.getAttribute("action").split("/")[3]}`;
  const item = document.getElementById("clock-item");
  const buttons = [...box.querySelectorAll("[data-speak]")];
  const table = document.querySelector("[data-row]").closest("table");
  let turn = null, last = null, lock = null;

  const shown = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  const keep = () => {
    try {
      if (turn) localStorage.setItem(KEY, JSON.stringify({ ...turn, at: Date.now() }));
      else localStorage.removeItem(KEY);
    } catch { /* it stays in the page */ }
  };
  // A phone that slept has counted on; a clock that was set has not.
  const passed = (from) => {
    const slept = (Date.now() - from.date) / 1000, ran = (performance.now() - from.mark) / 1000;
    return slept > ran && slept < 7200 ? slept : Math.max(0, ran);
  };
  const mark = () => ({ date: Date.now(), mark: performance.now() });

  const cell = (sex, where) => where.querySelector(`[data-sex="${sex}"]`);
  const addTo = (place, seconds) => {
    place.dataset.seconds = Number(place.dataset.seconds) + seconds;
    place.textContent = shown(Number(place.dataset.seconds));
  };
  const add = (sex, about, seconds) => {
    const row = [...table.querySelectorAll("[data-row]")].find((one) => one.dataset.row === about);
    if (row) addTo(cell(sex, row), seconds);
    addTo(cell(sex, table.tFoot), seconds);
    const [women, men] = ["woman", "man"].map((one) => Number(cell(one, table.tFoot).dataset.seconds));
    const part = Math.round((women * 100) / (women + men)), pair = document.querySelector("[data-pair=time]");
    pair.querySelector(".pair-women").setAttribute("width", part);
    pair.querySelector("rect").setAttribute("class", "pair-men");
    pair.querySelector(".pair-said").textContent = box.dataset.share.replace("##", part);
  };

  const show = () => {
    box.querySelector("[data-now]").textContent = shown(turn?.seconds ?? 0);
    const now = buttons.find((one) => one.dataset.speak === turn?.sex);
    box.querySelector("[data-who]").textContent = now?.textContent ?? "";
    for (const one of buttons) one.setAttribute("aria-pressed", String(one === now));
    box.dataset.runs = turn?.sex ?? "";
  };
  const tick = () => {
    if (!turn) return;
    turn.seconds += passed(last);
    last = mark();
    keep();
    show();
  };
  const finish = () => {
    tick();
    if (!turn) return;
    const seconds = Math.min(Math.round(turn.seconds), 14400), ended = turn;
    turn = null;
    keep();
    show();
    lock?.release?.().catch(() => undefined);
    if (seconds < 1) return;
    add(ended.sex, ended.item, seconds);
    send({ item: ended.item, sex: ended.sex, seconds });
  };
  const start = (sex) => {
    finish();
    turn = { sex, item: item.value, seconds: 0 };
    last = mark();
    keep();
    show();
    // The screen stays awake while somebody speaks.
    navigator.wakeLock?.request("screen").then((held) => { lock = held; }).catch(() => undefined);
  };

  for (const one of buttons) one.addEventListener("click", () => start(one.dataset.speak));
  box.querySelector("[data-pause]").addEventListener("click", finish);
  item.addEventListener("change", () => {
    if (turn) start(turn.sex);
  });
  setInterval(tick, 500);
  addEventListener("pagehide", tick);

  try { turn = JSON.parse(localStorage.getItem(KEY)); } catch { turn = null; }
  if (turn) {
    const away = (Date.now() - turn.at) / 1000;
    if (away > 0 && away < 7200) turn.seconds += away;
    if ([...item.options].some((one) => one.value === turn.item)) item.value = turn.item;
    last = mark();
  }
  before.then((entries) => {
    for (const one of entries) add(one.sex, one.item, Number(one.seconds));
    box.hidden = false;
    show();
    box.dataset.live = "yes";
  });
})();
