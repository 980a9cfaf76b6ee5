// The door of a phone that several use: a tap on a name and a PIN. With a connection it is the
// house's own page; without one the PIN alone opens what its owner keeps here. She sets it on her page.
(() => {
  const { all, person, isCopy } = Outbox;

  const say = (form, text) => {
    form.querySelector("[role=alert]")?.remove();
    const words = document.createElement("p");
    words.className = "notice fault-summary";
    words.setAttribute("role", "alert");
    words.textContent = text;
    form.prepend(words);
    words.scrollIntoView({ block: "center" });
  };

  // Her own page: the house looks at the PIN first, and what it has accepted locks the door here.
  const set = async (form) => {
    const sign = form.elements.door, pin = form.elements.pin.value;
    const body = new URLSearchParams(new FormData(form));
    const { status, model } = await Outbox.answerOf(form.getAttribute("action"), { method: "POST", body });
    if (status !== 200 || !model || !("outcome" in model)) {
      for (const field of [form.elements.current, form.elements.pin]) field.value = "";
      return say(form, Outbox.told(model));
    }
    const given = await Outbox.ask();
    if (given?.person === person) {
      await Vault.enter(person, async () => given);
      await Vault.makeDoor(given, pin, { name: sign.value, patch: Number(sign.dataset.door) });
    }
    location.assign(model.location);
  };
  const watchSetting = (form) => form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button[type=submit]");
    button.disabled = true;
    try {
      await set(form);
    } catch {
      Outbox.notice(form, "unsent");
    }
    button.disabled = false;
  });
  const watchLeaving = (form) => form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await Vault.dropDoor(person).catch(() => undefined);
    form.submit();
  });

  // Without a connection

  const home = () => location.assign(`/${Outbox.language}/offline`);
  const labelOf = ({ person, name, patch }, isOnly) => {
    const label = document.getElementById("offline-door").content.firstElementChild.cloneNode(true);
    const choice = label.querySelector("input");
    choice.value = person;
    choice.checked = isOnly;
    label.querySelector(".door-patch").classList.add(`door-${patch}`);
    label.querySelector("[data-text=name]").textContent = name;
    return label;
  };
  const open = async (box) => {
    const form = box.querySelector("form"), pin = form.querySelector("#door-pin");
    const draw = async () => {
      const [who, doors] = [await Vault.who(), await Vault.doors()];
      box.hidden = Boolean(who) || doors.length === 0;
      for (const one of all("[data-if=opened]")) one.hidden = !who;
      form.querySelector("[data-list=doors]").replaceChildren(...doors.map((one) => labelOf(one, doors.length === 1)));
    };
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const chosen = form.querySelector("input[type=radio]:checked"), typed = pin.value;
      pin.value = "";
      if (!chosen || !typed) return;
      const button = form.querySelector("button[type=submit]");
      button.disabled = true;
      const outcome = await Vault.openDoor(chosen.value, typed).catch(() => "wrong");
      button.disabled = false;
      if (outcome === "open") return home();
      for (const one of all("[data-said]", box)) one.hidden = one.dataset.said !== outcome;
      if (outcome === "gone") await draw();
    });
    for (const button of all("[data-act=leave]")) {
      button.addEventListener("click", async () => {
        await Vault.forget();
        Outbox.left();
        home();
      });
    }
    await draw();
  };

  const start = async () => {
    await Outbox.started;
    if (!Outbox.canKeep) return;
    const box = document.getElementById("door");
    if (box && isCopy) await open(box);
    if (!person) return;
    for (const form of all("[data-door]").map((field) => field.form)) watchSetting(form);
    for (const form of all("form.leave-phone")) watchLeaving(form);
  };
  start();
})();
