// The quick way out: what was shown is gone at once, her session ends, and "back" does not lead here.
(() => {
  const exit = document.querySelector("[data-exit]"), form = exit.querySelector("form");

  // The phone forgets at once; the house is told now, or before anything else is asked of it.
  const signOut = async () => {
    await Vault.forget().catch(() => undefined);
    const body = new URLSearchParams(new FormData(form)), path = form.getAttribute("action");
    const told = await fetch(path, { method: "POST", body, keepalive: true, redirect: "manual" }).catch(() => null);
    if (!told) await Vault.leave(path).catch(() => undefined);
  };
  let isLeaving = false;
  const leave = async () => {
    if (isLeaving) return;
    isLeaving = true;
    document.documentElement.hidden = true;
    if (form) await Promise.race([signOut(), new Promise((resolve) => setTimeout(resolve, 3000))]);
    location.replace(exit.dataset.exit);
  };
  const watched = form ?? exit.querySelector("a");
  watched.addEventListener(form ? "submit" : "click", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
  }, { capture: true });
  // Shift three times within five seconds, for whoever has no hand for the mouse.
  let pressed = [];
  addEventListener("keydown", (event) => {
    if (event.key !== "Shift") {
      pressed = [];
      return;
    }
    pressed = [...pressed, event.timeStamp].filter((at) => event.timeStamp - at < 5000);
    if (pressed.length === 3) leave();
  });
})();
