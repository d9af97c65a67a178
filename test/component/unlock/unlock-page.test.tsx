/** The password form of a channel: whatever a channel is called, its name is text and nothing else. */
import { screen } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";

import { UnlockPage } from "../../../src/ui/access/unlock-page.tsx";
import { cleanName, LONGEST_CHANNEL_NAME } from "../../../src/vas/clean-text.ts";
import { hostileTexts } from "../../harness/hostile-texts.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { renderInLanguage } from "../../harness/render.tsx";

describe("the password form", () => {
  it.each(hostileTexts)("shows a name as plain text: $what", async ({ raw }) => {
    const name = cleanName(raw, LONGEST_CHANNEL_NAME);
    await renderInLanguage(() => (
      <UnlockPage
        name={name}
        problem={undefined}
        busy={false}
        clock={createManualClock()}
        onUnlock={() => undefined}
      />
    ));
    const heading = screen.getByRole("heading", { level: 1 });
    expect(heading.textContent).toBe(name);
    expect(heading.childElementCount).toBe(0);
  });
});
