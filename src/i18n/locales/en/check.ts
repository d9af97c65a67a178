/**
 * The words of the check of a seat, in English. Few people open it, so they are loaded with `/check/…` alone. This
 * dictionary is the type of the others.
 */
import type { Words } from "../../words.ts";

const words = {
  page: {
    title: "Check before the event",
    lead: "Open this page where the audience will sit, on a device and in a network like theirs.",
    again: "Check again",
    open: "Open the broadcast",
    copy: "Copy the result as text",
    copied: "Copied. There is no password in it.",
    uncopied: "The browser does not let this page copy. The text is selected, so you can copy it yourself.",
    report: "The result as text",
    failed: "This could not be checked. Check again; if it happens again, send the result to support.",
  },
  overall: {
    running: "Checking …",
    runningLead: "Half a minute of the stream is measured. Keep this page in sight.",
    left: "{{ time }} to go",
    paused: "Paused",
    pausedLead: "This page is hidden. The measurement goes on when it is in sight again.",
    locked: "Password needed",
    lockedLead: "Type it as the audience would; the check then goes on.",
    ready: "Ready",
    readyLead: "Whoever sits here with a device like this can follow.",
    remarks: "Works, with remarks",
    remarksLead: "People can follow here. Have a look at what is marked as a remark.",
    bad: "Will not work here",
    badLead: "Begin with the first problem in the list; others may follow from it.",
    unmeasured: "Not finished",
    unmeasuredLead: "This page was hidden for too long. Check again and keep it in sight.",
  },
  verdict: {
    good: "Good",
    remark: "Remark",
    bad: "Problem",
    unknown: "Not measured",
    running: "Checking …",
    later: "Waiting",
    waiting: "Needs a tap",
  },
  group: { way: "From the service to this seat", device: "This device" },
  name: {
    service: "Service",
    broadcast: "Broadcast",
    stream: "Stream",
    frames: "Messages",
    delay: "Delay",
    sound: "Sound",
    storage: "Storage",
    worker: "Without a network",
    awake: "Screen stays on",
    visible: "Page in sight",
  },
  service: {
    answered: "It answered in {{ time }}.",
    slow: "It took {{ time }} to answer. If text comes late as well, try another network.",
    busy: "It is being asked too often. Wait a minute and check again.",
    failing: "It answers with an error ({{ status }}). Tell whoever runs it.",
    foreign:
      "Something else answered in its place, most likely a sign-in page of this network. Sign in and check again.",
    unreachable: "It does not answer. This network may block it: ask its administrator, or try another one.",
    offline: "This device has no network. Connect it and check again.",
  },
  broadcast: {
    live: "“{{ name }}” is live.",
    notStarted: "“{{ name }}” is there and has not started yet. There is no text before it does.",
    paused: "“{{ name }}” is paused by the host. Subtitles will resume automatically.",
    ended: "It has ended. The next one may have another code; ask the host.",
    revoked: "Closed by the host. Ask for a new code.",
    unknown: "There is none with the code {{ token }}. Compare it with the one you were given.",
    refused: "The service does not let this device in. Ask the host who may watch.",
  },
  stream: {
    flowing: "It opened in {{ time }} and brought {{ kilobytes }} kB.",
    slow: "It took {{ time }} to open, and so long people wait for their first text. Try another network.",
    queued:
      "The broadcast is full; this device is number {{ position }} in line. Ask the host to let more people in.",
    broken:
      "It broke off after {{ after }}. The viewer would reconnect by itself; if it happens again, try another network.",
    over: "There is none any more, since the broadcast has ended.",
    empty:
      "It opened, but nothing came through. A proxy or a virus scanner may hold it back: ask the network’s administrator.",
    full: "There is no room for more viewers. Ask the host to let more people in.",
    refused: "It was refused ({{ status }}). Tell whoever runs the service.",
    foreign:
      "Something else answered in its place. A filter in this network may be in the way: ask its administrator.",
    unreachable:
      "It could not be opened. This network may block long connections: ask its administrator, or try another one.",
    hidden: "It was not measured to the end, because this page was hidden.",
  },
  frames: {
    all: "All {{ all }} could be read.",
    others: "All text could be read. {{ count }} other messages could not: {{ names }}",
    some: "{{ read }} of {{ all }} could be read. Send the result to support; unread: {{ names }}",
    none: "None of {{ all }} could be read, so no text is shown. Send the result to support; unread: {{ names }}",
    nothing: "None came.",
  },
  delay: {
    timed: "Text is here within about {{ delay }}. The latest came {{ jitter }} later than usual.",
    untimed: "Text comes evenly. The latest came {{ jitter }} later than usual.",
    spaced: "Nothing was held back. The longest pause was {{ silence }}.",
    late: "Text is here about {{ delay }} late. If that is too far behind the speaker, try another network.",
    uneven: "Some text comes {{ jitter }} later than usual. This network may be crowded; try another one.",
    heldBack:
      "Text comes in bursts. Something gathers it on the way, such as a proxy or a virus scanner: ask the network’s administrator.",
    silent: "Nothing came for {{ silence }}. This network may cut idle connections: ask its administrator.",
    nothing: "Too little came to measure it.",
  },
  sound: {
    try: "Play a test sound",
    waiting: "Browsers play sound only after a tap. Those who listen tap as well.",
    playing: "Playing …",
    played: "The test sound was played. If you heard nothing, look at the volume and the mute switch.",
    refused:
      "The browser refuses to play sound. Allow it in the settings of this site; text comes all the same.",
    silent: "The test sound did not play. Look at the sound output of this device; text comes all the same.",
  },
  storage: {
    kept: "Settings and text can be kept on this device.",
    noDatabase:
      "Text cannot be kept, so a reload may lose what was said before. Use a window that is not private.",
    noSettings: "Settings cannot be kept. Use a window that is not private.",
    none: "Nothing can be kept, so a reload loses settings and text. Use a window that is not private.",
  },
  worker: {
    kept: "The viewer is kept on this device and opens without a network.",
    later: "Not kept yet; the first visit to the broadcast does that.",
    missing:
      "The viewer cannot be kept here, so it does not open without a network. Use a window that is not private.",
  },
  awake: {
    held: "The screen does not go dark while somebody reads.",
    refused: "The browser lets the screen go dark, perhaps to save the battery. Plug the device in.",
    missing: "This browser lets the screen go dark. Set a longer time in the device’s settings.",
  },
  visible: {
    seen: "It was in sight all the time.",
    hidden: "It was hidden for {{ time }}; that time was not measured.",
  },
} as const;

/** The words of the check of a seat: the same keys as English. */
export type CheckDictionary = Words<typeof words>;

export default words;
