// The quick way out: what was shown is gone at once, and "back" does not lead here.
(() => {
  const exit = document.querySelector("[data-exit]");
  const leave = () => {
    document.documentElement.hidden = true;
    location.replace(exit.href);
  };
  exit.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
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
