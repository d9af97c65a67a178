/**
 * A stand-in for VideoGen Messenger: videos that are found, that others look at, and that are generated, with its errors and
 * the rates of its free tier. A video is the rehearsal's drawn figure, and its picture a drawn bridge.
 */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";

import * as v from "valibot";

import { type Request, readJson, sendJson } from "../http.ts";
import { drawPicture } from "./draw-picture.ts";
import type { Around, Handle } from "./around.ts";
import { createRateLimit, type RateLimit } from "./rate-limit.ts";
import { catalogue, type Video, videoBody } from "./videos.ts";

const BASE = "/rehearsal/v1/videogen";
/** Found when it is asked for: where tests load this for a page, modules have no file. */
const figure = (): string => fileURLToPath(new URL("../video/figure.webm", import.meta.url));
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** When a job begins and when it is done, in ms after it was asked for. */
const QUEUED_MS = 5_000;
const GENERATED_MS = 20_000;

const wish = v.object({
  prompt: v.pipe(
    v.string("Prompt is required"),
    v.minLength(5, "Prompt must be at least 5 characters"),
    v.maxLength(500, "Prompt must be at most 500 characters"),
  ),
  quality: v.optional(v.picklist(["sd", "hd", "4k"], "Quality must be sd, hd or 4k"), "hd"),
  duration: v.optional(
    v.pipe(
      v.number("Duration must be a number"),
      v.minValue(1, "Duration must be at least 1"),
      v.maxValue(30, "Duration must be at most 30"),
    ),
    5,
  ),
  style: v.optional(v.picklist(["realistic", "animated", "cartoon"], "Style is not known")),
});

type Job = { readonly id: string; readonly at: number; readonly video: Video; readonly fails: boolean };
type Answer = { readonly status: number; readonly body: object };
const ok = (body: object, status = 200): Answer => ({ status, body });
const invalid = (...details: readonly string[]): Answer => ok({ error: "Validation error", details }, 400);
const limited = (seconds: number): Answer =>
  ok({ error: "Rate limit exceeded", message: "Too many requests", retry_after: seconds }, 429);

export type VideogenStandIn = {
  readonly handle: Handle;
  /** Prompts that were generated and have to be paid. */
  readonly charged: () => readonly string[];
  /** What it does from now on: jobs that fail, and an answer in the place of each. */
  readonly misbehave: (how: { readonly fails?: boolean; readonly answer?: Answer }) => void;
};

/** The key that it wants, made of the rehearsal's. */
export const videogenKey = ({ apiKey }: Pick<Around, "apiKey">): string =>
  `vgm_${apiKey.replace(/^vas_/, "")}`;

const numberIn = (query: URLSearchParams, name: string, usual: number): number =>
  query.has(name) ? Number(query.get(name)) : usual;

function found(videos: readonly Video[], query: URLSearchParams, origin: string): Answer {
  const wanted = query.get("q") ?? "";
  const [limit, page] = [numberIn(query, "limit", 20), numberIn(query, "page", 1)];
  if (wanted.length < 2) return invalid("Query must be at least 2 characters");
  if (!(limit >= 1 && limit <= 100) || !(page >= 1)) return invalid("Limit must be from 1 to 100");
  const words = wanted.toLowerCase().split(/\s+/);
  const all = videos.filter(({ title, tags }) =>
    words.every((word) => title.toLowerCase().includes(word) || tags.includes(word)),
  );
  const data = all.slice((page - 1) * limit, page * limit).map((video) => videoBody(video, origin));
  const pagination = { total: all.length, page, per_page: limit, has_more: page * limit < all.length };
  return ok({ data, pagination, meta: { query: wanted, request_id: "req_rehearsal" } });
}

// Over 60 lines: its state is small and shared by short answers.
export function createVideogenStandIn(): VideogenStandIn {
  const videos: Video[] = [...catalogue];
  const jobs = new Map<string, Job>();
  const charged: string[] = [];
  let how: Parameters<VideogenStandIn["misbehave"]>[0] = {};
  const limits: Readonly<Record<"calls" | "searches" | "generations", RateLimit>> = {
    calls: createRateLimit(100, MINUTE_MS),
    searches: createRateLimit(100, HOUR_MS),
    generations: createRateLimit(10, 24 * HOUR_MS),
  };

  function generate(raw: unknown, now: number): Answer {
    const sent = v.safeParse(wish, raw);
    if (!sent.success) return invalid(...sent.issues.map(({ message }) => message));
    const wait = limits.generations.take(now);
    if (wait > 0) return limited(wait);
    const { prompt, duration } = sent.output;
    charged.push(prompt);
    const id = randomUUID();
    const video: Video = {
      id: id.slice(0, 8),
      title: prompt.slice(0, 60),
      prompt,
      duration,
      tags: [],
      views: 0,
      shares: 0,
      seed: jobs.size,
      createdAt: now,
    };
    jobs.set(id, { id, at: now, video, fails: how.fails === true });
    const message = "Video generation started";
    return ok({ job_id: id, status: "queued", estimated_time: 60, message }, 202);
  }

  function statusOf(id: string, now: number, origin: string): Answer {
    const job = jobs.get(id);
    if (job === undefined) return ok({ error: "Not found", message: "There is no such job" }, 404);
    const since = now - job.at;
    const isOver = since >= GENERATED_MS;
    if (isOver && !job.fails && !videos.includes(job.video)) videos.push(job.video);
    const status = isOver
      ? job.fails
        ? "failed"
        : "completed"
      : since < QUEUED_MS
        ? "queued"
        : "processing";
    const { video_url, thumbnail_url } = videoBody(job.video, origin);
    return ok({
      job_id: id,
      status,
      progress: Math.min(1, since / GENERATED_MS),
      ...(status === "completed" ? { video_url, thumbnail_url } : {}),
      created_at: new Date(job.at).toISOString(),
      updated_at: new Date(now).toISOString(),
    });
  }

  function read({ query }: Request, rest: string, now: number, origin: string): Answer {
    const [, job] = /^\/generate\/status\/([^/]+)$/.exec(rest) ?? [];
    if (job !== undefined) return statusOf(job, now, origin);
    const [, id] = /^\/videos\/(?:vid_)?([^/]+)$/.exec(rest) ?? [];
    const video = videos.find((one) => one.id === id);
    if (id !== undefined)
      return video === undefined
        ? ok({ error: "Not found", message: "There is no such video" }, 404)
        : ok({ data: { ...videoBody(video, origin), prompt: video.prompt } });
    const wait = limits.searches.take(now);
    if (wait > 0) return limited(wait);
    if (rest === "/search") return found(videos, query, origin);
    const limit = numberIn(query, "limit", 50);
    const timeRange = query.get("timeRange") ?? "24h";
    if (!(limit >= 1 && limit <= 100)) return invalid("Limit must be from 1 to 100");
    if (!["24h", "7d", "30d"].includes(timeRange)) return invalid("Time range must be 24h, 7d or 30d");
    const most = videos.toSorted((a, b) => b.views - a.views).slice(0, limit);
    const data = most.map((one) => ({ ...videoBody(one, origin), views: one.views, shares: one.shares }));
    return ok({ data, meta: { time_range: timeRange, updated_at: new Date(now).toISOString() } });
  }

  async function sendFile(name: string, response: ServerResponse): Promise<void> {
    const [id, ending] = name.split(".");
    const all = [...videos, ...[...jobs.values()].map(({ video }) => video)];
    const video = all.find((one) => one.id === id);
    if (video === undefined) return sendJson(response, 404, { error: "Not found" });
    const bytes = ending === "jpg" ? drawPicture(video.seed) : await readFile(figure());
    const type = ending === "jpg" ? "image/jpeg" : "video/mp4";
    response.writeHead(200, { "content-type": type, "content-length": bytes.length }).end(bytes);
    return undefined;
  }

  return {
    charged: () => charged,
    misbehave: (next) => {
      how = next;
    },
    handle: async (around, request, response) => {
      const { path, method, message } = request;
      if (!path.startsWith(`${BASE}/`)) return false;
      const rest = path.slice(BASE.length);
      const origin = `http://${message.headers.host ?? "localhost"}${BASE}`;
      const isKnown = /^\/(?:search|trending|videos\/[^/]+|generate\/status\/[^/]+)$/.test(rest);
      const now = around.now();
      const raw = await readJson(message);
      const answer = (): Answer => {
        if (message.headers.authorization !== `Bearer ${videogenKey(around)}`)
          return ok({ error: "Unauthorized", message: "Invalid API key" }, 401);
        const wait = limits.calls.take(now);
        if (wait > 0) return limited(wait);
        if (how.answer !== undefined) return how.answer;
        if (rest === "/generate" && method === "POST") return generate(raw.ok ? raw.value : undefined, now);
        if (isKnown && method === "GET") return read(request, rest, now, origin);
        return ok({ error: "Not found" }, 404);
      };
      if (rest.startsWith("/files/")) await sendFile(rest.slice("/files/".length), response);
      else {
        const { status, body } = answer();
        sendJson(response, status, body);
      }
      return true;
    },
  };
}
