/**
 * A long text is in the page for everybody: no engine that keeps skipped text from assistive technology skips any.
 */
import { expect, test } from "./fixtures.ts";
import { followLongTalk } from "./long-talk.ts";

test("no part of a long text is skipped where the engine hides what it skips from assistive technology", async ({
  viewer,
  host,
  engineName,
}) => {
  await followLongTalk(viewer, host, 220);
  const skipped = await viewer.evaluate(
    () =>
      [...document.querySelectorAll("[data-sid]")].filter(
        (row) => !row.checkVisibility({ contentVisibilityAuto: true }),
      ).length,
  );
  if (engineName === "firefox") expect(skipped).toBe(0);
  else expect(skipped).toBeGreaterThan(0);
});
