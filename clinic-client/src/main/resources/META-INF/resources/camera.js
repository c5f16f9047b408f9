// The camera as a scanner, in the page alone: no picture leaves it. It is off again at a hit, at Esc, when the page is
// left or covered, and after a minute.
import {deliver, tell} from "/scan.js";

const EVERY = 150;
const LONGEST = 60_000;
const WIDEST = 800;

const button = document.getElementById("look");
const dialog = document.getElementById("camera");
const video = dialog.querySelector("video");
const canvas = document.createElement("canvas");
const timers = [];
let opening = false;

// Loaded with the first look: most terminals have a scanner.
function reader() {
  return new Promise((loaded, failed) => {
    if (window.jsQR) {
      loaded();
      return;
    }
    const script = Object.assign(document.createElement("script"), {src: dialog.dataset.reader});
    script.addEventListener("load", loaded);
    script.addEventListener("error", failed);
    document.head.append(script);
  });
}

async function open() {
  if (opening) {
    return;
  }
  opening = true;
  try {
    await reader();
    video.srcObject = await navigator.mediaDevices.getUserMedia({video: {facingMode: "environment"}});
    timers.push(setInterval(look, EVERY), setTimeout(giveUp, LONGEST));
    dialog.showModal();
    await video.play();
  } catch (failure) {
    close();
    tell(failure.name === "NotAllowedError" ? dialog.dataset.refused : dialog.dataset.none);
  } finally {
    opening = false;
  }
}

function look() {
  if (!video.videoWidth) {
    return;
  }
  canvas.width = Math.min(video.videoWidth, WIDEST);
  canvas.height = Math.round(canvas.width * video.videoHeight / video.videoWidth);
  const picture = canvas.getContext("2d", {willReadFrequently: true});
  picture.drawImage(video, 0, 0, canvas.width, canvas.height);
  const {data, width, height} = picture.getImageData(0, 0, canvas.width, canvas.height);
  const found = window.jsQR(data, width, height, {inversionAttempts: "dontInvert"});
  if (found && found.data) {
    close();
    deliver(found.data);
  }
}

function giveUp() {
  close();
  tell(dialog.dataset.over);
}

function close() {
  dialog.close();
  stop();
}

function stop() {
  timers.splice(0).forEach(clearTimeout);
  if (video.srcObject) {
    video.srcObject.getTracks().forEach(track => track.stop());
    video.srcObject = null;
  }
  canvas.width = 0;
}

button.addEventListener("click", open);
dialog.addEventListener("close", stop);
addEventListener("pagehide", close);
document.addEventListener("visibilitychange", () => document.hidden && close());
