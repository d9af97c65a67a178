/**
 * Bytes as an address of themselves: what the policy of every page allows for pictures.
 */

/** The address; nothing where the bytes cannot be read. Never rejects. */
export const dataAddress = (blob: Blob): Promise<string | undefined> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("loadend", () =>
      resolve(typeof reader.result === "string" ? reader.result : undefined),
    );
    reader.readAsDataURL(blob);
  });
