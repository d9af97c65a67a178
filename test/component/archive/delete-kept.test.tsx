/** What is kept of all broadcasts: no single press deletes anything, and the focus is never lost. */
import { screen, waitFor, within } from "@solidjs/testing-library";
import { expect, it, vi } from "vitest";

import { ArchiveList } from "../../../src/ui/archive/archive-list.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

const button = (name: string) => screen.getByRole("button", { name });
const question = () => screen.queryByRole("group", { name: "Delete the text kept on this device?" });

async function renderList() {
  const onForget = vi.fn<(key: string) => void>();
  const onForgetAll = vi.fn<() => void>();
  const talks = ["Harbour talk", "Tides"].map((name) => ({
    key: name,
    name,
    address: undefined,
    since: 0,
    count: 3,
    talks: [],
  }));
  await renderInLanguage(() => <ArchiveList talks={talks} onForget={onForget} onForgetAll={onForgetAll} />);
  return { onForget, onForgetAll };
}

it("asks beside the broadcast before it deletes it, with the focus on what keeps it", async () => {
  const { onForget } = await renderList();
  button("Delete what is kept of Tides").click();
  expect(onForget).not.toHaveBeenCalled();
  const [, row] = screen.getAllByRole("listitem");
  expect(row?.contains(question())).toBe(true);
  await waitFor(() => expect(document.activeElement).toBe(button("Keep")));
  button("Keep").click();
  expect([question(), onForget.mock.calls]).toEqual([null, []]);
  expect(document.activeElement).toBe(button("Delete what is kept of Tides"));
  button("Delete what is kept of Tides").click();
  button("Delete").click();
  expect(onForget.mock.calls).toEqual([["Tides"]]);
  expect(document.activeElement).toBe(screen.getByRole("heading"));
});

it("asks before it deletes all, and asks one thing at a time", async () => {
  const { onForget, onForgetAll } = await renderList();
  button("Delete what is kept of Tides").click();
  button("Delete all").click();
  expect(screen.getAllByRole("group")).toHaveLength(1);
  expect(onForgetAll).not.toHaveBeenCalled();
  const asked = question();
  if (asked === null) throw new Error("Nothing was asked.");
  within(asked).getByRole("button", { name: "Delete" }).click();
  expect([onForget.mock.calls.length, onForgetAll.mock.calls.length]).toEqual([0, 1]);
});
