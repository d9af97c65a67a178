/**
 * How the relay answers players: who may have the stream may have its subtitles, and they stay for a while after the end.
 */
import type { ServerResponse } from "node:http";

import { type HttpError, type Request, sendError } from "../../rehearsal/http.ts";
import type { Info } from "../broadcast-info.ts";
import type { Run } from "../store.ts";
import type { LiveSubtitles } from "./live-subtitles.ts";

export type PlayerFilesOptions = {
  readonly info: Info;
  readonly subtitles: LiveSubtitles;
  readonly currentRun: () => Promise<Run | undefined>;
  /** Why somebody may not have the stream. */
  readonly refusal: (request: Request, run: Run | undefined) => Promise<HttpError | undefined>;
  readonly away: HttpError;
  readonly unknown: HttpError;
};

/** Answers a request for what is at `path` below `subtitles/`. */
export const createPlayerFiles =
  ({ info, subtitles, currentRun, refusal, away, unknown }: PlayerFilesOptions) =>
  async (request: Request, response: ServerResponse, path: string): Promise<void> => {
    const run = await currentRun();
    const going = run?.over === "ended" ? { id: run.id, languages: run.languages } : run;
    const refused = await refusal(request, going);
    if (refused !== undefined || going === undefined) {
      sendError(response, refused ?? away);
      return;
    }
    // A player asks for a segment by what the playlist says, and has nothing else to show.
    const accessToken = request.query.get("viewer_access_token");
    const query = accessToken === null ? "" : `?viewer_access_token=${encodeURIComponent(accessToken)}`;
    const { status, type = "", text, cache } = await subtitles.answer(going, path, query);
    if (status !== 200) {
      sendError(response, status === 404 ? unknown : away);
      return;
    }
    const isPublic = (await info.answer())?.info?.requiresPassword !== true;
    response.writeHead(200, {
      "content-type": type,
      "cache-control": `${isPublic ? "public" : "private"}, ${cache ?? "no-store"}`,
      "x-content-type-options": "nosniff",
    });
    response.end(text);
  };
