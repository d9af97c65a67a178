/**
 * VideoGen Messenger's interfaces: videos that are found, that others look at, and that are generated. Answers are read
 * tolerantly; how long to wait stands in the body of a refusal.
 */
import * as v from "valibot";

import { fieldsOf } from "../../../lib/fields.ts";
import { err, ok, type Result } from "../../../lib/result.ts";
import type { Bytes } from "../../../talk/lock.ts";
import { cleanText } from "../../../vas/clean-text.ts";
import {
  createPartnerRequests,
  type PartnerAnswer,
  type PartnerOptions,
  partnerWords,
} from "../partner-request.ts";
import { LARGEST_CLIP } from "./picture-kind.ts";

export const VIDEOGEN_KEY_VARIABLE = "VIDEOGEN_API_KEY";
export const VIDEOGEN_SERVICE = "https://api.videogenmessenger.com/api/v1";
const NAME = "VideoGen";
const FOUND = 20;
/** How often a job is looked at, in ms, and how many times: half an hour. */
const LOOK_EVERY_MS = 5_000;
const MOST_LOOKS = 360;

const text = v.optional(v.nullable(v.string()));
const video = v.object({
  id: v.string(),
  title: text,
  description: text,
  video_url: text,
  thumbnail_url: text,
  duration: v.optional(v.nullable(v.number())),
  width: v.optional(v.nullable(v.number())),
  height: v.optional(v.nullable(v.number())),
});
type Video = v.InferOutput<typeof video>;
const job = v.object({ job_id: v.string() });
const status = v.object({
  status: v.string(),
  progress: v.optional(v.nullable(v.number())),
  video_url: text,
  thumbnail_url: text,
});

/** The files of a video, and what is in it. */
export type VideoFiles = { readonly clip?: Bytes; readonly thumbnail?: Bytes; readonly alt: string };
type Told<T> = Promise<Result<T, string>>;
export type Videogen = ReturnType<typeof createVideogen>;

const told = async (asked: PartnerAnswer<unknown>): Told<unknown> => {
  const answer = await asked;
  return answer.ok ? answer : err(partnerWords(NAME, answer.error));
};
const unexpected = err(partnerWords(NAME, { code: "unexpected-answer" }));
const words = (raw: string | null | undefined): string => cleanText(raw ?? "", 300);

/** A video in a line. */
function lineOf({ id, title, duration, width, height }: Video): string {
  const length = typeof duration === "number" ? `${duration.toFixed(0)} s`.padStart(6) : "      ";
  const size = typeof width === "number" && typeof height === "number" ? `${width} × ${height}` : "";
  return [id, length, size, words(title)].filter((one) => one !== "").join("  ");
}

export function createVideogen(options: Omit<PartnerOptions, "headers"> & { readonly key: string }) {
  const { wait } = options;
  const { json, file } = createPartnerRequests({
    ...options,
    headers: { Authorization: `Bearer ${options.key}` },
  });
  const get = (path: string) => told(json("GET", path, { isRepeatable: true }));

  async function list(path: string): Told<readonly string[]> {
    const answer = await get(path);
    if (!answer.ok) return answer;
    const read = v.safeParse(v.object({ data: v.array(video) }), answer.value);
    return read.success ? ok(read.output.data.map(lineOf)) : unexpected;
  }

  async function filesOf(one: Pick<Video, "video_url" | "thumbnail_url">, alt: string): Told<VideoFiles> {
    const files: { clip?: Bytes; thumbnail?: Bytes } = {};
    for (const [name, url] of [
      ["thumbnail", one.thumbnail_url],
      ["clip", one.video_url],
    ] as const) {
      if (typeof url !== "string" || url === "") continue;
      const bytes = await file(url, LARGEST_CLIP);
      if (!bytes.ok) return err(`A file of ${NAME} cannot be fetched. ${partnerWords(NAME, bytes.error)}`);
      files[name] = bytes.value;
    }
    return files.clip === undefined && files.thumbnail === undefined ? unexpected : ok({ ...files, alt });
  }

  /** Looks at a job until it is done. `show` hears how far it is. */
  async function finished(id: string, alt: string, show: (line: string) => void): Told<VideoFiles> {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const answer = await get(`/generate/status/${encodeURIComponent(id)}`);
      if (!answer.ok) return answer;
      const read = v.safeParse(status, answer.value);
      if (!read.success) return unexpected;
      if (read.output.status === "completed") return filesOf(read.output, alt);
      if (read.output.status === "failed") {
        const { error, message } = fieldsOf(answer.value);
        const said = [error, message].find((one) => typeof one === "string");
        return err(
          `${NAME} could not generate the video.${said === undefined ? "" : ` It said: ${words(said)}`}`,
        );
      }
      show(`Generating ${Math.round((read.output.progress ?? 0) * 100)} %`);
      await wait(LOOK_EVERY_MS);
    }
    return err(`${NAME} takes too long. Run the command again: it goes on with the same video.`);
  }

  return {
    search: (query: string) => list(`/search?${new URLSearchParams({ q: query, limit: String(FOUND) })}`),
    trending: () => list(`/trending?limit=${FOUND}`),
    video: async (id: string): Told<VideoFiles> => {
      const answer = await get(`/videos/${encodeURIComponent(id)}`);
      if (!answer.ok) return answer;
      const read = v.safeParse(v.object({ data: video }), answer.value);
      if (!read.success) return unexpected;
      const { title, description } = read.output.data;
      return filesOf(read.output.data, words(description ?? title));
    },
    /** Asks for a video, which counts; gives the job's id. */
    generate: async (prompt: string): Told<string> => {
      const body = { prompt, quality: "hd" };
      const answer = await told(json("POST", "/generate", { body, isRepeatable: "when-refused" }));
      if (!answer.ok) return answer;
      const read = v.safeParse(job, answer.value);
      return read.success ? ok(read.output.job_id) : unexpected;
    },
    finished,
  };
}
