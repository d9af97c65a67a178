/**
 * What the check asks of the browser: whether it really keeps what is written, keeps the viewer, and keeps the screen on.
 * Nothing stays behind.
 */
import type { CodeOf } from "../../check/findings.ts";
import type { Clock } from "../../lib/clock.ts";
import { DEVICE_KEYS } from "../../lib/storage-keys.ts";

/** A database that does not answer within this time is of no use, in ms. */
const DATABASE_DEADLINE_MS = 5_000;
const DATABASE = "check-of-a-seat";
const TABLE = "probe";
const WRITTEN = "written";

const requested = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("refused")));
  });

async function readsBack(factory: IDBFactory): Promise<boolean> {
  const opening = factory.open(DATABASE, 1);
  opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(TABLE));
  const database = await requested(opening);
  try {
    await requested(database.transaction(TABLE, "readwrite").objectStore(TABLE).put(WRITTEN, 1));
    return (await requested(database.transaction(TABLE).objectStore(TABLE).get(1))) === WRITTEN;
  } finally {
    database.close();
    factory.deleteDatabase(DATABASE);
  }
}

/** Whether IndexedDB gives back what was written. `factory` is a function because merely reading it can throw. */
export function checkDatabase(factory: () => IDBFactory, clock: Clock): Promise<boolean> {
  const answered = async (): Promise<boolean> => readsBack(factory());
  return Promise.race([
    answered().catch(() => false),
    new Promise<boolean>((resolve) => {
      clock.after(DATABASE_DEADLINE_MS, () => resolve(false));
    }),
  ]);
}

/** Whether the small storage of settings gives back what was written. */
export function checkSettings(area: () => Storage): boolean {
  try {
    const storage = area();
    storage.setItem(DEVICE_KEYS.check, WRITTEN);
    const isBack = storage.getItem(DEVICE_KEYS.check) === WRITTEN;
    storage.removeItem(DEVICE_KEYS.check);
    return isBack;
  } catch {
    return false;
  }
}

/** Whether the browser keeps the viewer, or will. `workers` is absent where it has none. */
export async function checkWorker(
  workers: Pick<ServiceWorkerContainer, "getRegistration"> | undefined,
): Promise<CodeOf<"worker">> {
  if (workers === undefined) return "missing";
  try {
    const registration = await workers.getRegistration();
    return registration?.active ? "kept" : "later";
  } catch {
    return "missing";
  }
}

type WakeLock = {
  readonly request: (type: "screen") => Promise<{ readonly release: () => Promise<void> }>;
};

/** Whether the browser keeps the screen on. `wakeLock` is absent where it cannot. */
export async function checkAwake(wakeLock: WakeLock | undefined): Promise<CodeOf<"awake">> {
  if (wakeLock === undefined) return "missing";
  try {
    const lock = await wakeLock.request("screen");
    await lock.release();
    return "held";
  } catch {
    return "refused";
  }
}
