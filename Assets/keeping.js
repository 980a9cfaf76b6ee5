// The way to keep a page, and the page that tells what this phone keeps.
(() => {
  const { all } = Outbox;
  const kilobytes = (bytes) => String(Math.ceil(bytes / 1000));
  const setFacts = (box, facts) => {
    for (const [name, value] of Object.entries(facts)) {
      for (const one of all(`[data-fact=${name}]`, box)) one.textContent = value;
    }
  };

  // Keeping

  const step = (box, name) => {
    for (const one of all("[data-step]", box)) one.hidden = one.dataset.step !== name;
    box.dataset.at = name;
  };
  // How much would come over the line, asked without fetching it.
  const sizeOf = async (address) => {
    const answer = await fetch(address, { method: "HEAD", headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    return Number(answer.headers.get("Content-Length") ?? 0);
  };
  // Six at a time, as many as a browser has lines.
  const sizesOf = async (paths) => {
    const sizes = [];
    for (let at = 0; at < paths.length; at += 6) sizes.push(...await Promise.all(paths.slice(at, at + 6).map(sizeOf)));
    return sizes;
  };
  // A public page is nobody's where nobody is signed in.
  const keeperOf = (box) => ("public" in box.dataset ? Vault.nobody() : Vault.who());
  const measure = async (box, paths) => {
    const files = [];
    let left = 0;
    const size = (await sizesOf(paths)).reduce((sum, one) => sum + one, 0);
    const media = (box.dataset.files ?? "").split(" ").filter(Boolean);
    for (const [place, one] of (await sizesOf(media)).entries()) {
      if (one > Vault.FILE_LIMIT) left += 1;
      else files.push({ path: media[place], size: one });
    }
    // Where room runs short, the largest are left out.
    wanted.set(box, files.sort((one, other) => one.size - other.size).map(({ path }) => path));
    const more = files.reduce((sum, one) => sum + one.size, 0);
    const who = await keeperOf(box);
    setFacts(box, {
      pages: paths.length, size: kilobytes(size + more), text: kilobytes(size), limit: kilobytes(Vault.LIMIT),
      files: files.length ? `${files.length} (${kilobytes(more)} kB)` : "0", left,
      used: kilobytes(who ? await Vault.used(who) : 0),
    });
    step(box, "ask");
  };
  const wanted = new Map();
  const keeper = async () => {
    await navigator.serviceWorker.register("/worker.js", { scope: "/" });
    return (await navigator.serviceWorker.ready).active;
  };
  const told = (worker, what) => new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve());
    worker.postMessage(what, [port2]);
  });
  // All texts first; pictures and sounds as far as there is room.
  const keepAll = async (box, paths, isText = false) => {
    // Firefox asks her about it; keeping does not wait for her answer.
    navigator.storage?.persist?.().catch(() => undefined);
    const worker = await keeper();
    const isOpen = "public" in box.dataset;
    for (const path of paths) await told(worker, { keep: path, isText, isOpen });
    let isMissing = false;
    for (const file of isText ? [] : wanted.get(box) ?? []) {
      try {
        await told(worker, { file });
      } catch (error) {
        if (error.message !== "full") throw error;
        isMissing = true;
      }
    }
    for (const one of all("[data-if=missing]", box)) one.hidden = !isMissing;
    step(box, isText ? "kept-text" : "kept");
  };
  const offer = async (box) => {
    const paths = box.dataset.keep.split(" ");
    const act = (name, work) => {
      for (const button of all(`[data-act=${name}]`, box)) {
        button.addEventListener("click", async () => {
          button.disabled = true;
          try {
            await work(box, paths);
          } catch (error) {
            step(box, error.message === "full" ? "full" : "failed");
          }
          button.disabled = false;
        });
      }
    };
    act("measure", measure);
    act("measure-again", measure);
    act("keep", keepAll);
    act("keep-text", (box, paths) => keepAll(box, paths, true));
    act("forget-public", async () => {
      await Vault.dropPages(await Vault.nobody());
      step(box, "offer");
    });
    const who = await keeperOf(box);
    if (!who) return;
    const has = await Promise.all(paths.map((path) => Vault.hasPage(who, path)));
    const texts = await Promise.all(paths.map((path) => Vault.isText(who, path)));
    const isText = box.dataset.files && texts.some(Boolean);
    step(box, !has.every(Boolean) ? "offer" : isText ? "kept-text" : "kept");
    box.hidden = false;
  };

  // What is kept

  const copyOf = (name) => document.getElementById(`offline-${name}`).content.firstElementChild.cloneNode(true);
  const part = (box, name) => box.querySelector(`[data-text=${name}]`);
  const entryLine = (entry, redraw) => {
    const line = copyOf("entry");
    part(line, "title").textContent = entry.title;
    part(line, "when").textContent = [entry.label, Outbox.stamp(entry.at)].filter(Boolean).join(" · ");
    for (const one of all("[data-state]", line)) one.hidden = one.dataset.state !== entry.state;
    line.dataset.entry = entry.state;
    if (entry.words) {
      part(line, "words").textContent = entry.words;
      part(line, "words").hidden = false;
    }
    const typed = line.querySelector("[data-typed]");
    if (entry.shown?.length) typed.open = entry.state === "refused";
    else typed.remove();
    for (const [label, value] of entry.shown ?? []) {
      const [dt, dd] = [document.createElement("dt"), document.createElement("dd")];
      [dt.textContent, dd.textContent] = [label, value];
      line.querySelector("[data-list=fields]")?.append(dt, dd);
    }
    const again = line.querySelector("[data-act=again]");
    if (entry.state === "refused" && entry.page) {
      again.href = `${entry.page}#again-${entry.command}`;
      again.hidden = false;
    }
    const drop = line.querySelector("[data-act=drop]");
    drop.hidden = entry.state === "sent";
    drop.addEventListener("click", async () => {
      await Vault.drop(entry.command);
      await redraw();
    });
    return line;
  };
  const pageLine = (page, who, redraw) => {
    const line = copyOf("page");
    part(line, "title").textContent = page.title;
    part(line, "title").href = page.path;
    part(line, "size").textContent = `${kilobytes(page.size)} kB · ${Outbox.stamp(page.at)}`;
    line.querySelector("[data-act=forget-one]").addEventListener("click", async () => {
      await Vault.dropPage(who, page.path);
      await redraw();
    });
    return line;
  };
  // What waits, for a memory stick or a messenger; it stays here until the house has it.
  const letters = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
  const saveAsFile = async () => {
    const rows = (await Vault.sealedOnes()).map(({ person, command, iv, data }) => (
      { person, command, iv: letters(iv), data: letters(data) }));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify({ kurak: 1, rows })], { type: "application/json" }));
    link.download = `kurak-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  const list = async (box) => {
    const who = await Vault.who();
    const [entries, pages] = who ? [await Vault.entries(who), await Vault.pages(who)] : [[], []];
    const draw = async () => { await list(box); await Outbox.show(); };
    box.querySelector("[data-list=outbox]").replaceChildren(...entries.map((one) => entryLine(one, draw)));
    box.querySelector("[data-list=pages]").replaceChildren(...pages.map((one) => pageLine(one, who, draw)));
    const nobody = await Vault.nobody(), open = await Vault.pages(nobody);
    // Of the public shelf all goes together.
    box.querySelector("[data-list=public]").replaceChildren(...open.map((one) => {
      const line = pageLine(one, nobody, draw);
      line.querySelector("[data-act=forget-one]").parentElement.remove();
      return line;
    }));
    const shown = {
      nobody: !who, empty: entries.length === 0, "none-kept": pages.length === 0, "some-kept": pages.length > 0,
      public: open.length > 0, waiting: entries.some((one) => one.state === "waiting"), sealed: (await Vault.sealedOnes()).length > 0,
    };
    for (const [name, value] of Object.entries(shown)) box.querySelector(`[data-if=${name}]`).hidden = !value;
    const used = await Vault.used(who ?? nobody), media = who ? await Vault.media(who) : 0;
    box.querySelector("[data-if=some-media]").hidden = media <= 0;
    setFacts(box, { used: kilobytes(used), media: kilobytes(media), limit: kilobytes(Vault.LIMIT) });
  };
  const open = async (box) => {
    document.getElementById("offline-without").hidden = true;
    box.hidden = false;
    box.querySelector("[data-if=unreachable]").hidden = !("kept" in document.body.dataset);
    box.querySelector("[data-act=send]").addEventListener("click", async () => {
      const { isSignedIn } = await Outbox.send();
      box.querySelector("[data-if=sign-in]").hidden = isSignedIn;
    });
    box.querySelector("[data-act=save]").addEventListener("click", saveAsFile);
    box.querySelector("[data-act=text-only]").addEventListener("click", async () => {
      const who = await Vault.who();
      if (who) await Vault.dropMedia(who);
      await list(box);
    });
    box.querySelector("[data-act=forget]").addEventListener("click", async () => {
      const who = await Vault.who();
      if (who) await Vault.dropPages(who);
      await list(box);
    });
    box.querySelector("[data-act=forget-public]").addEventListener("click", async () => {
      await Vault.dropPages(await Vault.nobody());
      await list(box);
    });
    Outbox.watchers.push(() => list(box));
    await list(box);
  };

  const start = async () => {
    await Outbox.started;
    if (!Outbox.canKeep) return;
    const box = document.getElementById("offline");
    if (box) await open(box);
    if (!("serviceWorker" in navigator) || "kept" in document.body.dataset) return;
    for (const keep of all("[data-keep]")) await offer(keep);
  };
  start();
})();
