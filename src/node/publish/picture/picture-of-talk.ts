/**
 * The picture of a talk: files of the host's own, a video of VideoGen, or one that is generated there. What was generated is
 * kept on this machine, so that it is asked for once, also where the command was broken off.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import { err, ok, type Result } from "../../../lib/result.ts";
import { LONGEST_TITLE } from "../../../talk/bounds.ts";
import { cleanName } from "../../../vas/clean-text.ts";
import { partnerBase } from "../partner-request.ts";
import type { PublishWorld } from "../publish-world.ts";
import type { Pictures } from "../talk-files.ts";
import { shownIn, unfitPicture } from "./picture-kind.ts";
import { createVideogen, VIDEOGEN_KEY_VARIABLE, VIDEOGEN_SERVICE, type Videogen } from "./videogen.ts";

/** Where jobs are noted that were asked for. */
const KEPT_FOLDER = ".publish/pictures";

export type PictureWish = {
  /** Files of the host's own: a still, a clip, or both. */
  readonly files: readonly string[];
  /** A video of VideoGen by its id. */
  readonly video?: string;
  /** What is to be generated. */
  readonly prompt?: string;
  /** What is in it. */
  readonly alt?: string;
  readonly isAgreed: boolean;
  readonly isDry: boolean;
};

type Told<T> = Promise<Result<T, string>>;

/** The client of VideoGen. The error is a sentence for the terminal. */
export function videogenFor({ environment, now, wait, fetch }: PublishWorld): Result<Videogen, string> {
  const key = environment[VIDEOGEN_KEY_VARIABLE] ?? "";
  if (key === "")
    return err(`The variable ${VIDEOGEN_KEY_VARIABLE} has to hold the key of VideoGen. It is no argument.`);
  const base = partnerBase(environment["VIDEOGEN_SERVICE"] ?? VIDEOGEN_SERVICE);
  if (base === undefined) return err("VIDEOGEN_SERVICE is no address. Plain http only reaches this machine.");
  return ok(createVideogen({ base, key, now, wait, ...(fetch === undefined ? {} : { fetch }) }));
}

/** Puts shown things together; the error names the one that is none. */
function together(all: readonly (readonly [name: string, bytes: Uint8Array])[]): Result<Pictures, string> {
  let pictures: Pictures = {};
  for (const [name, bytes] of all) {
    const shown = shownIn(Uint8Array.from(bytes));
    if (shown === undefined)
      return err(`${name} is no picture (jpg, png, webp, avif) and no clip (mp4, webm) that browsers show.`);
    const unfit = unfitPicture(shown, name);
    if (unfit !== undefined) return err(unfit);
    pictures = { ...pictures, ...shown };
  }
  return ok(pictures);
}

async function ofFiles(files: readonly string[], folder: string): Told<Pictures> {
  const read: [string, Uint8Array][] = [];
  for (const path of files) {
    const bytes = await readFile(resolve(folder, path)).catch(() => undefined);
    if (bytes === undefined) return err(`${path} cannot be opened.`);
    read.push([path, bytes]);
  }
  return together(read);
}

/** The job of a prompt: one that was asked for before, else a new one. */
async function jobOf(
  prompt: string,
  videogen: Videogen,
  { isAgreed, isDry }: PictureWish,
  { folder, world }: { readonly folder: string; readonly world: PublishWorld },
): Told<string> {
  const path = join(folder, `${createHash("sha256").update(prompt).digest("hex").slice(0, 32)}.job`);
  const known = await readFile(path, "utf8").catch(() => "");
  if (known !== "") return ok(known.trim());
  world.tell(`VideoGen generates a video: "${prompt}". It counts among those of the day.`);
  if (isDry || !(isAgreed || (await world.confirm("Generate it?"))))
    return err("Nothing was generated. With --yes nobody is asked.");
  const asked = await videogen.generate(prompt);
  if (!asked.ok) return asked;
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.unfinished`, asked.value);
  await rename(`${path}.unfinished`, path);
  return asked;
}

async function ofVideogen(wish: PictureWish, folder: string, world: PublishWorld): Told<Pictures> {
  const videogen = videogenFor(world);
  if (!videogen.ok) return videogen;
  const { prompt = "", video } = wish;
  const kept = resolve(folder, KEPT_FOLDER);
  const job =
    video === undefined ? await jobOf(prompt, videogen.value, wish, { folder: kept, world }) : ok("");
  if (!job.ok) return job;
  const files =
    video === undefined
      ? await videogen.value.finished(job.value, prompt, world.show)
      : await videogen.value.video(video);
  if (!files.ok) return files;
  const { thumbnail, clip, alt } = files.value;
  const shown = together([
    ...(thumbnail === undefined ? [] : [["The picture of the video", thumbnail] as const]),
    ...(clip === undefined ? [] : [["The video", clip] as const]),
  ]);
  return shown.ok ? ok(withAlt(shown.value, alt)) : shown;
}

function withAlt({ picture, ...rest }: Pictures, alt: string | undefined): Pictures {
  if (picture === undefined) return rest;
  const clean = cleanName(alt ?? "", LONGEST_TITLE);
  return { ...rest, picture: clean === "" ? picture : { ...picture, alt: clean } };
}

/** The picture of a talk; none where none was asked for. The error is a sentence for the terminal. */
export async function pictureOf(
  wish: PictureWish | undefined,
  folder: string,
  world: PublishWorld,
): Told<Pictures> {
  if (wish === undefined) return ok({});
  const shown =
    wish.files.length > 0 ? await ofFiles(wish.files, folder) : await ofVideogen(wish, folder, world);
  if (!shown.ok) return shown;
  const { picture, clip } = shown.value;
  const size = (bytes: Uint8Array): string => `${Math.ceil(bytes.length / 1_000)} kB`;
  if (picture !== undefined) world.tell(`Picture: ${size(picture.bytes)}.`);
  if (clip !== undefined) world.tell(`Clip: ${size(clip.bytes)}.`);
  return ok(wish.alt === undefined ? shown.value : withAlt(shown.value, wish.alt));
}
