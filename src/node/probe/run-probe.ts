/**
 * Asks a service as the viewer asks it, once, and gives what was measured. At most two streams are open at a time: the
 * main one for the whole time, and beside it one after another those that ask for something.
 */
import { randomBytes } from "node:crypto";

import { type Clock, systemClock } from "../../lib/clock.ts";
import { createAsker } from "./asker.ts";
import { accessIn, broadcastIn } from "./broadcast-in.ts";
import type { Outcome, ProbeFacts, ShortAnswer, TimedFrame } from "./facts.ts";
import { type Beside, lookBeside } from "./look-beside.ts";
import { look, type Look, type ProbeOptions, type Session, shortRequests, skipped } from "./session.ts";

export type { ProbeOptions } from "./session.ts";

export type Probed = {
  readonly facts: ProbeFacts;
  /** What may be in no report and no file. */
  readonly secrets: readonly string[];
};

/** A refusal is there at once, or it is none; in ms. */
const REFUSAL_LOOK_MS = 2_000;

function strangeToken(token: string): string {
  for (;;) {
    const other = BigInt(`0x${randomBytes(8).toString("hex")}`)
      .toString(36)
      .slice(-4);
    if (other !== token && other.length === 4) return other;
  }
}

/** Asks, unless there is a reason not to. */
const unless = <T>(reason: string | false, run: () => Promise<T>) =>
  reason === false ? run() : Promise.resolve(skipped(reason));

const NO_PASSWORD = "The broadcast has no password";

/** What is found out before a stream is opened. `stranger`: a token that nobody has. */
async function askShort(session: Session, stranger: string) {
  const { token, password } = session.options;
  const short = shortRequests(session);
  const resolve = await short.resolve(token);
  const info = broadcastIn(resolve);
  const isLocked = info?.requiresPassword === true;
  const silent = resolve.kind !== "answer" && "The service did not answer";
  const open = silent || (!isLocked && NO_PASSWORD);
  const wrongToken = await unless(silent, () => short.resolve(stranger));
  const preflightStream = await unless(silent, short.preflightStream);
  const preflightVerify = await unless(open, short.preflightVerify);
  const missing = password === undefined && "No password was given";
  const verify = await unless(open || missing, () => short.verify(password ?? ""));
  return { info, isLocked, silent, open, resolve, wrongToken, preflightStream, preflightVerify, verify };
}

type Short = Awaited<ReturnType<typeof askShort>>;

/** The main stream and those beside it. */
async function askStreams(session: Session, { info, isLocked, silent, verify }: Short) {
  const accessToken = accessIn(verify);
  const access = accessToken === undefined ? {} : { accessToken };
  const isClosed = isLocked && accessToken === undefined;
  const closed = silent || (isClosed && "Without its password the stream is closed");
  const frames: TimedFrame[] = [];
  const askedAt = session.clock.now();
  const watched = unless(closed, () =>
    look(session, {
      query: access,
      forMs: session.options.seconds * 1_000,
      onFrame: (frame) => void frames.push(frame),
    }),
  );
  const none = skipped(closed || "The broadcast's answer could not be read");
  const beside: Beside =
    closed === false && info !== undefined
      ? await lookBeside(session, info, access, { frames, askedAt })
      : { streams: { lang: none, tts: none, voice: none, resume: none } };
  return { accessToken, main: await watched, beside };
}

/** What the service refuses, as it should. */
async function askWrongly(session: Session, { silent, open, verify }: Short, stranger: string) {
  const refused = (what: Omit<Look, "forMs">) => look(session, { ...what, forMs: REFUSAL_LOOK_MS });
  const noAccess = await unless(open, () => refused({ query: {} }));
  const wrongToken = await unless(silent, () => refused({ token: stranger, query: {} }));
  // Last, and once: whoever counts wrong passwords counts this one.
  const wasWrong = verify.kind === "answer" && verify.answer.status !== 200;
  const wrongPassword: Outcome<ShortAnswer> = wasWrong
    ? skipped("The password that was given was refused already")
    : await unless(open, () => shortRequests(session).verify(randomBytes(6).toString("hex")));
  return { noAccess, wrongToken, wrongPassword };
}

/** Probes a service. Never rejects; what cannot be asked is said in the facts. */
export async function runProbe(options: ProbeOptions, clock: Clock = systemClock): Promise<Probed> {
  const { service, token, password, viewerOrigin } = options;
  const asker = createAsker(clock);
  const origin = viewerOrigin === undefined ? {} : { origin: viewerOrigin };
  const headers = { "accept-encoding": "gzip, deflate, br", ...origin };
  const session: Session = { options, asker, headers, clock };
  const stranger = strangeToken(token);
  const short = await askShort(session, stranger);
  const { accessToken, main, beside } = await askStreams(session, short);
  const { noAccess, wrongToken, wrongPassword } = await askWrongly(session, short, stranger);
  const { resolve, verify, preflightStream, preflightVerify } = short;
  const { streams, ...asked } = beside;
  const secrets = [password ?? "", accessToken ?? ""].filter((secret) => secret !== "");
  return {
    facts: {
      service,
      token,
      ...(viewerOrigin === undefined ? {} : { viewerOrigin }),
      resolve,
      wrongToken: short.wrongToken,
      verify,
      wrongPassword,
      preflightStream,
      preflightVerify,
      streams: { ...streams, main, "no-access": noAccess, "wrong-token": wrongToken },
      ...asked,
      requests: asker.requests(),
    },
    secrets,
  };
}
