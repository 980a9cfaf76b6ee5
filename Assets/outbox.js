// Sends forms that may wait. Each is kept on the phone first and sent then, so that a connection may
// break at any byte: it carries the id of its command, and the server does a command once.
// Every word stands in the page already, in its language; here some are shown.
const Outbox = (() => {
  const body = document.body;
  const person = body.dataset.person ?? null;
  const isCopy = "kept" in body.dataset;
  const language = location.pathname.split("/")[1];
  const canKeep = window.isSecureContext && "indexedDB" in window && Boolean(crypto.subtle);
  const all = (what, inside = document) => [...inside.querySelectorAll(what)];

  const answerOf = async (path, options = {}, seconds = 30) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), seconds * 1000);
    try {
      const answer = await fetch(path, {
        ...options, signal: stop.signal, redirect: "manual", headers: { Accept: "application/json" },
      });
      const isJSON = /json/.test(answer.headers.get("Content-Type") ?? "");
      return { status: answer.status, type: answer.type, model: isJSON ? await answer.json() : null };
    } finally {
      clearTimeout(timer);
    }
  };

  // The key and a fresh token; nothing for who is signed in no more.
  const ask = async () => {
    const answer = await answerOf(`/${language}/offline/key`);
    return answer.status === 200 ? answer.model : null;
  };

  // A UUID of version 7, as the server makes them.
  const newCommand = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16)), now = Date.now();
    for (let place = 0; place < 6; place += 1) bytes[place] = Math.floor(now / 2 ** (8 * (5 - place))) & 255;
    bytes[6] = 0x70 | (bytes[6] & 15);
    bytes[8] = 0x80 | (bytes[8] & 63);
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
  };

  // Files

  // A form with more than this goes as the browser sends it, while there is a connection.
  const MOST_IN_FILES = 8_000_000;
  const filesOf = (form) => [...new FormData(form)].filter(([, value]) => value instanceof File && value.size > 0);

  // What is kept is sealed as one text, so bytes are written in letters.
  const written = async ([name, file]) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = "";
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return { name, called: file.name, type: file.type, data: btoa(text) };
  };
  const readBack = ({ called, type, data }) =>
    new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], called, { type });

  // What lay here says so: nobody could be told at once what speaks against it.
  const bodyOf = (entry, token, hasWaited) => {
    const fields = entry.fields.map(([name, value]) => [name, name === "token" ? token : value]);
    if (hasWaited) fields.push(["waited", "1"]);
    if (!entry.files?.length) return new URLSearchParams(fields);
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    for (const file of entry.files) form.append(file.name, readBack(file), file.called);
    return form;
  };

  // Sending

  const told = (model) => [model?.detail, ...(model?.faults ?? []).map((fault) => fault.detail)]
    .filter((text, place, list) => text && list.indexOf(text) === place).join(" ");

  // What became of an entry: "sent" with a place to look, "refused" with words, or "waiting".
  const deliver = async (who, entry, token, hasWaited) => {
    const form = bodyOf(entry, token, hasWaited);
    let answer;
    try {
      answer = await answerOf(entry.action, { method: "POST", body: form });
    } catch {
      await Vault.failed(who, entry);
      return { state: "waiting" };
    }
    // Whoever answers in place of the server (the sign-in of a hotel's network) knows no outcome.
    if (answer.status === 200 && answer.model && "outcome" in answer.model) {
      await Vault.sent(who, entry);
      return { state: "sent", location: answer.model.location };
    }
    const mayPass = answer.status < 400 || answer.status >= 500 || [401, 408, 429].includes(answer.status);
    if (mayPass || !answer.model) {
      await Vault.failed(who, entry);
      return { state: "waiting" };
    }
    await Vault.refused(who, entry, told(answer.model));
    return { state: "refused" };
  };

  const sendAll = async () => {
    const who = await Vault.who();
    if (!who) return { isSignedIn: person !== null };
    const waiting = (await Vault.entries(who)).filter((entry) => entry.state === "waiting");
    if (!waiting.length) return { isSignedIn: true };
    const fresh = await ask();
    // Whoever sits here now sends nothing in the name of another.
    if (fresh?.person !== who.person) return { isSignedIn: false };
    for (const entry of waiting) {
      await deliver(who, entry, fresh.token, true);
      await show();
    }
    return { isSignedIn: true };
  };
  // One page sends at a time; two would do no harm, each command is done once.
  const send = async () => {
    if (!canKeep) return { isSignedIn: false };
    let outcome = { isSignedIn: true };
    const act = async (lock) => { if (lock !== null) outcome = await sendAll(); };
    try {
      await (navigator.locks ? navigator.locks.request("kurak-outbox", { ifAvailable: true }, act) : act());
    } catch {
      // No connection: everything stays as it was.
    }
    await show();
    return outcome;
  };

  // What she sees of it on every page

  const counter = document.querySelector("[data-phone=waiting]");
  const watchers = [];
  const show = async () => {
    const who = await Vault.who();
    const isHers = who && (who.person === person || isCopy || location.pathname.endsWith("/offline"));
    const count = isHers ? await Vault.counted(who) : 0;
    if (counter) {
      counter.hidden = count === 0;
      counter.querySelector("strong").textContent = count;
    }
    body.dataset.waiting = count;
    for (const watch of watchers) await watch();
  };

  // Forms

  const labelled = (form) => {
    const shown = [];
    for (const field of form.elements) {
      if (!field.name || field.type === "hidden" || !("value" in field) || field.type === "submit") continue;
      if (["radio", "checkbox"].includes(field.type) && !field.checked) continue;
      if (field.type === "file") {
        if (field.files[0]) shown.push([(field.labels?.[0]?.textContent ?? "").trim(), field.files[0].name]);
        continue;
      }
      const own = field.closest("label")?.textContent ?? field.labels?.[0]?.textContent ?? "";
      const group = field.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
      const isChoice = ["radio", "checkbox"].includes(field.type);
      if (field.value) shown.push([(isChoice ? group : own).trim(), (isChoice ? own : field.value).trim()]);
    }
    return shown;
  };

  const notice = (form, name) => {
    for (const one of all("[data-notice]")) {
      one.hidden = one.dataset.notice !== name;
      if (one.hidden) continue;
      form.append(one);
      one.scrollIntoView({ block: "center" });
    }
  };

  const goTo = (path) => {
    const isHere = new URL(path, location.href).href.split("#")[0] === location.href.split("#")[0];
    location.assign(path);
    if (isHere && path.includes("#")) location.reload();
  };

  // What two forms of one kind are about: the same ballot, the same woman in a list.
  const subjectOf = (form) => `${form.getAttribute("action")} ${form.elements.person?.value ?? ""}`;

  // A form that names what it comes in place of names what this phone has said before, too: the copy
  // of a page does not know it, and the house may not have heard of it yet.
  const chain = async (who, entry) => {
    const field = entry.fields.find(([name]) => name === "after");
    if (!field) return;
    const earlier = (await Vault.entries(who))
      .filter((one) => one.subject === entry.subject && one.state !== "refused");
    field[1] = [...new Set([...field[1].split(" "), ...earlier.map((one) => one.command)])].join(" ").trim();
  };

  // What the form holds is taken at once; only the bytes of files are waited for.
  const entryOf = async (form, button) => {
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    if (button?.name) fields.push([button.name, button.value]);
    const chosen = filesOf(form), shown = "secret" in form.dataset ? [] : labelled(form);
    return {
      action: form.getAttribute("action"), subject: subjectOf(form), fields, shown, page: location.pathname + location.search,
      title: document.querySelector("h1")?.textContent.trim() ?? document.title,
      // What a button says is told in the list of what was sent, but not where it is an answer of hers.
      label: button && !("untold" in button.dataset) ? button.textContent.trim() : "",
      files: await Promise.all(chosen.map(written)),
    };
  };

  const submitted = async (form, button) => {
    const who = isCopy ? await Vault.who() : await Vault.enter(person, ask).catch(() => Vault.who());
    if (who?.person !== person) throw new Error("no key");
    const entry = await entryOf(form, button), command = form.elements.command.value;
    await chain(who, entry);
    await Vault.queue(who, command, entry);
    // Written: from here on nothing is lost, whatever becomes of the connection.
    navigator.storage?.persist?.().catch(() => undefined);
    const slow = setTimeout(() => notice(form, "waits"), 2000);
    let outcome = { state: "waiting" };
    try {
      const fresh = await Promise.race([ask(), new Promise((_, no) => setTimeout(no, 8000))]);
      const held = { ...entry, command, at: Date.now(), tries: 0 };
      if (fresh?.person === person) outcome = await deliver(who, held, fresh.token, false);
    } catch {
      // No connection; it waits.
    }
    clearTimeout(slow);
    if (outcome.state === "sent" && outcome.location) return goTo(outcome.location);
    if (outcome.state === "refused" && isCopy) return again(command);
    if (outcome.state === "refused") {
      // The server shows what is wrong beside each field, as it does without this script.
      await Vault.drop(command);
      return form.submit();
    }
    form.reset();
    form.elements.command.value = newCommand();
    // Of several forms on a page she sees which she has done with.
    form.toggleAttribute("data-held", outcome.state === "waiting");
    notice(form, outcome.state === "waiting" ? "waits" : "none");
    await show();
  };

  // Puts a form away and goes on at once, for a page that is not to be left; it is sent beside. What
  // it holds is taken before anything is waited for: the next may be written into it meanwhile.
  const post = async (form) => {
    const command = newCommand();
    form.elements.command.value = command;
    const entry = await entryOf(form);
    const who = isCopy ? await Vault.who() : await Vault.enter(person, ask).catch(() => Vault.who());
    if (who?.person !== person) throw new Error("no key");
    await Vault.queue(who, command, entry);
    await show();
    send();
  };

  const watch = (form) => {
    let isBusy = false;
    form.addEventListener("submit", async (event) => {
      if (!canKeep) {
        if (navigator.onLine) return;
        event.preventDefault();
        return notice(form, "unsent");
      }
      const size = filesOf(form).reduce((sum, [, file]) => sum + file.size, 0);
      if (size > MOST_IN_FILES && navigator.onLine) return;
      event.preventDefault();
      if (size > MOST_IN_FILES) return notice(form, "unsent");
      if (isBusy) return;
      isBusy = true;
      try {
        await submitted(form, event.submitter);
      } catch {
        notice(form, "unsent");
      }
      isBusy = false;
    });
  };

  // What was refused comes back into its form, with the words beside it.
  const again = async (command) => {
    const who = command && await Vault.who();
    const entry = who && (await Vault.entries(who)).find((one) => one.command === command);
    const form = entry && all("form[data-waits]").find((one) => one.getAttribute("action") === entry.action);
    if (!form) return;
    fill(form, entry);
    const words = document.createElement("p");
    words.className = "notice fault-summary";
    words.setAttribute("role", "alert");
    words.textContent = entry.words ?? "";
    form.prepend(words);
    form.closest("details")?.setAttribute("open", "");
    history.replaceState(null, "", location.pathname + location.search);
    words.scrollIntoView({ block: "center" });
    await Vault.drop(command);
    await show();
  };

  const fill = (form, entry) => {
    const typed = new Map();
    for (const [name, value] of entry.fields) typed.set(name, [...(typed.get(name) ?? []), value]);
    for (const field of form.elements) {
      // What is hidden is of the page: its token, its command, and what stands there now.
      if (!field.name || field.type === "hidden") continue;
      const values = typed.get(field.name) ?? [];
      if (field.type === "file") {
        const list = new DataTransfer();
        for (const file of entry.files ?? []) if (file.name === field.name) list.items.add(readBack(file));
        field.files = list.files;
        continue;
      }
      if (["radio", "checkbox"].includes(field.type)) field.checked = values.includes(field.value);
      else if (field.type !== "submit" && values.length) field.value = values[0];
      if (values.length) field.closest("details")?.setAttribute("open", "");
    }
  };

  // What stands in another tab, or would come back by the back button, is hers who has left.
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("kurak") : null;
  const left = () => channel?.postMessage("left");
  const hide = () => {
    if (!person) return;
    document.documentElement.hidden = true;
    setTimeout(() => location.replace(`/${language}/sign-in`), 500);
  };

  // Not at once: a page that is left while its worker comes may hang the next one in WebKit.
  const bringWorker = async () => {
    const { serviceWorker } = navigator;
    if (!serviceWorker) return;
    const isFirst = !serviceWorker.controller;
    await serviceWorker.register("/worker.js", { scope: "/" });
    if (isFirst) (await serviceWorker.ready).active.postMessage("here");
  };

  const start = async () => {
    channel?.addEventListener("message", hide);
    addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
    const forms = all("form[data-waits]");
    for (const form of forms) {
      watch(form);
      // A copy is shown many times, and each form that is sent from it is another.
      if (isCopy) form.elements.command.value = newCommand();
    }
    if (!canKeep) return;
    for (const form of all("form[action$='/sign-out']")) {
      form.addEventListener("submit", async (event) => {
        event.preventDefault();
        await Vault.forget().catch(() => undefined);
        left();
        // A copy may be of an earlier session.
        const wait = new Promise((resolve) => setTimeout(resolve, 4000));
        const fresh = isCopy ? await Promise.race([ask().catch(() => null), wait]) : null;
        if (fresh) form.elements.token.value = fresh.token;
        form.submit();
      });
    }
    if (isCopy) {
      const copy = document.querySelector("[data-phone=copy]");
      if (copy && body.dataset.kept !== "0") {
        copy.hidden = false;
        copy.querySelector("time").textContent = stamp(Number(body.dataset.kept));
      }
    } else if (person && Vault.isGuest(person) && !forms.length) {
      // A visitor's page on which nothing may wait: what a guest wrote here stays hers.
      if ((await Vault.who())?.person !== person) await Vault.lock();
    } else if (person) {
      const known = await Vault.who();
      const isNeeded = forms.length > 0 || document.querySelector("[data-keep]") || known?.person !== person;
      if (isNeeded) await Vault.enter(person, ask).catch(() => undefined);
      if (known && known.person !== person) left();
    } else {
      // A page for a visitor, from the server itself: nobody is signed in here any more.
      const known = await Vault.who();
      if (known && !Vault.isGuest(known.person)) await Vault.lock();
    }
    // What opens without a connection, and what counts there, is here before she needs it; no page is
    // kept by that.
    if (person && !isCopy && !Vault.isGuest(person)) {
      setTimeout(() => bringWorker().catch(() => undefined), 3000);
    }
    await again(/^#again-([0-9a-f-]{36})$/.exec(location.hash)?.[1]);
    await show();
    addEventListener("online", send);
    setInterval(() => { if (Number(body.dataset.waiting) > 0) send(); }, 20_000);
    await send();
  };

  const stamp = (moment) => {
    const two = (number) => String(number).padStart(2, "0"), day = new Date(moment);
    return `${two(day.getDate())}.${two(day.getMonth() + 1)}.${day.getFullYear()}, ${two(day.getHours())}:${two(day.getMinutes())}`;
  };

  const started = start().catch(() => undefined).then(() => { body.dataset.ready = "yes"; });
  return {
    canKeep, person, isCopy, language, all, answerOf, ask, told, notice, left, send, post, newCommand, show, watchers,
    stamp, started,
  };
})();
