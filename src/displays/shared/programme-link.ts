/**
 * Where the codes on an event's screens lead: to the reader of a talk, or to the page of the whole event.
 */
import type { KioskChoices } from "../../links/parameters/kiosk.ts";
import type { Follow } from "../kiosk/follow-code.tsx";
import { programmeAddress, roomAddress } from "./event/room-address.ts";
import type { EventScreen } from "./event-screen-signals.ts";

/** A talk that is heard in a room. */
export type RoomTalk = { readonly room: string; readonly token: string };

/** The code of a talk, or of the event where the talk has no token; nothing where the link of the screen wants none. */
export const createProgrammeFollow =
  (
    { file, onWall }: Pick<EventScreen, "file" | "onWall">,
    { qr, follow: chosen }: Pick<KioskChoices, "qr" | "follow">,
  ) =>
  (talk: RoomTalk | undefined): Follow | undefined => {
    if (qr === "off") return undefined;
    if (talk !== undefined) {
      const url = chosen ?? location.origin + roomAddress({ event: file, ...talk }, "");
      return { url, token: talk.token, to: "live" };
    }
    const path = programmeAddress(file, "");
    return {
      url: location.origin + path,
      token: path,
      to: "live",
      words: { lead: onWall("programme.lead"), label: onWall("programme.qr") },
    };
  };
