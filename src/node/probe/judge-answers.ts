/**
 * Judges the answers themselves: what they are called, where they lead, how they came.
 */
import { broadcastIn } from "./broadcast-in.ts";
import type { AnswerFacts, Outcome, ProbeFacts, ShortAnswer, StreamAnswer } from "./facts.ts";
import { finding, type Judged, note, time, together } from "./finding.ts";

/** A head that takes longer is worth a word, in ms: the viewer gives up after 10 s. */
const SLOW_HEAD_MS = 3_000;
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const answerOf = <T extends AnswerFacts>(outcome: Outcome<T>): T | undefined =>
  outcome.kind === "answer" ? outcome.answer : undefined;

const errorCodeOf = ({ body }: ShortAnswer): string | undefined =>
  /"error_code":"([a-z_]{1,64})"/.exec(JSON.stringify(body) ?? "")?.[1];

function redirects({ resolve, streams }: ProbeFacts): Judged | undefined {
  const all = [answerOf(resolve), answerOf(streams.main)].flatMap((answer) => answer?.redirects ?? []);
  const [first] = all;
  if (first === undefined) return undefined;
  const origins = all.map(({ to }) => new URL(to).origin);
  const last = origins.at(-1) ?? "";
  const change =
    last === new URL(first.from).origin
      ? "Let the server in front of the service answer the viewer's addresses without a redirect."
      : `Ask ${last} directly: write it into serviceOrigin of config.json, or into the web server's recipe as the service.`;
  return finding(
    "redirect",
    `${first.from} is redirected (${first.status}) to ${all.map(({ to }) => to).join(", then ")}. Each start and each reconnection pays for it, and a page of another origin may not follow it.`,
    change,
  );
}

function broadcast({ resolve, token }: ProbeFacts): Judged | undefined {
  const answer = answerOf(resolve);
  if (answer === undefined) return undefined;
  if (answer.status === 404)
    return finding(
      "unknown-broadcast",
      `The service knows no broadcast ${token} (404).`,
      "Take the four characters from a share link of the host.",
    );
  if (answer.status === 410)
    return finding(
      "revoked-broadcast",
      `The broadcast ${token} was revoked (410).`,
      "Take the share link of a broadcast that is on.",
    );
  if (answer.status !== 200)
    return finding(
      "resolve-status",
      `The broadcast was answered with ${answer.status}${answer.status >= 300 && answer.status < 400 ? " and an address that leads nowhere" : ""}.`,
      "See in the logs of the service, or of the server before it, why.",
    );
  const info = broadcastIn(resolve);
  if (info === undefined)
    return finding(
      "resolve-shape",
      'The broadcast\'s answer is not what the service documents (docs/contract.md, "Resolve").',
      "See whether the address is the service's: a sign-in page or another program may answer there.",
    );
  return info.status === "active"
    ? undefined
    : note("not-live", `The broadcast is ${info.status}: what was measured is not a live one.`);
}

function wrongAnswers({ wrongToken, wrongPassword, verify, streams }: ProbeFacts): Judged {
  const expect = (
    what: string,
    answer: { readonly status: number; readonly said: string | undefined } | undefined,
    { statuses, code }: { readonly statuses: readonly number[]; readonly code?: string },
  ): Judged | undefined => {
    if (answer === undefined) return undefined;
    const isRight =
      statuses.includes(answer.status) &&
      (code === undefined || answer.said === undefined || answer.said === code);
    const said = answer.said === undefined ? "" : ` ${answer.said}`;
    if (isRight) return note("status", `${what}: ${answer.status}${said}, as documented.`);
    return finding(
      "wrong-status",
      `${what}: ${answer.status}${said}, where ${statuses.join(" or ")}${code === undefined ? "" : ` ${code}`} is documented.`,
      "Let the service, or the server before it, pass the service's own status on: the viewer tells people by it what to do.",
    );
  };
  const short = (outcome: Outcome<ShortAnswer>) => {
    const answer = answerOf(outcome);
    return answer && { status: answer.status, said: errorCodeOf(answer) };
  };
  const stream = (outcome: Outcome<StreamAnswer>) => {
    const answer = answerOf(outcome);
    return answer && { status: answer.status, said: answer.errorCode };
  };
  const right = answerOf(verify);
  return together([
    expect("A token that nobody has", short(wrongToken), {
      statuses: [404],
      code: "broadcast_token_invalid",
    }),
    expect("The stream of a token that nobody has", stream(streams["wrong-token"]), { statuses: [404] }),
    expect("The stream without the password's access token", stream(streams["no-access"]), {
      statuses: [401, 403],
    }),
    expect("A wrong password", short(wrongPassword), {
      statuses: [401],
      code: "broadcast_password_incorrect",
    }),
    right?.status === 401 &&
      finding(
        "password-refused",
        "The password was refused, so the stream was not looked at.",
        "Give the broadcast's password, in the variable that --password-env names or with --password.",
      ),
    right !== undefined &&
      ![200, 401].includes(right.status) &&
      finding(
        "verify-status",
        `The password was answered with ${right.status}.`,
        "See in the service's logs why; it is documented to answer 200 or 401.",
      ),
  ]);
}

/** HTTP and TLS, and how soon a head is there. */
function carriage({ service, resolve, streams }: ProbeFacts): Judged {
  const answer = answerOf(streams.main) ?? answerOf(resolve);
  if (answer === undefined) return together([]);
  const { protocol, hostname } = new URL(service);
  const isPlain = protocol === "http:" && !LOOPBACK.test(hostname);
  const isOldTls = answer.tls === "TLSv1" || answer.tls === "TLSv1.1";
  return together([
    note(
      "http",
      `HTTP/${answer.httpVersion}${answer.tls === undefined ? ", without TLS" : ` over ${answer.tls}`}.`,
    ),
    answer.tls !== undefined &&
      answer.httpVersion !== "2" &&
      note(
        "http-1",
        "HTTP/2 is not offered: a browser opens at most six connections to the host then, streams included. The server before the service can offer it.",
      ),
    isPlain &&
      finding(
        "plain-http",
        "The service answers without TLS: what is said can be read on the way, and pages under https: may not ask it.",
        "Put a server with a certificate before the service (docs/deploying.md), or ask it under https:.",
      ),
    isOldTls &&
      finding(
        "old-tls",
        `The connection has ${answer.tls}, which browsers refuse.`,
        "Let the server before the service offer TLS 1.2 and 1.3.",
      ),
    answer.headAfterMs > SLOW_HEAD_MS &&
      finding(
        "slow-head",
        `The head of the answer took ${time(answer.headAfterMs)}; the viewer gives up after 10 s.`,
        "Look for what holds answers back between here and the service: name servers, a server before it, the service itself.",
      ),
  ]);
}

/** Everything about answers; `resolve` has one, or it says why there is none. */
export const judgeAnswers = (facts: ProbeFacts): Judged =>
  together([redirects(facts), broadcast(facts), wrongAnswers(facts), carriage(facts)]);
