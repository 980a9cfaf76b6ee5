// Loads a page anew that watches something. A timed refresh of the page itself would be forced on
// people who read slowly, so that one stands only where no script runs.
"use strict";
{
  const { content } = document.querySelector("meta[name=again]");
  setTimeout(() => location.reload(), Number(content) * 1000);
}
