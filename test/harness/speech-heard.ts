/**
 * What was said to the speech queue of a test, and what was heard of it.
 */
import { speechView } from "../../src/speech/queue/view.ts";
import { type SpeechFixture, speakingFixture } from "./speech-fixture.ts";

/** A sentence and its clip at once. */
export function say(fixture: SpeechFixture, sid: number, durationMs = 3_000): void {
  fixture.final(sid);
  fixture.clip(sid, durationMs);
}
export const sids = (fixture: SpeechFixture): number[] => fixture.heard.map(({ sid }) => sid);
export const over = (fixture: SpeechFixture): string[] =>
  fixture.heard.map(({ sid, over = "going on" }) => `${sid} ${over}`);
export const view = (fixture: SpeechFixture) => speechView(fixture.state());
/** The commands one input led to. */
export function answer(fixture: SpeechFixture, act: () => void): string[] {
  const before = fixture.commands.length;
  act();
  return fixture.commands.slice(before).map(({ type }) => type);
}
/** Sentences 1 to `count`, heard to their end. */
export function heardFixture(count: number): SpeechFixture {
  const fixture = speakingFixture();
  for (let sid = 1; sid <= count; sid += 1) {
    say(fixture, sid, 1_000);
    fixture.advance(1_500);
  }
  if (fixture.state().counts.heard !== count) throw new Error("Not all was heard");
  return fixture;
}
