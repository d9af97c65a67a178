/**
 * The built viewer as a host serves it, with a rehearsal service behind it that never stops talking, and the floor beside
 * it: a page of one file that makes the same requests by hand.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { DEVICE_KEYS } from "../../../src/lib/storage-keys.ts";
import { createRehearsal } from "../../../src/node/rehearsal/service.ts";
import { broadcastKey } from "../../../src/vas/addresses.ts";
import { thisDeploy } from "../../harness/deploys.ts";
import { said, smallScript } from "../../harness/stage.ts";
import { startProductionServer } from "../production-server.ts";

const FLOOR = fileURLToPath(new URL("./floor.html", import.meta.url));
/** How often the interim text grows, in ms: often, so that what is measured is not the wait for the next word. */
const WORD_MS = 20;
const WORDS_IN_SENTENCE = 20;

export type TalkingServer = {
  readonly floor: string;
  /** The floor that asks for the broadcast and the stream at once. */
  readonly floorAtOnce: string;
  readonly viewer: string;
  /** What the viewer remembers of the broadcast, in the device's storage. */
  readonly remembered: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

export async function startTalkingServer(): Promise<TalkingServer> {
  const rehearsal = createRehearsal({ script: smallScript(), now: Date.now });
  const room = rehearsal.create({ state: { status: "active", phase: "live" } });
  const files = new Map(await thisDeploy()).set("/floor.html", readFileSync(FLOOR));
  const { origin, close } = await startProductionServer(files, rehearsal);
  let words = 0;
  const talking = setInterval(() => {
    words += 1;
    const sid = 1 + Math.floor(words / WORDS_IN_SENTENCE);
    const spoken = 1 + (words % WORDS_IN_SENTENCE);
    const text = Array.from({ length: spoken }, (_, at) => `word${at}`).join(" ");
    room.send(said(sid, text, { is_final: spoken === WORDS_IN_SENTENCE, revision: words }));
  }, WORD_MS);
  const { token, settings } = room.channel();
  const languages = [settings.transcriptionLanguage, ...settings.translationLanguages];
  const seen = [broadcastKey(origin, token), Date.now(), ...languages];
  return {
    floor: `${origin}/floor.html?token=${token}`,
    floorAtOnce: `${origin}/floor.html?token=${token}&at-once`,
    viewer: `${origin}/broadcast/${token}`,
    remembered: { [DEVICE_KEYS.seenOffers]: JSON.stringify([seen]) },
    close: async () => {
      clearInterval(talking);
      room.cut("destroy");
      await close();
    },
  };
}
