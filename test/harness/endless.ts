/**
 * Bodies without an end, and how much of them was read.
 */

/** A body that goes on for as long as anybody reads, in pieces of `pieceBytes`. */
export function endlessBody(pieceBytes = 65_536) {
  const state = { read: 0, cancelled: false };
  const piece = new TextEncoder().encode("x".repeat(pieceBytes));
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      state.read += piece.byteLength;
      controller.enqueue(piece.slice());
    },
    cancel: () => {
      state.cancelled = true;
    },
  });
  return { body, state };
}
