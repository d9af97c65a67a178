/**
 * WebDriver over HTTP (https://www.w3.org/TR/webdriver2/#endpoints), as far as the tests need it. The clients on npm bring
 * 60 packages and more, or the programs of other browsers, for what is here one table.
 */
import { DEADLINE_MS } from "./engine.ts";
import type { Command, Send } from "./web-driver.ts";

const ROUTES: Readonly<Record<Command, readonly ["GET" | "POST" | "DELETE", string]>> = {
  Navigate: ["POST", "/url"],
  Back: ["POST", "/back"],
  Refresh: ["POST", "/refresh"],
  ExecuteScript: ["POST", "/execute/sync"],
  ElementClick: ["POST", "/element/{id}/click"],
  ElementSendKeys: ["POST", "/element/{id}/value"],
  TakeScreenshot: ["GET", "/screenshot"],
  SetWindowRect: ["POST", "/window/rect"],
  NewWindow: ["POST", "/window/new"],
  GetWindowHandle: ["GET", "/window"],
  SwitchToWindow: ["POST", "/window"],
  SwitchToFrame: ["POST", "/frame"],
  CloseWindow: ["DELETE", "/window"],
};

async function ask(method: string, url: string, body: Readonly<Record<string, unknown>>): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    signal: AbortSignal.timeout(DEADLINE_MS),
    ...(method === "POST" ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

export type HttpSession = { readonly send: Send; readonly end: () => Promise<void> };

/** Begins a session with a driver that listens at `origin`. */
export async function openSession(
  origin: string,
  capabilities: Readonly<Record<string, unknown>>,
): Promise<HttpSession> {
  const { sessionId } = (await ask("POST", `${origin}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string };
  const session = `${origin}/session/${sessionId}`;
  return {
    send: (command, parameters = {}) => {
      const [method, path] = ROUTES[command];
      return ask(method, session + path.replace("{id}", String(parameters["id"])), parameters);
    },
    end: async () => {
      await ask("DELETE", session, {});
    },
  };
}
