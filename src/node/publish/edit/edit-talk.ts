/**
 * Shows what will be published in the browser, to be corrected there. The page comes from a server of its own on this
 * machine's loopback address, for whoever opens its address first: that address holds a secret that counts once, and what
 * follows goes by a cookie. No key is in the page, and the server is gone when the page is done.
 */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import * as v from "valibot";

import { err, ok, type Result } from "../../../lib/result.ts";
import type { PublishWorld } from "../publish-world.ts";
import type { Draft } from "../talk-files.ts";
import type { Corrections } from "./corrections.ts";
import { createPageAccess } from "./page-access.ts";
import { changesOf, edits, speakersIn, tellChange } from "./edits.ts";
import { PAGE_FILES, readPageFile } from "./page-files.ts";

/** The largest body that is read, in bytes. */
const LARGEST_BODY = 16_000_000;

const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

const JSON_TYPE = "application/json; charset=utf-8";

function send(response: ServerResponse, status: number, body: string | Uint8Array, type: string): void {
  response.writeHead(status, { ...HEADERS, "content-type": type });
  response.end(body);
}
const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  send(response, status, JSON.stringify(body), JSON_TYPE);

async function bodyOf(message: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  if (size > LARGEST_BODY) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}

/** What the page shows. */
const shown = ({ title, languages, sentences }: Draft, { isShared }: Corrections) => ({
  title,
  isShared,
  spoken: languages[0] ?? "und",
  speakers: speakersIn(sentences),
  sentences: sentences.map(({ sid, startMs, speaker = "", text, translations }) => ({
    sid,
    startMs,
    speaker,
    text,
    translations: Object.entries(translations).map(([language, translated]) => ({
      language,
      text: translated,
    })),
  })),
});

type Finish = (result: Result<Draft, string>) => void;

/** What the page asks for, by path. */
function createAnswers(
  draft: Draft,
  corrections: Corrections,
  { tell, finish }: Pick<PublishWorld, "tell"> & { readonly finish: Finish },
) {
  /** One at a time: what is pressed twice is written once. */
  let isSaving = false;

  async function save(raw: unknown, response: ServerResponse): Promise<void> {
    const sent = v.safeParse(edits, raw);
    const changes = sent.success ? changesOf(sent.output, draft.sentences) : err("The page sent nothing.");
    if (!changes.ok) return sendJson(response, 422, { error: changes.error });
    if (isSaving) return sendJson(response, 409, { error: "It is being saved already." });
    isSaving = true;
    if (changes.value.length === 0) {
      sendJson(response, 200, { outcome: "saved", notes: [] });
      return finish(ok(draft));
    }
    const saved = await corrections.save(changes.value).finally(() => {
      isSaving = false;
    });
    if (saved.outcome !== "saved") return sendJson(response, 200, saved);
    // A text of somebody else that was chosen is no correction.
    const own = changes.value.filter((change) => change.what !== "text" || change.text !== change.seen);
    for (const change of own) tell(`Corrected: ${tellChange(change)}.`);
    for (const note of saved.notes) tell(note);
    sendJson(response, 200, { outcome: "saved", notes: saved.notes });
    finish(ok({ ...draft, sentences: saved.sentences }));
  }

  return async (path: string, message: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (message.method === "GET" && Object.hasOwn(PAGE_FILES, path))
      return send(response, 200, await readPageFile(path), PAGE_FILES[path] ?? "");
    if (message.method === "GET" && path === "/talk")
      return sendJson(response, 200, shown(draft, corrections));
    if (message.method !== "POST") return send(response, 404, "There is no such page.", "text/plain");
    const raw = await bodyOf(message);
    if (path === "/save") return save(raw, response);
    if (path === "/review") {
      const sent = v.safeParse(edits, raw);
      const changes = sent.success ? changesOf(sent.output, draft.sentences) : err("The page sent nothing.");
      return changes.ok
        ? sendJson(response, 200, { changes: changes.value.map(tellChange) })
        : sendJson(response, 422, { error: changes.error });
    }
    if (path !== "/cancel") return send(response, 404, "There is no such page.", "text/plain");
    sendJson(response, 200, {});
    finish(err("It was cancelled in the page; nothing was published."));
  };
}

/** Lets somebody correct a talk, and gives it as it is then. The error is a sentence for the terminal. */
export async function editTalk(
  draft: Draft,
  corrections: Corrections,
  { tell, open }: Pick<PublishWorld, "tell" | "open">,
): Promise<Result<Draft, string>> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const access = createPageAccess(port, randomBytes);
  try {
    return await new Promise<Result<Draft, string>>((finish) => {
      const answers = createAnswers(draft, corrections, { tell, finish });
      server.on("request", (message: IncomingMessage, response: ServerResponse) => {
        const pass = access.enter(message);
        if (pass.to === "refused")
          return send(response, pass.status, pass.reason, "text/plain; charset=utf-8");
        if (pass.to === "opened") {
          response.writeHead(303, { ...HEADERS, location: "/", "set-cookie": pass.cookie }).end();
          return undefined;
        }
        answers(pass.path, message, response).catch(() => response.destroy());
        return undefined;
      });
      tell(
        "What will be published can be corrected in the browser; Ctrl+C ends it, and nothing is published:",
      );
      tell(access.address);
      open(access.address);
    });
  } finally {
    // The last answer is on its way; an idle connection is not waited for.
    server.close();
    server.closeIdleConnections();
  }
}
