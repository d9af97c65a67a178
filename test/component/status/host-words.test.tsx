/** The host's own words about a standby: in a live region that is there before them, or they are not spoken. */
import { screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { HostWords } from "../../../src/ui/status/host-words.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

describe("the host's own words", () => {
  it("come into a live region that is there already, in their own language, and go from it again", async () => {
    const [words, say] = createSignal<string>();
    await renderInLanguage(() => <HostWords words={words()} language="de-DE" alone={false} />);
    const live = (): Element | null => document.querySelector("[aria-live=polite]");
    const region = live();
    // A role would be read out though there is nothing in it.
    expect(region?.getAttribute("role")).toBeNull();
    expect(region?.childNodes).toHaveLength(0);
    say("Gleich geht es weiter.");
    expect(live()).toBe(region);
    expect(screen.getByText("Gleich geht es weiter.").lang).toBe("de-DE");
    expect(region?.textContent).toBe("Gleich geht es weiter.");
    say(undefined);
    expect(region?.textContent).toBe("");
  });
});
