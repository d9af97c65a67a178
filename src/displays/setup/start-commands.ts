/**
 * How the computer of a screen comes to start a browser full screen with a link each time somebody signs in: without a
 * question, without the bars of the browser, and with sound before anybody tapped.
 */

/** A system, and the file that its command writes: nothing is started any more once that is deleted. */
type Start = { readonly name: string; readonly file: string; readonly quit: string };

/** Raspberry Pi OS starts what other Linux desktops do, whichever desktop it has. */
const XDG = { file: "~/.config/autostart/subtitle-screen.desktop", quit: "Alt + F4" };

/** The systems there are commands for, by what they are called; `quit` are the keys that end the display there. */
export const SYSTEMS = {
  windows: { name: "Windows", file: String.raw`shell:startup\subtitle-screen.cmd`, quit: "Alt + F4" },
  macos: {
    name: "macOS",
    file: "~/Library/LaunchAgents/subtitle-screen.plist",
    quit: "Command + Q",
  },
  linux: { name: "Linux", ...XDG },
  raspberry: { name: "Raspberry Pi", ...XDG },
} as const satisfies Readonly<Record<string, Start>>;

export type System = keyof typeof SYSTEMS;

/** The system of the device at hand, by what its browser says, such as `navigator.userAgent`; phones start no screen. */
export function systemOf(userAgent: string): System {
  if (userAgent.includes("Macintosh")) return "macos";
  return userAgent.includes("X11") ? "linux" : "windows";
}

const SOUND = "--autoplay-policy=no-user-gesture-required";

const windowsLine = (link: string): string =>
  `msedge --kiosk "${link}" --edge-kiosk-type=fullscreen --no-first-run ${SOUND}`;

// A profile of its own: one that is open already would only be given another window.
const macosLine = (link: string): string =>
  `open -na "Google Chrome" --args --kiosk --no-first-run ${SOUND} --user-data-dir="$HOME/subtitle-screen" "${link}"`;

const linuxLine = (link: string): string =>
  `chromium --kiosk --no-first-run --noerrdialogs --disable-session-crashed-bubble ${SOUND} "${link}"`;

/** A folder and a file in it, which a shell writes with these lines; pasted again, it is the same file. */
const written = (file: string, lines: readonly string[]): string =>
  `mkdir -p ${file.replace(/\/[^/]*$/, "")} && printf '%s\\n' ${lines.map((line) => `'${line}'`).join(" ")} > ${file}`;

/** Where `%` begins something of its own, in batch files and desktop entries, two of them stand for one. */
const doubled = (line: string): string => line.replaceAll("%", "%%");

/**
 * The command, to be pasted once into PowerShell, else into a terminal: it writes a file that the system starts whenever
 * somebody signs in. The link is one of ours, whose query is percent-encoded: there is no quote in it, and nothing in it
 * means something to a shell between quotes.
 */
export function startCommand(system: System, link: string): string {
  switch (system) {
    case "windows":
      return `Set-Content "$([Environment]::GetFolderPath('Startup'))\\subtitle-screen.cmd" 'start "" ${doubled(windowsLine(link))}'`;
    case "macos": {
      const line = macosLine(link).replaceAll("&", "&amp;");
      return written(SYSTEMS.macos.file, [
        '<plist version="1.0"><dict><key>Label</key><string>subtitle-screen</string>',
        "<key>RunAtLoad</key><true/><key>ProgramArguments</key><array><string>/bin/sh</string><string>-c</string>",
        `<string>${line}</string></array></dict></plist>`,
      ]);
    }
    case "linux":
    case "raspberry":
      return written(XDG.file, [
        "[Desktop Entry]",
        "Type=Application",
        "Name=Subtitle screen",
        `Exec=${doubled(linuxLine(link))}`,
      ]);
  }
}
