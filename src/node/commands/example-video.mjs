/**
 * Draws the video of the example event page and records it in Chromium: a bridge that hums once a second, and a clock,
 * so that one can see by how much subtitles are ahead. Run it after a change: `node src/node/commands/example-video.mjs`.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { chromium } from "@playwright/test";

const SECONDS = 24;
const FILE = fileURLToPath(new URL("example/talk.webm", import.meta.url));

/** Runs in the page; gives the recording as base64. */
// Over 60 lines: it is sent into the page as one function, with all it draws.
async function record(seconds) {
  const [width, height] = [960, 540];
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  document.body.append(canvas);
  const c = canvas.getContext("2d", { alpha: false });

  const fill = (colour, points) => {
    c.fillStyle = colour;
    c.beginPath();
    for (const [x, y] of points) c.lineTo(x, y);
    c.fill();
  };
  const stroke = (colour, thickness, points) => {
    c.strokeStyle = colour;
    c.lineWidth = thickness;
    c.lineCap = c.lineJoin = "round";
    c.beginPath();
    for (const [x, y] of points) c.lineTo(x, y);
    c.stroke();
  };
  const deck = (x) => 372 + 34 * (1 - ((x - 480) / 400) ** 2);

  function mountains() {
    c.fillStyle = "#16263a";
    c.fillRect(0, 0, width, height);
    c.fillStyle = "#f3d9a0";
    c.beginPath();
    c.arc(262, 128, 30, 0, 7);
    c.fill();
    fill("#203950", [
      [0, 300],
      [130, 190],
      [250, 290],
      [420, 130],
      [560, 265],
      [690, 170],
      [960, 330],
      [960, 540],
      [0, 540],
    ]);
    fill("#29506a", [
      [0, 380],
      [190, 280],
      [330, 350],
      [520, 255],
      [720, 360],
      [860, 290],
      [960, 345],
      [960, 540],
      [0, 540],
    ]);
    fill("#0f1c2b", [
      [0, 330],
      [92, 368],
      [120, 540],
      [0, 540],
    ]);
    fill("#0f1c2b", [
      [960, 330],
      [868, 368],
      [840, 540],
      [960, 540],
    ]);
  }

  /** The railing swings for as long as the note of this second sounds. */
  function bridge(t) {
    const hum = Math.exp(-4 * (t % 1)) * Math.sin((t % 1) * 34);
    const line = Array.from({ length: 79 }, (_, i) => [90 + 10 * i, deck(90 + 10 * i)]);
    const top = ([x, y]) => [x + 3 * hum, y - 46 + 2.5 * hum * Math.sin(x / 42)];
    for (const post of line.filter((_, i) => i % 3 === 0)) stroke("#c9d6dd", 3, [post, top(post)]);
    stroke("#c9d6dd", 4, line.map(top));
    stroke("#e8b45c", 9, line);
    const age = t % 1;
    c.strokeStyle = `rgba(232, 180, 92, ${Math.max(0, 0.8 - age)})`;
    c.lineWidth = 5;
    c.beginPath();
    c.ellipse(480, 358, 30 + 110 * age, 14 + 44 * age, 0, 0, 7);
    c.stroke();
  }

  function clock(t) {
    const [x, y, r] = [846, 106, 62];
    c.fillStyle = "#0f1c2b";
    c.beginPath();
    c.arc(x, y, r + 16, 0, 7);
    c.fill();
    for (let i = 0; i < seconds; i += 1) {
      const angle = (i / seconds) * 2 * Math.PI - Math.PI / 2;
      const at = (radius) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
      stroke(i <= Math.floor(t) ? "#e8b45c" : "#3c5266", 5, [at(r - 6), at(r + 4)]);
    }
    c.fillStyle = "#f1eee7";
    c.font = "600 52px sans-serif";
    c.textAlign = "center";
    c.textBaseline = "middle";
    c.fillText(String(Math.floor(t)), x, y + 3);
  }

  const draw = (t) => {
    mountains();
    bridge(t);
    clock(t);
  };
  draw(0);
  const recorder = new MediaRecorder(canvas.captureStream(15), {
    mimeType: "video/webm;codecs=vp9",
    videoBitsPerSecond: 105_000,
  });
  const parts = [];
  recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
  const stopped = new Promise((resolve) => {
    recorder.addEventListener("stop", resolve);
  });
  recorder.start();
  const began = performance.now();
  await new Promise((resolve) => {
    const next = () => {
      const t = (performance.now() - began) / 1_000;
      if (t >= seconds) return resolve();
      draw(t);
      requestAnimationFrame(next);
    };
    next();
  });
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

const browser = await chromium.launch({
  ...(process.env.CHROMIUM === undefined ? {} : { executablePath: process.env.CHROMIUM }),
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
const webm = Buffer.from(await page.evaluate(record, SECONDS), "base64");
await browser.close();
writeFileSync(FILE, webm);
console.log(`${FILE}: ${Math.round(webm.length / 1_000)} kB`);
