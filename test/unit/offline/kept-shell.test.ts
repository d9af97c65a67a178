import { expect, it } from "vitest";

import { policyOf } from "../../../src/node/serving/policy.ts";
import { shellAt } from "../../../src/offline/kept-shell.ts";

const POLICY = "content-security-policy";
const shell = (headers: Record<string, string>): Response => new Response("<p>", { headers });

it("the kept page at a talk's address has the policy that servers send there", async () => {
  const kept = shellAt("/talk/a3f9/tides", shell({ [POLICY]: policyOf("page"), "x-other": "yes" }));
  expect(kept.headers.get(POLICY)).toBe(policyOf("talk"));
  expect(kept.headers.get("x-other")).toBe("yes");
  expect(await kept.text()).toBe("<p>");
});

it("the kept page at an overlay's address may reach OBS, and a waiting screen has its clip, as the servers say there", () => {
  const directive = (policy: string | null) =>
    policy?.split("; ").find((one) => one.startsWith("connect-src"));
  const kept = shellAt("/overlay/a3f9", shell({ [POLICY]: policyOf("page") }));
  expect(directive(kept.headers.get(POLICY))).toBe(directive(policyOf("on-air")));
  const screen = shellAt("/kiosk/a3f9", shell({ [POLICY]: policyOf("page") }));
  const media = (policy: string | null) => /media-src [^;]*/.exec(policy ?? "")?.[0];
  expect(media(screen.headers.get(POLICY))).toBe(media(policyOf("screen")));
  const board = shellAt("/kiosk/event", shell({ [POLICY]: policyOf("page") }));
  expect(media(board.headers.get(POLICY))).toBe(media(policyOf("previewed")));
  const elsewhere = shellAt("/kiosk/a3f9", shell({ [POLICY]: policyOf("page") }));
  expect(elsewhere.headers.get(POLICY)).not.toContain("ws:");
});

it("anywhere else, and where there is no policy, it stays as it is", () => {
  const kept = shell({ [POLICY]: policyOf("page") });
  expect(shellAt("/broadcast/a3f9", kept)).toBe(kept);
  const bare = shell({});
  expect(shellAt("/talk/a3f9/tides", bare)).toBe(bare);
});
