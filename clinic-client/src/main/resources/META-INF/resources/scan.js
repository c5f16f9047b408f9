// Codes at the counter: a scanner is a keyboard that types fast and ends with Enter. It is heard wherever the focus is;
// what it typed is taken out of the field again. Nothing that was read is kept, shown or put into an address.
//
// What tells a scanner from a person: at least 12 characters, never more than 100 ms between two keys nor before Enter,
// and 40 ms between keys on the whole. Scanners type 40 to 500 characters a second; nobody keeps up 25 keys a second
// for half a second, and eight digits, the longest that is typed at one go on the number pad, are too short whatever
// the speed. A key that is held down repeats as fast as that: it is no scanner's.
const LEAST = 12;
const LONGEST_PAUSE = 100;
const PAUSE_ON_THE_WHOLE = 40;
const LONGEST = 200;

const FOREIGN = "?";
const CODE = /^[0-9A-Z ./-]+$/;
const LABEL = /^[A-Z2-7]{40}$/;
const PUNCTUATION = new Map(Object.entries({
  Space: " ", Minus: "-", NumpadSubtract: "-", Period: ".", NumpadDecimal: ".", Slash: "/", NumpadDivide: "/",
}));
const HELD_BESIDE = new Set(["ShiftLeft", "ShiftRight", "CapsLock"]);

// Where codes are not read: switched off, or nobody sits here.
const said = document.getElementById("scanned");

let burst = null;

// By the key's place, which is the same whatever an input method makes of the key, and on US and Japanese keyboards.
function character(event) {
  const letter = /^Key([A-Z])$/.exec(event.code);
  if (letter) {
    return letter[1];
  }
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
  const plain = digit ? digit[1] : PUNCTUATION.get(event.code);
  if (plain !== undefined) {
    return event.shiftKey ? FOREIGN : plain;
  }
  return event.key?.length === 1 || event.key === "Process" ? FOREIGN : null;
}

function typedInto(field) {
  const takesText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return takesText && field.selectionStart !== null && !field.readOnly
    ? {field, value: field.value, from: field.selectionStart, to: field.selectionEnd}
    : null;
}

function hear(event, letter) {
  const goesOn = burst && event.timeStamp - burst.last <= LONGEST_PAUSE;
  if (!goesOn) {
    burst = {text: "", count: 0, first: event.timeStamp, before: typedInto(event.target)};
  } else if (!burst.before) {
    event.preventDefault(); // a blank would press the button that has the focus
  }
  burst.text = burst.count < LONGEST ? burst.text + letter : FOREIGN;
  burst.count++;
  burst.last = event.timeStamp;
}

function isScan(one, end) {
  return one.count >= LEAST
    && end - one.last <= LONGEST_PAUSE
    && one.last - one.first <= PAUSE_ON_THE_WHOLE * (one.count - 1);
}

// Enter ends it. Where codes are not read a label still does nothing: it is no password and no name of anything.
function end(event) {
  const one = burst;
  burst = null;
  if (one && isScan(one, event.timeStamp) && (said || LABEL.test(one.text))) {
    event.preventDefault();
    event.stopImmediatePropagation();
    takeOut(one.before, event.isComposing || event.keyCode === 229);
    deliver(one.text);
  }
}

// An input method that is composing lets go when its field loses the focus, and may put its text in a moment later.
function takeOut(before, composing) {
  if (!before) {
    return;
  }
  const {field, value, from, to} = before;
  const restore = () => {
    if (field.value !== value) {
      field.value = value;
      field.setSelectionRange(from, to);
    }
  };
  if (composing) {
    field.blur();
    field.focus();
    setTimeout(restore);
    setTimeout(restore, LONGEST_PAUSE);
  }
  restore();
}

document.addEventListener("keydown", event => {
  if (HELD_BESIDE.has(event.code)) {
    return;
  }
  const letter = character(event);
  if (event.code === "Enter" || event.code === "NumpadEnter") {
    end(event);
  } else if (letter === null || event.repeat || event.ctrlKey || event.altKey || event.metaKey) {
    burst = null;
  } else {
    hear(event, letter);
  }
}, true);

// What is no code of anybody's is not even sent to the program here.
export function deliver(text) {
  if (said) {
    const code = text.length <= LONGEST && CODE.test(text) ? text : "";
    htmx.ajax("POST", "/scans", {source: said, target: said, swap: "innerHTML", values: {code}});
  }
}

export function tell(words) {
  said.replaceChildren(Object.assign(document.createElement("p"), {className: "trouble", textContent: words}));
}
