/**
 * Has a sound file of a host transcribed by the service, whichever command wants its text.
 */
import { openAsBlob } from "node:fs";
import { basename, resolve } from "node:path";

import { err, ok, type Result } from "../../lib/result.ts";
import { wordsOf } from "../publish/host-errors.ts";
import { createHostImports, type Upload } from "../publish/host-imports.ts";
import type { HostClientOptions } from "../publish/host-request.ts";
import { importSound, type ImportWorld } from "../publish/import-sound.ts";
import { openImportWebhook, type WebhookWish } from "../publish/import-webhook.ts";
import { soundKind } from "../publish/sound-kind.ts";

export type ImportWish = Pick<Upload, "language" | "translate" | "hasSpeakers"> & {
  readonly path: string;
  readonly webhook?: WebhookWish;
};

/** Gives the id of the recording. The error is a sentence for the terminal. */
export async function importFile(
  requests: HostClientOptions,
  { path, webhook: wanted, ...wish }: ImportWish,
  folder: string,
  world: ImportWorld,
): Promise<Result<string, string>> {
  let file: Blob;
  try {
    file = await openAsBlob(resolve(folder, path));
  } catch {
    return err(`${path} cannot be opened.`);
  }
  const kind = await soundKind(file);
  if (kind === undefined) return err(wordsOf({ code: "unknown-sound" }));
  const webhook = wanted === undefined ? ok(undefined) : await openImportWebhook(wanted);
  if (!webhook.ok) return webhook;
  const upload = { ...wish, file, fileName: basename(path) };
  return importSound(createHostImports(requests), upload, kind.durationMs, world, webhook.value).finally(() =>
    webhook.value?.close(),
  );
}
