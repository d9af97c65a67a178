/**
 * Whether a page may set how loud it is. On an iPhone only its buttons do: a volume that is set is taken back a moment
 * later, so a slider for it would do nothing.
 */

/** How long a device may take to take a volume back, in ms. */
const TAKEN_BACK_MS = 200;
const TRIED = 0.5;

/** Sets the volume of a player that plays nothing, and looks whether it stays. Never rejects. */
export async function obeysVolume(
  player: Pick<HTMLMediaElement, "volume"> = new Audio(),
  later: (run: () => void, ms: number) => unknown = setTimeout,
): Promise<boolean> {
  player.volume = TRIED;
  await new Promise<void>((resolve) => {
    later(resolve, TAKEN_BACK_MS);
  });
  return player.volume === TRIED;
}
