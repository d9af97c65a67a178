/**
 * A player for the device's voice with everything around it in a test's hands.
 */
import { createDeviceVoice } from "../../src/speech/players/device-voice.ts";
import type { Player, PlayerEvent } from "../../src/speech/players/player.ts";
import { createFakeVoices, type Faults, fakeVoice } from "./fake-voices.ts";
import { createManualClock } from "./manual-clock.ts";

export const TEXT = "Good morning and welcome";

type Told = { readonly events: PlayerEvent[]; readonly types: () => string[] };

/**
 * A device voice with a clock that only the test moves, voices that the test starts and ends, and a player that notices
 * when something is said from within a call.
 */
export function createDeviceVoiceFixture(
  voices = [fakeVoice("en-US")],
  faults: Faults = {},
  chosen?: string,
) {
  const clock = createManualClock(10_000);
  const fake = createFakeVoices(voices, faults);
  const events: PlayerEvent[] = [];
  const open = createDeviceVoice({ speech: fake.speech, clock, chosenVoice: () => chosen });
  let inCall = false;
  const raw = open((event) => {
    if (inCall) throw new Error(`${event.type} was told from within a call`);
    events.push(event);
  });
  const player = new Proxy(raw, {
    get:
      (target, name: keyof Player) =>
      (...args: unknown[]) => {
        inCall = true;
        try {
          return (target[name] as (...all: unknown[]) => unknown)(...args);
        } finally {
          inCall = false;
        }
      },
  });
  const reported: Told = {
    events,
    types: () => events.map((event) => (event.type === "failed" ? `failed: ${event.reason}` : event.type)),
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  /** Speaks `text` as far as its first sound. */
  const begin = async (text = TEXT, rate = 1): Promise<void> => {
    player.load(1, { kind: "device", text, language: "en-US" });
    player.play(1, { rate, volume: 1 });
    fake.latest().start();
    await settle();
  };
  return { ...fake, clock, player, ...reported, settle, begin };
}
