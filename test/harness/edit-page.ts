/**
 * The page for corrections as a browser uses it: opens its address, keeps the cookie, and sends what was changed.
 */
type Said = {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
};

export type EditPage = {
  readonly talk: () => Promise<Said>;
  readonly post: (path: string, body: unknown) => Promise<Said>;
};

export async function openEditPage(address: string): Promise<EditPage> {
  const { origin } = new URL(address);
  const opened = await fetch(address, { redirect: "manual" });
  const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
  const read = async (answer: Response): Promise<Said> => ({
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Said["body"],
  });
  return {
    talk: async () => read(await fetch(`${origin}/talk`, { headers: { cookie } })),
    post: async (path, body) =>
      read(
        await fetch(`${origin}${path}`, {
          method: "POST",
          headers: { cookie, origin, "content-type": "application/json", connection: "close" },
          body: JSON.stringify(body),
        }),
      ),
  };
}

/** Gives the address that the command opens, once it does. */
export function openedAddress(): { readonly open: (url: string) => void; readonly address: Promise<string> } {
  let open: (url: string) => void = () => undefined;
  const address = new Promise<string>((resolve) => {
    open = resolve;
  });
  return { open, address };
}
