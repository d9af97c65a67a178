/** What is kept on the device, named by its talks where a programme told them. */
import { screen, within } from "@solidjs/testing-library";
import { expect, it } from "vitest";

import { ArchiveList } from "../../../src/ui/archive/archive-list.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

it("names the talks of a broadcast and their speakers", async () => {
  const kept = { since: Date.UTC(2026, 10, 28, 10), count: 12 };
  const nothing = (): void => undefined;
  await renderInLanguage(() => (
    <ArchiveList
      talks={[
        {
          ...kept,
          key: "a",
          name: "Main hall",
          address: "/broadcast/main",
          talks: [
            { from: 1, title: "Tides", speakers: ["Ada Núñez"] },
            { from: 8, title: "Cranes", speakers: [] },
          ],
        },
        { ...kept, key: "b", name: "Lab", address: undefined, talks: [] },
      ]}
      onForget={nothing}
      onForgetAll={nothing}
    />
  ));
  const [hall, lab] = screen.getAllByRole("listitem");
  if (hall === undefined || lab === undefined) throw new Error("Nothing is listed");
  expect(within(hall).getByRole("link", { name: "Main hall" })).toBeTruthy();
  expect(within(hall).getByText("Tides – Ada Núñez")).toBeTruthy();
  expect(within(hall).getByText("Cranes")).toBeTruthy();
  expect(lab.querySelectorAll("[translate=no]")).toHaveLength(0);
});
