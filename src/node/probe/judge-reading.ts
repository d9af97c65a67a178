/**
 * Judges what was read of the stream, and what was not.
 */
import { counted, finding, type Judged, note, together } from "./finding.ts";
import type { FrameKind, ReadFrame } from "./read-frames.ts";

const nameOf = ({ name }: FrameKind): string => (name === "" ? "(no name)" : name);
const listed = (kinds: readonly FrameKind[], say: (kind: FrameKind) => string): string =>
  kinds.map(say).join("; ");
const sum = (kinds: readonly FrameKind[]): number => kinds.reduce((all, { count }) => all + count, 0);

function guessed(kinds: readonly FrameKind[]): Judged | undefined {
  const byShape = kinds.filter(
    ({ why, readAs }) => why === "shape" && readAs.some((event) => event !== "heartbeat"),
  );
  if (byShape.length === 0) return undefined;
  return finding(
    "names-guessed",
    `${counted(sum(byShape), "frame")} had to be read by what is in them, as the names are not known: ${listed(byShape, (kind) => `${nameOf(kind)} as ${kind.readAs.join(" and ")}`)}.`,
    "Put the draft of `stream` below into config.json, where it is right; then nothing is guessed.",
  );
}

function notRead(kinds: readonly FrameKind[]): Judged {
  const unread = kinds.filter(({ readAs }) => readAs.length === 0);
  const say = (kind: FrameKind): string =>
    `${nameOf(kind)} (${kind.count}, ${kind.code ?? ""}${kind.keys.length === 0 ? "" : `, keys ${kind.keys.join(", ")}`})`;
  const isLost = ({ mayBeText, code }: FrameKind): boolean =>
    mayBeText || code === "ambiguous" || code === "broken-json";
  const lost = unread.filter(isLost);
  const others = unread.filter((kind) => !isLost(kind));
  return together([
    lost.length > 0 &&
      finding(
        "not-read",
        `${counted(sum(lost), "frame")} that may hold text could not be read: ${listed(lost, say)}.`,
        "Write what their names and fields mean into `stream` of config.json (docs/configuration.md), or give this report and a --record file to who develops the viewer.",
      ),
    others.length > 0 && note("passed-over", `Passed over, without text in them: ${listed(others, say)}.`),
  ]);
}

/** `isLive`: the broadcast said it is on; `seconds`: how long the stream was watched. */
export function judgeReading(
  frames: readonly ReadFrame[],
  kinds: readonly FrameKind[],
  { isLive, seconds }: { readonly isLive: boolean; readonly seconds: number },
): Judged {
  const isText = ({ readAs }: FrameKind): boolean =>
    readAs.includes("init_sentence") || readAs.includes("translation");
  if (frames.length === 0) {
    const what = `No event came in ${Math.round(seconds)} s.`;
    const change =
      "See whether something is said in the broadcast, and whether a server between here and the service holds the stream back (proxy_buffering off, as in deploy/nginx).";
    return isLive ? finding("no-frames", what, change) : note("no-frames", what);
  }
  const isUnsaid = frames.some(({ events }) => events.some((event) => "finality" in event));
  return together([
    guessed(kinds),
    notRead(kinds),
    !kinds.some(isText) &&
      note(
        "no-text",
        "No sentence and no translation came, so how text is read was not seen. Probe again while somebody speaks.",
      ),
    isUnsaid &&
      note(
        "finality-unsaid",
        "The service does not say of every text whether it is final: the viewer takes it as final once the next sentence is, or after 3 s.",
      ),
  ]);
}
