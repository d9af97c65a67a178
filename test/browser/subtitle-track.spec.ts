/**
 * The relay's subtitles in a player: hls.js shows them as a track of a video, each when it was said.
 */
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { createLiveSubtitles } from "../../src/node/relay/subtitles/live-subtitles.ts";
import { readProgrammeClock } from "../../src/node/relay/subtitles/programme-clock.ts";
import { SEGMENT_S, SEGMENTS } from "../../src/node/rehearsal/video/playlist.ts";
import { expect, test } from "./fixtures.ts";

const CLIP = fileURLToPath(new URL("../../src/node/rehearsal/video", import.meta.url));
const HLS = join(createRequire(import.meta.url).resolve("hls.js/package.json"), "../dist/hls.min.js");
const START = Date.UTC(2026, 4, 6, 9);

const MASTER = `#EXTM3U
#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="live",NAME="English",LANGUAGE="en-US",DEFAULT=YES,AUTOSELECT=YES,URI="subtitles/en-US.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=500000,SUBTITLES="live"
video.m3u8
`;

const VIDEO = [
  "#EXTM3U",
  "#EXT-X-VERSION:3",
  `#EXT-X-TARGETDURATION:${SEGMENT_S}`,
  `#EXT-X-PROGRAM-DATE-TIME:${new Date(START).toISOString()}`,
  ...Array.from({ length: SEGMENTS }, (_, at) => `#EXTINF:${SEGMENT_S}.000,\nfigure-${at}.mpegts`),
  "#EXT-X-ENDLIST",
  "",
].join("\n");

const sentence = (text: string, startMs: number, endMs: number, at: number) => ({
  name: "init_sentence",
  data: JSON.stringify({ sid: at, original_text: text, is_final: true, start_ms: startMs, end_ms: endMs }),
  at: START + at,
});

/** A programme with a video, whose time stamps are where its packager put them, and the relay's subtitles beside it. */
async function startProgramme() {
  const told = [
    { name: "connected", data: "{}", at: START },
    sentence("Good morning, everybody.", 1_000, 2_900, 3_000),
    sentence("Tom & Jerry cross the bridge.", 3_500, 6_500, 6_600),
    { name: "broadcast_ended", data: "{}", at: START + 11_000 },
  ];
  const subtitles = createLiveSubtitles({
    rhythm: { segmentMs: SEGMENT_S * 1_000, holdMs: 8_000 },
    textDelayMs: 100,
    store: { told: async (from) => told.slice(from) },
    spoken: async () => "en-US",
    readClock: () => readProgrammeClock(`${origin}/video.m3u8`),
    time: () => START + 60_000,
  });
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    "/": ["text/html", "<!doctype html><video muted></video>"],
    "/master.m3u8": ["application/vnd.apple.mpegurl", MASTER],
    "/video.m3u8": ["application/vnd.apple.mpegurl", VIDEO],
  };
  async function answer(path: string, response: ServerResponse): Promise<void> {
    const [type, text] = files[path] ?? [];
    if (text !== undefined) response.writeHead(200, { "content-type": type }).end(text);
    else if (/^\/figure-\d\.mpegts$/.test(path)) {
      response.writeHead(200, { "content-type": "video/mp2t" }).end(readFileSync(join(CLIP, path)));
    } else {
      const file = await subtitles.answer({ id: "r1", languages: [] }, path.replace("/subtitles/", ""), "");
      response.writeHead(file.status, { "content-type": file.type ?? "text/plain" }).end(file.text);
    }
  }
  const server = createServer((request, response) => void answer(request.url ?? "", response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, close: () => server.close() };
}

test("hls.js shows the relay's subtitles when they were said", async ({ page }) => {
  const programme = await startProgramme();
  await page.goto(programme.origin);
  await page.addScriptTag({ path: HLS });
  await page.evaluate(() => {
    const video = document.querySelector("video");
    const { Hls } = window as unknown as { Hls: new () => Record<string, (value: unknown) => void> };
    const player = new Hls();
    player["attachMedia"]?.(video);
    player["loadSource"]?.("/master.m3u8");
  });
  const cues = () =>
    page.evaluate(() =>
      [...(document.querySelector("video")?.textTracks ?? [])].flatMap(({ cues, language }) =>
        [...(cues ?? [])].map((cue) => ({
          language,
          text: (cue as VTTCue).text,
          from: Math.round(cue.startTime * 10) / 10,
          to: Math.round(cue.endTime * 10) / 10,
        })),
      ),
    );
  await expect.poll(cues).toEqual([
    { language: "en-US", text: "Good morning, everybody.", from: 1, to: 2.9 },
    { language: "en-US", text: "Tom &amp; Jerry cross the bridge.", from: 3.5, to: 6.5 },
  ]);
  programme.close();
});
