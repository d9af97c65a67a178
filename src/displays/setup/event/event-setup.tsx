/**
 * `/setup?event=name`: a whole event set up from its file. Nothing is stored.
 */
import { createEffect, createResource, createSignal, type JSX, Show, untrack } from "solid-js";

import type { EventFile } from "../../../event/event-file.ts";
import { type CheckWords, createCheckWords, loadCheckWords } from "../../../i18n/check-words.ts";
import {
  createEventSetupWords,
  type LoadedEventSetupWords,
  loadEventSetupWords,
} from "../../../i18n/event-setup-words.ts";
import { useI18n } from "../../../i18n/i18n-signals.ts";
import { useSetupWords } from "../../../i18n/setup-words-signals.ts";
import { useApp } from "../../../visit/app-context-signals.ts";
import type { EventState } from "../../shared/event/event-file-signals.ts";
import { createEventTime, createOwnEventFile } from "../../shared/event/event-signals.ts";
import { originOfLinks, readSite } from "../link-origin.ts";
import { PublicAddress } from "../public-address.tsx";
import setup from "../setup.module.css";
import { eventLinks } from "./event-links.ts";
import type { EventSetupProps } from "./event-setup-props.ts";
import styles from "./event-setup.module.css";
import { EventSheets } from "./event-sheets.tsx";
import { LinkList } from "./link-list.tsx";
import { MorningList } from "./morning-list.tsx";

type Words = { readonly own: LoadedEventSetupWords; readonly check: CheckWords["say"] };

export default function EventSetup(props: { readonly name: string }): JSX.Element {
  const { language } = useI18n();
  // Another event is another page.
  const source = createOwnEventFile(
    untrack(() => props.name),
    true,
  );
  const [words] = createResource(language, async (tag): Promise<Words> => {
    const [own, check] = await Promise.all([loadEventSetupWords(tag), loadCheckWords(tag)]);
    return { own, check: createCheckWords(() => check).say };
  });
  return (
    <Show when={words.latest}>
      {(loaded) => (
        <Page
          name={props.name}
          state={source.state()}
          event={source.event()}
          say={createEventSetupWords(() => loaded().own).say}
          words={loaded()}
        />
      )}
    </Show>
  );
}

type PageProps = Omit<EventSetupProps, "event" | "links"> & {
  readonly state: EventState;
  readonly event: EventFile | undefined;
  readonly words: Words;
};

function Page(props: PageProps): JSX.Element {
  const { say: saySetup } = useSetupWords();
  const { config } = useApp();
  const [site, setSite] = createSignal(readSite(new URLSearchParams(location.search).get("site") ?? ""));
  const links = () => eventLinks(originOfLinks(location.origin, site()), props.name);
  const time = createEventTime(() => props.event);
  const [printed, setPrinted] = createSignal<"sheets" | "list">("sheets");
  const title = (): string =>
    props.event?.name ? props.say("page.title", { event: props.event.name }) : saySetup("display.event");
  createEffect(() => {
    document.title = title();
  });
  function print(what: "sheets" | "list"): void {
    setPrinted(what);
    window.print();
  }
  return (
    <main
      class={styles["page"]}
      lang={props.words.own.language}
      dir={props.words.own.direction}
      data-print={printed()}
    >
      <header>
        <h1 class={setup["title"]}>{title()}</h1>
        <p class={setup["lead"]}>{props.say("page.lead")}</p>
        <p>
          <a class={styles["link"]} href="/setup" rel="external">
            {props.say("page.one")}
          </a>
        </p>
        <PublicAddress origin={location.origin} site={site()} onSite={setSite} />
        <p role="status">{props.state.kind === "problem" ? props.say("page.none") : ""}</p>
      </header>
      <Show when={props.event}>
        {(event) => (
          <>
            <LinkList {...props} event={event()} links={links()} features={config.features} />
            <EventSheets {...props} event={event()} links={links()} onPrint={() => print("sheets")} />
            <MorningList
              {...props}
              event={event()}
              links={links()}
              sayCheck={props.words.check}
              language={props.words.own.language}
              hasScreens={config.features.kiosk}
              time={time()}
              isPrinted={printed() === "list"}
              onPrint={() => print("list")}
            />
          </>
        )}
      </Show>
    </main>
  );
}
