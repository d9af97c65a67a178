/**
 * What a recipe's server serves, and the headers that the one source has for it.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { APIResponse } from "@playwright/test";

import { addressOf, DISPLAYS } from "../../src/displays/registry.ts";
import { headersOf } from "../../src/node/serving/headers.ts";
import { inlineHashes } from "../../src/node/serving/inline-hashes.ts";
import { kindOf } from "../../src/node/serving/kinds.ts";
import { ROOT } from "../harness/stage.ts";

const DIST = join(ROOT, "dist");
export const built = (path: string): Buffer => readFileSync(join(DIST, path));
/** A hashed script of the build. */
export const asset = (): string =>
  `/assets/${readdirSync(join(DIST, "assets")).find((name) => name.endsWith(".js")) ?? ""}`;

/** An address of each display. */
export const PAGES = [...DISPLAYS.map((display) => addressOf(display, "a3f9")), "/index.html"];
export const FILES = ["/config.json", "/manifest.webmanifest", "/live-subtitles.js", "/icon.svg", "/sw.js"];

/** Puts the files of a published talk beside the viewer, as a host would; `remove` takes them away. */
export function putTalk(token: string): { index: string; sound: string; remove: () => void } {
  const folder = join(DIST, "talks", token);
  mkdirSync(join(folder, "tides"), { recursive: true });
  writeFileSync(join(folder, "index.json"), JSON.stringify({ version: 1, token, talks: [] }));
  writeFileSync(join(folder, "tides", "sound.en.c2e4.m4a"), "0123456789");
  return {
    index: `/talks/${token}/index.json`,
    sound: `/talks/${token}/tides/sound.en.c2e4.m4a`,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Every header that the one source speaks of anywhere. */
const NAMES = [
  ...new Set((["page", "file", "asset", "worker"] as const).flatMap((kind) => Object.keys(headersOf(kind)))),
];

/** Those headers of an answer; what is not there, but somewhere else is, included. */
export const found = (answer: APIResponse): Record<string, string | undefined> =>
  Object.fromEntries(NAMES.map((name) => [name, answer.headers()[name]]));

/** What the one source says of a path. */
export function source(path: string): Record<string, string | undefined> {
  const headers = headersOf(kindOf(path), { inline: inlineHashes(built("index.html").toString()) });
  return Object.fromEntries(NAMES.map((name) => [name, headers[name]]));
}
