// Keys at the counter. Everything works without this too; nothing of a page is kept here.
"use strict";

const composing = event => event.isComposing || event.keyCode === 229;
const visible = element => element.offsetParent !== null;

// Enter goes from field to field, so that the number pad alone will do; the last step sends the form.
function step(event) {
  const field = event.target;
  const form = field.form;
  if (!form || !form.hasAttribute("data-enter") || !field.hasAttribute("data-step")) {
    return false;
  }
  const steps = [...form.querySelectorAll("[data-step]")];
  const next = steps[steps.indexOf(field) + 1];
  if (next) {
    next.focus();
    next.select();
  } else {
    send(form);
  }
  return true;
}

function send(form) {
  if (!form.hasAttribute("data-sent")) {
    form.setAttribute("data-sent", "");
    form.requestSubmit();
  }
}

// A function key presses the button, follows the link or goes to the field that shows it.
function verb(event) {
  const target = document.querySelector(`[data-key="${event.key}"]`);
  if (!target || !visible(target) || event.ctrlKey || event.altKey || event.metaKey) {
    return false;
  }
  target.focus();
  if (target.tagName !== "INPUT") {
    target.click();
  }
  return true;
}

// Enter on an answer goes on to the next card, unless something else has the focus.
function goOn() {
  const focused = document.activeElement;
  const target = document.querySelector("[data-default]");
  if (!target || (focused && focused.matches("a, button, input, select, textarea, summary"))) {
    return false;
  }
  target.click();
  return true;
}

document.addEventListener("keydown", event => {
  if (composing(event)) {
    return;
  }
  const done = event.key === "Enter" ? step(event) || goOn() : verb(event);
  if (done) {
    event.preventDefault();
  }
});

// What stands in a field before the page is ready, typed or drawn, is looked at as what is typed later.
document.addEventListener("htmx:load", event => {
  for (const field of event.detail.elt.querySelectorAll("input[hx-post]")) {
    if (field.value) {
      field.dispatchEvent(new CustomEvent("typed"));
    }
  }
});

document.addEventListener("click", event => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    navigator.clipboard.writeText(button.dataset.copy.replaceAll(" ", "")).then(() => {
      document.getElementById("said").textContent = button.dataset.copied;
    });
  }
});

// What was wrong is where the cursor goes.
const wrong = document.querySelector("[aria-invalid=true]");
if (wrong) {
  wrong.focus();
}
