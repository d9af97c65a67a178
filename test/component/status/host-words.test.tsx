/** The host's own words about a standby: in a status that is there before them, or they are not spoken. */
import { screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { HostWords } from "../../../src/ui/status/host-words.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

describe("the host's own words", () => {
  it("come into a status that is there already, in their own language, and go from it again", async () => {
    const [words, say] = createSignal<string>();
    await renderInLanguage(() => <HostWords words={words()} language="de-DE" alone={false} />);
    const status = screen.getByRole("status");
    expect(status.childNodes).toHaveLength(0);
    say("Gleich geht es weiter.");
    expect(screen.getByRole("status")).toBe(status);
    expect(screen.getByText("Gleich geht es weiter.").lang).toBe("de-DE");
    expect(status.textContent).toBe("Gleich geht es weiter.");
    say(undefined);
    expect(status.textContent).toBe("");
  });
});
