/**
 * The page behind the one code of an event: what is on in its rooms, and the programme. It shows what it is given.
 */
import { For, type JSX, Show } from "solid-js";

import type { EventFile, EventLink } from "../../event/event-file.ts";
import { timeText, zoneText } from "../../event/event-times.ts";
import type { RoomView } from "../../event/rooms-view.ts";
import type { Direction } from "../../lib/language-tag.ts";
import { AboutLinks, type AboutLinksProps } from "../../ui/about-links.tsx";
import { BrandMark, type BrandMarkProps } from "../../ui/brand-mark.tsx";
import type { EventProps } from "../../ui/event/event-props.ts";
import { InterfaceLanguage } from "../../ui/interface-language.tsx";
import type { EventView } from "./event-state-signals.ts";
import { EventDays, EventLanguage, EventSearch } from "./event-tools.tsx";
import { ProgrammeList } from "./programme-list.tsx";
import { RoomsList } from "./rooms-list.tsx";

export type EventPageProps = EventProps & {
  /** The language of these words, which may be English where the interface is another. */
  readonly language: string;
  readonly direction: Direction;
  /** It is in a frame of somebody else's page, which has a head and a foot of its own. */
  readonly isFramed: boolean;
  readonly brand: Omit<BrandMarkProps, "class">;
  readonly about: AboutLinksProps;
  readonly event: EventFile;
  /** When the file was had, in ms since the epoch; only where a newer one cannot be had now. */
  readonly keptAt: number | undefined;
  readonly view: EventView;
  /** In ms since the epoch. */
  readonly now: number;
  /** Where a room is read. */
  readonly addressOf: (view: RoomView) => string | undefined;
  readonly onLanguage: (language: string) => void;
};

export function EventPage(props: EventPageProps): JSX.Element {
  return (
    <div
      class="event-page"
      data-framed={props.isFramed ? "" : undefined}
      lang={props.language}
      dir={props.direction}
    >
      <Show when={!props.isFramed}>
        <header class="event-top">
          <BrandMark {...props.brand} class="event-brand" />
          <InterfaceLanguage onChoose={(language) => props.onLanguage(language)} />
        </header>
      </Show>
      <main class="event-main">
        <h1 class="event-title">
          <bdi>{props.event.name || props.say("page.title")}</bdi>
        </h1>
        <Remarks {...props} />
        <Show
          when={props.event.rooms.length > 0}
          fallback={<p class="event-lead">{props.say("page.empty")}</p>}
        >
          <EventLanguage {...props} />
          <section aria-labelledby="event-now">
            <h2 id="event-now" class="event-heading">
              {props.say("room.title")}
            </h2>
            <RoomsList {...props} rooms={props.view.rooms()} />
          </section>
          <Show when={props.event.sessions.length > 0}>
            <section aria-labelledby="event-talks">
              <h2 id="event-talks" class="event-heading">
                {props.say("find.talks")}
              </h2>
              <EventSearch {...props} />
              <EventDays {...props} days={props.event.days} />
              <ProgrammeList {...props} />
            </section>
          </Show>
        </Show>
        <Links {...props} links={props.event.links} />
      </main>
      <Show when={!props.isFramed}>
        <footer class="event-foot">
          <p>
            <a href="/">{props.say("page.code")}</a>
          </p>
          <AboutLinks {...props.about} />
        </footer>
      </Show>
    </div>
  );
}

/** Where times are not the reader's, and where the programme may be old. */
function Remarks(props: EventPageProps): JSX.Element {
  const isElsewhere = (): boolean => timeText(props.now, props.times).reader !== undefined;
  const asOf = (keptAt: number): string =>
    new Intl.DateTimeFormat(props.times.locale, {
      weekday: "long",
      hour: "numeric",
      minute: "2-digit",
      timeZone: props.times.readerZone,
    }).format(keptAt);
  return (
    <>
      <Show when={isElsewhere()}>
        <p class="event-lead">
          {props.say("page.zone", {
            zone: zoneText(props.event.timeZone, props.times.locale, props.now),
          })}
        </p>
      </Show>
      <p class="event-old" role="status">
        {props.keptAt === undefined ? "" : props.say("page.old", { time: asOf(props.keptAt) })}
      </p>
    </>
  );
}

function Links(props: EventPageProps & { readonly links: readonly EventLink[] }): JSX.Element {
  return (
    <Show when={props.links.length > 0}>
      <section aria-labelledby="event-links">
        <h2 id="event-links" class="event-heading">
          {props.say("find.links")}
        </h2>
        <ul class="event-links" role="list">
          <For each={props.links}>
            {({ title, address }) => (
              <li>
                <a class="event-link" href={address} rel="external noreferrer" target="_blank">
                  <bdi>{title}</bdi>
                </a>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
