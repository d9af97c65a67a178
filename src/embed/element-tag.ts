/**
 * One tag in a page: what is written on it goes into the frame, what happens in the frame comes out as events and as
 * attributes, and while there is nothing to frame the page's own content inside the tag is shown.
 */
import type { Clock, TimerHandle } from "../lib/clock.ts";
import { frameAddress, type Place, placeOf } from "./element-address.ts";
import { type Exchange, hear, openedWith, settle, report } from "./element-exchange.ts";
import { createFrame, type Frame } from "./element-frame.ts";
import { frameHeights, USUAL_HEIGHT } from "./element-height.ts";
import { attributeOf, parametersIn, SETTINGS } from "./element-parameters.ts";
import { dressRoot } from "./element-sheet.ts";
import { type HostThemeWatch, watchHostTheme } from "./element-theme.ts";
import type { Command, FrameEvent, Parameters } from "./messages.ts";

/** The page's style sheet always wins over these, since they are set from inside. */
const SHEET = `:host{display:block;height:${USUAL_HEIGHT}}:host([height]){height:auto}:host([hidden]){display:none}`;

/** Values by the names of attributes. */
export type Settings = Readonly<Record<string, string | number | null | undefined>>;

export type Tag = {
  /** Brings the frame in line with what is written on the tag. */
  readonly update: () => void;
  /** The same, once all that is changed in one go is there. */
  readonly updateSoon: () => void;
  readonly set: (settings: Settings) => void;
  readonly send: (command: Command) => void;
  /** Takes the frame away, and with it everything that listens or waits. */
  readonly close: () => void;
};

/** The life of one tag; `script` is the address its script came from. */
// Over 60 lines: one tag is one state, which its short steps change.
export function createTag(host: HTMLElement, script: string, clock: Clock): Tag {
  const root = host.attachShadow({ mode: "open" });
  const read = (name: string): string | null => host.getAttribute(name);
  let frame: Frame | undefined;
  /** The place in the frame, or why there is none. */
  let shown = "";
  let exchange: Exchange = openedWith({});
  let hostTheme: HostThemeWatch | undefined;
  let textHeight: number | undefined;
  let timer: TimerHandle | undefined;
  let isUpdating = false;

  function say(type: string, detail: object): void {
    host.dispatchEvent(new CustomEvent(`live-subtitles:${type}`, { bubbles: true, composed: true, detail }));
  }

  function showContent(): void {
    dressRoot(root, "");
    root.append(document.createElement("slot"));
  }

  function followHost(follows: boolean): Parameters {
    if (!follows) {
      hostTheme?.stop();
      hostTheme = undefined;
      return {};
    }
    hostTheme ??= watchHostTheme(root, tellFrame);
    return { theme: hostTheme.theme() };
  }

  /** The settings on the tag, with the page's own light or dark in place of `host`. */
  function wanted(): Parameters {
    const settings = parametersIn(read);
    return { ...settings, ...followHost(settings["theme"] === "host") };
  }

  function tellFrame(): void {
    if (frame?.isOpen() !== true) return;
    const told = report(exchange, wanted(), clock.now());
    exchange = told.exchange;
    if (Object.keys(told.news).length > 0) frame.send({ type: "set", parameters: told.news });
  }

  /** Takes over what the reader changed in the frame, where the tag says something about it. */
  function takeOver(): void {
    const { news, againMs, ...settled } = settle(exchange, clock.now());
    exchange = settled.exchange;
    for (const [name, value] of Object.entries(news)) {
      const attribute = attributeOf(name, read);
      if (read(attribute) !== null && parametersIn(read)[name] !== value) host.setAttribute(attribute, value);
    }
    timer?.cancel();
    if (againMs !== undefined) timer = clock.after(againMs, takeOver);
  }

  function dress(): void {
    if (frame === undefined) return;
    const { element } = frame;
    element.title = read("title")?.trim() || "Live subtitles";
    const attributes = { height: read("height"), min: read("min-height"), max: read("max-height") };
    Object.assign(element.style, frameHeights(attributes, textHeight));
  }

  function heard({ type, ...detail }: FrameEvent): void {
    if ("height" in detail) {
      textHeight = detail.height;
      dress();
    }
    if ("parameters" in detail) {
      exchange = hear(exchange, detail.parameters);
      takeOver();
    }
    say(type, detail);
  }

  function open(place: Place): void {
    dressRoot(root, SHEET);
    const settings = wanted();
    exchange = openedWith(settings);
    frame = createFrame(frameAddress(place, settings), place.origin, clock, {
      onOpen: (anew) => {
        if (anew) exchange = openedWith({});
        tellFrame();
      },
      onEvent: heard,
      onSilence: () => say("error", { code: "no-answer" }),
    });
    root.append(frame.element);
  }

  function close(): void {
    timer?.cancel();
    followHost(false);
    frame?.close();
    frame = undefined;
    textHeight = undefined;
    shown = "";
    showContent();
  }

  /** Says what is wrong, once the page has had the time to listen, or to mend it. */
  function fail(code: string): void {
    timer = clock.after(0, () => say("error", { code }));
  }

  function update(): void {
    if (!host.isConnected) return;
    const [token, event, room] = [read("token"), read("event"), read("room")];
    const named = { token, event, room, talk: read("talk"), server: read("server") };
    const place = placeOf(named, script);
    const next = place.ok ? frameAddress(place.value, {}) : place.error;
    if (next !== shown) {
      close();
      shown = next;
      if (place.ok) open(place.value);
      else fail(place.error);
    }
    dress();
    tellFrame();
  }

  showContent();
  return {
    update,
    updateSoon: () => {
      if (isUpdating) return;
      isUpdating = true;
      queueMicrotask(() => {
        isUpdating = false;
        update();
      });
    },
    set: (settings) => {
      for (const [name, value] of Object.entries(settings)) {
        if (!SETTINGS.includes(name)) continue;
        const attribute = attributeOf(name, read);
        if (value === null || value === undefined) host.removeAttribute(attribute);
        else host.setAttribute(attribute, String(value));
      }
    },
    send: (command) => frame?.send(command),
    close,
  };
}
