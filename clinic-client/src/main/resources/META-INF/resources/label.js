// Prints the labels of the page as soon as it is there. What was printed is taken away: a reprint is asked for, and
// recorded, like the first.
"use strict";

const labels = document.querySelector("[data-print]");

window.addEventListener("afterprint", () => {
  if (labels.isConnected) {
    labels.remove();
    document.getElementById("printed").textContent = labels.dataset.print;
  }
});

window.addEventListener("load", () => window.print());
