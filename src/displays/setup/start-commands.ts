/**
 * How a browser is started full screen with a link, by the system of the screen's computer: without a question, without the
 * bars of the browser, and with sound before anybody tapped.
 */

/** The systems there are commands for, by what they are called. */
export const SYSTEMS = {
  windows: "Windows",
  macos: "macOS",
  linux: "Linux",
  raspberry: "Raspberry Pi",
} as const;

export type System = keyof typeof SYSTEMS;

const SOUND = "--autoplay-policy=no-user-gesture-required";
const CHROMIUM = `chromium --kiosk --no-first-run --noerrdialogs --disable-session-crashed-bubble ${SOUND}`;

/**
 * The command, to be pasted into the window "Run" of Windows, else into a terminal. The link is one of ours, whose query is
 * percent-encoded: nothing in it means something to a shell between double quotes.
 */
export function startCommand(system: System, link: string): string {
  switch (system) {
    case "windows":
      return `msedge --kiosk "${link}" --edge-kiosk-type=fullscreen --no-first-run ${SOUND}`;
    case "macos":
      // A profile of its own: one that is open already would only be given another window.
      return `open -na "Google Chrome" --args --kiosk --no-first-run ${SOUND} --user-data-dir="$HOME/subtitle-screen" "${link}"`;
    case "linux":
      return `${CHROMIUM} "${link}"`;
    case "raspberry":
      // What the desktop starts after it is switched on.
      return `mkdir -p ~/.config/labwc && echo '${CHROMIUM} "${link}" &' >> ~/.config/labwc/autostart`;
  }
}
