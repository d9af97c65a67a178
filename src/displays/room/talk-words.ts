/**
 * From the state of a room's screen to the words on it.
 */
import { pageAt } from "../../event/board.ts";
import type { EventFile, Session } from "../../event/event-file.ts";
import { dayOf } from "../../event/programme.ts";
import type { Elsewhere, RoomScreen } from "../../event/room-screen.ts";
import type { EventScreen } from "../shared/event-screen-signals.ts";
import { untilText } from "../shared/until-text.ts";
import type { TalkList, TalkScreenProps } from "./talk-screen.tsx";

/** Talks in other rooms that are named at a time; where there are more, the next ones have the next minute. */
const MOST_ELSEWHERE = 3;
const TURN_MS = 60_000;

export type TalkWording = Pick<EventScreen, "say" | "clockText" | "dayText"> & {
  /** The language of the interface. */
  readonly language: string;
  readonly event: EventFile;
  /** Ms since the epoch. */
  readonly time: number;
};

export type TalkWords = Pick<TalkScreenProps, "above" | "title" | "speakers" | "countdown" | "lists">;

function countdownText(minutes: number, { say, language }: TalkWording): string {
  if (minutes <= 1) return say("room.soon");
  return new Intl.RelativeTimeFormat(language, { numeric: "always" }).format(minutes, "minute");
}

function elsewhereList(elsewhere: readonly Elsewhere[], wording: TalkWording): readonly TalkList[] {
  if (elsewhere.length === 0) return [];
  const { say, time } = wording;
  const talks = pageAt(elsewhere, MOST_ELSEWHERE, time, TURN_MS).items.map(({ room, session }) => ({
    lead: room.name,
    title: session.title,
    more: untilText(session, session.end <= time, wording),
  }));
  return [{ heading: [say("room.elsewhere")], talks }];
}

const isLaterDay = ({ event, time }: TalkWording, { start }: Session): boolean =>
  dayOf(event, start) !== dayOf(event, time);

/** The next talk in the same room, named below what the screen is about. */
function nextList(next: Session | undefined, wording: TalkWording): readonly TalkList[] {
  if (next === undefined) return [];
  const { say, clockText, dayText, event } = wording;
  const day = isLaterDay(wording, next) ? [dayText(dayOf(event, next.start))] : [];
  const talk = { lead: clockText(next.start), title: next.title, more: "" };
  return [{ heading: [say("room.next"), ...day], talks: [talk] }];
}

/** What a screen says beside how the broadcast is; nothing of a room that the event does not have. */
export function talkWords(screen: RoomScreen, wording: TalkWording): TalkWords | undefined {
  const { say, clockText, dayText, event } = wording;
  switch (screen.kind) {
    case "no-room":
      return undefined;
    case "talk": {
      const { session, runsOver, next } = screen;
      return {
        above: [say("room.now"), untilText(session, runsOver, wording)],
        title: session.title,
        speakers: session.speakers,
        lists: nextList(next !== undefined && isLaterDay(wording, next) ? undefined : next, wording),
      };
    }
    case "next": {
      const { session, minutes, elsewhere } = screen;
      const day = screen.isLaterDay ? [dayText(dayOf(event, session.start))] : [];
      return {
        above: [say("room.next"), ...day, clockText(session.start)],
        title: session.title,
        speakers: session.speakers,
        countdown: minutes === undefined ? undefined : countdownText(minutes, wording),
        lists: elsewhereList(elsewhere, wording),
      };
    }
    case "goodbye":
      return {
        above: [],
        title: say("room.goodbye"),
        speakers: [],
        lists: [...nextList(screen.next, wording), ...elsewhereList(screen.elsewhere, wording)],
      };
  }
}
