/**
 * What the example event page does with the tag: it sets attributes, and listens to events. It runs before the script
 * that defines the tag, so that nothing is loaded twice.
 */
const STATES = {
  connecting: "Connecting …",
  live: "Live now",
  reconnecting: "Reconnecting …",
  waiting: "Please wait a moment",
  queued: "In line for a place",
  locked: "With a password",
  ended: "The talk has ended",
  failed: "No subtitles at the moment",
};

const subtitles = document.querySelector("live-subtitles");
const state = document.querySelector(".state");
const language = document.querySelector("#language");
const delay = document.querySelector("#delay");
const delayShown = document.querySelector("output");
const dark = document.querySelector("#dark");
const video = document.querySelector("video");

const token = new URLSearchParams(location.search).get("token");
if (token !== null) {
  subtitles.setAttribute("token", token);
  subtitles.querySelector("a").href = `/broadcast/${encodeURIComponent(token)}`;
}

subtitles.addEventListener("live-subtitles:connection", ({ detail }) => {
  state.textContent = STATES[detail.state];
  state.dataset.connection = detail.state;
});

/** What was chosen inside the frame is shown here, too. */
subtitles.addEventListener("live-subtitles:settings", ({ detail }) => {
  const [chosen] = detail.parameters.lang.split(",");
  if (chosen === "") return;
  if (![...language.options].some(({ value }) => value === chosen)) {
    const name = new Intl.DisplayNames([chosen], { type: "language" }).of(chosen);
    language.append(new Option(name, chosen));
  }
  language.value = chosen;
});

language.addEventListener("change", () => subtitles.setAttribute("languages", language.value));

function showDelay() {
  delayShown.textContent = `${delay.value} s`;
  delay.setAttribute("aria-valuetext", delay.value === "1" ? "1 second" : `${delay.value} seconds`);
}
delay.addEventListener("input", () => {
  showDelay();
  subtitles.setAttribute("delay", delay.value);
});
// A browser may bring back where the slider stood before a reload.
showDelay();
subtitles.setAttribute("delay", delay.value);

/** The subtitles have `theme="host"`: they see for themselves how this page looks. */
const paint = () => {
  document.documentElement.dataset.theme = dark.checked ? "dark" : "light";
};
const preference = matchMedia("(prefers-color-scheme: dark)");
const prefer = () => {
  dark.checked = preference.matches;
  paint();
};
preference.addEventListener("change", prefer);
dark.addEventListener("change", paint);
prefer();

if (!matchMedia("(prefers-reduced-motion: reduce)").matches) video.play().catch(() => undefined);
