/**
 * What a probe saw of the main stream as a recording, without its secrets.
 */
import * as v from "valibot";

import { resolveSchema } from "../../vas/broadcast-info.ts";
import type { RecordedFrame, Recording } from "../recordings/recording.ts";
import { withoutSecrets } from "../recordings/without-secrets.ts";
import type { Probed } from "./run-probe.ts";

/** Nothing where there was no stream, or the broadcast's answer could not be read. */
export function recordingOf({ facts, secrets }: Probed): Recording | undefined {
  const { resolve, streams, token } = facts;
  if (resolve.kind !== "answer" || streams.main.kind !== "answer") return undefined;
  const checked = v.safeParse(resolveSchema, resolve.answer.body);
  if (!checked.success || streams.main.answer.status !== 200) return undefined;
  const clean = (text: string): string => withoutSecrets(text, secrets);
  const broadcast = JSON.parse(clean(JSON.stringify(checked.output.data))) as Recording["broadcast"];
  const { frames, comments } = streams.main.answer;
  const recorded: RecordedFrame[] = [
    ...frames.map(({ atMs, name, id, data }) => ({
      atMs: Math.round(atMs),
      ...(name === "message" ? {} : { event: name }),
      ...(id === undefined ? {} : { id: clean(id) }),
      data: clean(data),
    })),
    ...comments.map(({ atMs, text }) => ({ atMs: Math.round(atMs), comment: clean(text) })),
  ];
  return { token, broadcast, frames: recorded.sort((a, b) => a.atMs - b.atMs) };
}
