/**
 * Has a sound file transcribed by the service: the budget is asked first, then the file is sent and its stages are told, until
 * there is a recording.
 */
import { err, ok, type Result } from "../../lib/result.ts";
import { cleanText } from "../../vas/clean-text.ts";
import { DOCUMENTED, wordsOf } from "./host-errors.ts";
import type { HostImports, ImportProgress, Quota, Upload } from "./host-imports.ts";
import type { ImportWebhook } from "./import-webhook.ts";

/** The largest file that the service takes, in bytes, and the bounds of its length, in ms (Import API). */
const LARGEST_IMPORT = 500_000_000;
const SHORTEST_MS = 1_000;
const LONGEST_MS = 36_000_000;
/** How often the service is asked what has become of a file, in ms, and for how long. */
const ASK_EVERY_MS = 3_000;
const MOST_ASKED = 7_200;
/** So many times as long where the service calls by itself. */
const RARER = 10;

const STAGES: Readonly<Record<string, string>> = {
  converting: "Converting",
  transcribing: "Recognising speech",
  translating: "Translating",
  summarizing: "Summarising",
};

export type ImportWorld = {
  readonly tell: (line: string) => void;
  /** Shows a line that the next one replaces. */
  readonly show: (line: string) => void;
  readonly wait: (ms: number) => Promise<void>;
};

/** Why a file is not sent; undefined for one that may be. */
export function unfit(bytes: number, durationMs: number): string | undefined {
  if (bytes > LARGEST_IMPORT) return wordsOf({ code: "file-too-large" });
  if (durationMs < SHORTEST_MS) return "The sound is shorter than a second; the service does not take it.";
  if (durationMs > LONGEST_MS)
    return "The sound is longer than 10 hours; the service does not take it. Cut it.";
  return undefined;
}

const dollars = (amount: number): string => `${amount.toFixed(2)} USD`;

/** What a file costs and what is left, in a line. */
function tellQuota({ estimated_cost: cost, remaining_budget: left }: Quota): string {
  const costs = typeof cost === "number" ? `It costs about ${dollars(cost)}` : "Its cost is not known";
  return typeof left === "number"
    ? `${costs}; ${dollars(left)} of the month's budget are left.`
    : `${costs}.`;
}

/** A bar of ten places and the percentage. */
export function bar(share: number): string {
  const tenths = Math.min(10, Math.max(0, Math.floor(share * 10)));
  return `${"█".repeat(tenths)}${"░".repeat(10 - tenths)} ${Math.floor(Math.min(1, share) * 100)} %`;
}

/** What a call said of the cause, beside what the import itself says. */
function sourceWords(source: string): string {
  if (source === "") return "";
  return source === "user_forced"
    ? " Somebody gave it up at the service."
    : ` The service names as its cause: ${source}.`;
}

function failureOf({ error_code: code, error_message: said }: ImportProgress): string {
  const known = typeof code === "string" ? DOCUMENTED[code] : undefined;
  if (known !== undefined) return wordsOf({ code: known });
  const own = typeof said === "string" && said !== "" ? ` It said: ${cleanText(said, 300)}` : "";
  return `The service could not process the file.${own}`;
}

/** Waits until it is worth asking: a while, or until the service calls. */
async function pause({ wait }: ImportWorld, webhook: ImportWebhook | undefined): Promise<void> {
  if (webhook === undefined) return wait(ASK_EVERY_MS);
  const called = webhook.called().then(() => true);
  for (let times = 0; times < RARER; times += 1)
    if (await Promise.race([called, wait(ASK_EVERY_MS).then(() => false)])) return undefined;
  return undefined;
}

/** Waits until an import is done; gives its recording's id. */
async function followed(
  imports: HostImports,
  id: string,
  world: ImportWorld,
  webhook: ImportWebhook | undefined,
): Promise<Result<string, string>> {
  const { tell, show } = world;
  let told = "";
  for (let asked = 0; asked < MOST_ASKED; asked += 1) {
    const read = await imports.progressOf(id);
    if (!read.ok)
      return err(`${wordsOf(read.error)} The import goes on at the service; its recording will be listed.`);
    const { status, stage, progress, task_id: taskId } = read.value;
    if (status === "failed") return err(`${failureOf(read.value)}${sourceWords(webhook?.source() ?? "")}`);
    if (status === "completed" && typeof taskId === "string") return ok(taskId);
    const name = STAGES[stage ?? ""] ?? "Waiting";
    if (name !== told) tell(`${name} …`);
    told = name;
    show(`${name} ${bar((progress ?? 0) / 100)}`);
    await pause(world, webhook);
  }
  return err("The service takes too long. The import goes on there; its recording will be listed.");
}

/** Sends a file and follows it, with the calls of the service where there are any; gives the id of its recording. The error is a sentence for the terminal. */
export async function importSound(
  imports: HostImports,
  upload: Upload,
  durationMs: number,
  world: ImportWorld,
  webhook?: ImportWebhook,
): Promise<Result<string, string>> {
  const wrong = unfit(upload.file.size, durationMs);
  if (wrong !== undefined) return err(wrong);
  const quota = await imports.quota(durationMs);
  if (!quota.ok) return err(wordsOf(quota.error));
  world.tell(tellQuota(quota.value));
  if (!quota.value.allowed) return err(`${wordsOf({ code: "over-budget" })} Nothing was sent.`);
  world.tell(`Sending ${upload.fileName} …`);
  const called = webhook === undefined ? upload : { ...upload, callbackUrl: webhook.address };
  const sent = await imports.upload(called, (bytes) =>
    world.show(`Sending ${bar(bytes / Math.max(1, upload.file.size))}`),
  );
  if (!sent.ok) return err(wordsOf(sent.error));
  return followed(imports, sent.value.import_id, world, webhook);
}
