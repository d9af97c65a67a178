/**
 * What was kept on the device, read by hand and believed.
 */
import type { FloorSentence } from "./floor.ts";

type Kept = { readonly s: number; readonly o: string; readonly p?: string };

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error(request.error?.message)));
  });

/** The one talk that was kept, in order; nothing where none was. */
export async function* readKept(): AsyncGenerator<FloorSentence> {
  if ((await indexedDB.databases()).length === 0) return;
  const db = await settled(indexedDB.open("kept-transcripts"));
  const chunks: unknown[] = await settled(db.transaction("chunks").objectStore("chunks").getAll());
  db.close();
  for (const chunk of chunks) {
    for (const { s, o, p } of JSON.parse(String(chunk)) as readonly Kept[])
      yield { sid: s, text: o, isFinal: true, speaker: p === undefined ? undefined : { id: p, label: p } };
  }
}
