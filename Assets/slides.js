// Arrow keys, space and page keys go from slide to slide; everything works without by its links.
"use strict";
const slides = [...document.querySelectorAll(".slide")];

function here() {
  const middle = innerHeight / 2;
  const found = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > middle);
  return found < 0 ? slides.length - 1 : found;
}

function show(place) {
  const slide = slides[Math.min(Math.max(place, 0), slides.length - 1)];
  history.replaceState(null, "", "#" + slide.id);
  slide.scrollIntoView({ behavior: "instant" });
}

addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const steps = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
  if (event.key in steps) show(here() + steps[event.key]);
  else if (event.key === " " && event.target === document.body) show(here() + (event.shiftKey ? -1 : 1));
  else if (event.key === "Home") show(0);
  else if (event.key === "End") show(slides.length - 1);
  else return;
  event.preventDefault();
});
