/**
 * The page for corrections: it shows what will be published, keeps what was changed, has it told before it is written, and
 * shows texts that somebody else changed meanwhile side by side. What the changes come to is decided by the command.
 */
const byId = (id) => document.getElementById(id);
const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
const option = (value, textContent = value) => make("option", { value, textContent });

/** What is changed so far: by speaker, and by the number of a sentence. */
const speakers = new Map();
const sentences = new Map();
/** The texts that the changes were made of. */
const seen = new Map();

function clock(ms) {
  const seconds = Math.floor(ms / 1000);
  const two = (value) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`;
}

function showState() {
  const count =
    speakers.size + [...sentences.values()].reduce((sum, entry) => sum + Object.keys(entry).length, 0);
  const changes = count === 1 ? "1 change" : `${count} changes`;
  byId("state").textContent = count === 0 ? "Nothing is changed." : `${changes}, not written yet.`;
  byId("go").textContent = count === 0 ? "Publish as it is" : `Review ${changes}`;
}

/** Keeps one changed field; one that is as it was is no change. */
function keep(changes, key, field, value, original) {
  const entry = changes.get(key) ?? {};
  if (value === original) delete entry[field];
  else entry[field] = value;
  if (Object.keys(entry).length === 0) changes.delete(key);
  else changes.set(key, entry);
  showState();
}

const edits = () => ({
  speakers: [...speakers].map(([speaker, entry]) => ({ speaker, ...entry })),
  sentences: [...sentences].map(([sid, entry]) => ({ sid, seen: seen.get(sid), ...entry })),
});

async function post(path, body) {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const said = await answer.json();
    return answer.ok ? said : { error: said.error };
  } catch {
    return { error: "The command does not answer. Does it still run in the terminal?" };
  }
}

function speakerRow(speaker, all, count) {
  const name = make("input", { value: speaker, maxLength: 80, autocomplete: "off", spellcheck: false });
  const others = all.filter((one) => one !== speaker).map((one) => option(one));
  const into = make("select", {}, option("", "nobody else"), ...others);
  name.addEventListener("input", () => keep(speakers, speaker, "name", name.value, speaker));
  into.addEventListener("change", () => {
    name.disabled = into.value !== "";
    keep(speakers, speaker, "into", into.value === "" ? undefined : into.value, undefined);
  });
  const said = count === 1 ? "1 sentence" : `${count} sentences`;
  return make(
    "li",
    {},
    make("label", {}, make("span", { textContent: `Name of ${speaker}, ${said}` }), name),
    make("label", {}, make("span", { textContent: `${speaker} is the same person as` }), into),
  );
}

function speakerField({ sid, speaker }, all) {
  const field = make("select", {}, ...all.map((one) => option(one)));
  if (speaker === "") field.prepend(option("", "nobody named"));
  field.value = speaker;
  field.setAttribute("aria-label", `Speaker of sentence ${sid}`);
  field.addEventListener("change", () => keep(sentences, sid, "speaker", field.value, speaker));
  return field;
}

function sentenceRow(sentence, all, spoken) {
  const { sid, startMs, text, translations } = sentence;
  const at = clock(startMs);
  const field = make("textarea", { value: text, rows: 1, maxLength: 2000, lang: spoken, dir: "auto" });
  field.dataset.sid = sid;
  field.setAttribute("aria-label", `Sentence ${sid}, at ${at}`);
  seen.set(sid, text);
  field.addEventListener("input", () => keep(sentences, sid, "text", field.value, text));
  return make(
    "li",
    {},
    make("p", { className: "at", textContent: `${sid} · ${at}` }),
    ...(all.length > 0 ? [speakerField(sentence, all)] : []),
    field,
    ...translations.map(({ language, text: translated }) =>
      make("p", { className: "quiet", lang: language, dir: "auto", textContent: translated }),
    ),
  );
}

function show({ title, isShared, spoken, speakers: all, sentences: said }) {
  document.title = `Corrections · ${title}`;
  document.querySelector("h1").textContent = title;
  const where = isShared
    ? "Corrections are written to the service, and translations follow."
    : "Corrections are kept in a file beside the transcript.";
  byId("where").textContent = `${where} Nothing is written before you have seen what changes.`;
  byId("speakers").hidden = all.length === 0;
  const count = (speaker) => said.filter((one) => one.speaker === speaker).length;
  byId("speakers")
    .querySelector("ul")
    .append(...all.map((speaker) => speakerRow(speaker, all, count(speaker))));
  byId("sentences").append(...said.map((sentence) => sentenceRow(sentence, all, spoken)));
  showState();
}

/** The page after the last press: all that is left to say. */
function finish(heading, words) {
  for (const dialog of document.querySelectorAll("dialog")) dialog.close();
  document.querySelector("footer").remove();
  const title = make("h1", { textContent: heading, tabIndex: -1 });
  document
    .querySelector("main")
    .replaceChildren(title, ...words.map((textContent) => make("p", { textContent })));
  title.focus();
}

function showConflicts(conflicts) {
  const choice = (sid, value, label, text, checked) =>
    make(
      "label",
      {},
      make("span", {}, make("input", { type: "radio", name: `sentence-${sid}`, value, checked }), label),
      make("q", { textContent: text, dir: "auto" }),
    );
  const rows = conflicts.map(({ sid, yours, theirs }) => {
    const row = make(
      "fieldset",
      {},
      make("legend", { textContent: `Sentence ${sid}` }),
      choice(sid, "yours", "Yours", yours, true),
      choice(sid, "theirs", "Theirs", theirs, false),
    );
    Object.assign(row.dataset, { sid, theirs });
    return row;
  });
  byId("conflicts")
    .querySelector(".list")
    .replaceChildren(...rows);
  byId("review").close();
  byId("conflicts").showModal();
}

async function write() {
  const dialog = byId("review");
  const button = dialog.querySelector(".write");
  button.disabled = true;
  const saved = await post("/save", edits());
  button.disabled = false;
  if (saved.outcome === "saved") {
    finish("Saved", ["The command goes on in the terminal. This page can be closed.", ...saved.notes]);
  } else if (saved.outcome === "conflicts") {
    showConflicts(saved.conflicts);
  } else {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector(".error").textContent =
      saved.error ?? `${saved.reason} Pressing again goes on with what is left.`;
  }
}

/** What was decided of texts that somebody else changed. */
function settle() {
  for (const row of byId("conflicts").querySelectorAll("fieldset")) {
    const { sid: digits, theirs } = row.dataset;
    const sid = Number(digits);
    seen.set(sid, theirs);
    if (row.querySelector("input:checked").value !== "theirs") continue;
    document.querySelector(`textarea[data-sid="${sid}"]`).value = theirs;
    // The service has it already; it is asked for as it is there.
    keep(sentences, sid, "text", theirs);
  }
  byId("conflicts").close();
  void write();
}

async function review() {
  if (speakers.size + sentences.size === 0) {
    await write();
    return;
  }
  const { changes = [], error = "" } = await post("/review", edits());
  const dialog = byId("review");
  dialog
    .querySelector("ul")
    .replaceChildren(...changes.map((textContent) => make("li", { textContent, dir: "auto" })));
  dialog.querySelector(".error").textContent = error;
  dialog.querySelector(".write").hidden = error !== "" || changes.length === 0;
  dialog.showModal();
}

async function cancel() {
  const { error } = await post("/cancel", {});
  finish("Cancelled", [error ?? "Nothing was published. This page can be closed."]);
}

byId("go").addEventListener("click", () => void review());
byId("cancel").addEventListener("click", () => void cancel());
byId("review")
  .querySelector(".write")
  .addEventListener("click", () => void write());
byId("conflicts").querySelector(".settle").addEventListener("click", settle);
for (const back of document.querySelectorAll(".back"))
  back.addEventListener("click", () => back.closest("dialog").close());

const answer = await fetch("/talk");
show(await answer.json());
