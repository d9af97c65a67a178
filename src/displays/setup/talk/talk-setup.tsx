/**
 * `/setup?talk=…`: the links of published talks, of one (`a3f9/the-bridge`), of those of a broadcast (`a3f9`), or of all (`-`).
 * Nothing is stored.
 */
import {
  createEffect,
  createResource,
  createSignal,
  For,
  type JSX,
  onCleanup,
  Show,
  untrack,
} from "solid-js";

import { useI18n } from "../../../i18n/i18n-signals.ts";
import {
  createTalkSetupWords,
  loadTalkSetupWords,
  type TalkSetupWords,
} from "../../../i18n/talk-setup-words.ts";
import { loadOwn, loadPublished, type Published, titleOf } from "../../../talk/load-published.ts";
import { useApp } from "../../../visit/app-context-signals.ts";
import { CopyField } from "../copy-field.tsx";
import event from "../event/event-setup.module.css";
import { originOfLinks, readSite } from "../link-origin.ts";
import { PublicAddress } from "../public-address.tsx";
import setup from "../setup.module.css";
import { OneTalk } from "./one-talk.tsx";
import { foyerLink, SCREEN } from "./talk-links.ts";
import { TalkPreview } from "./talk-preview.tsx";
import styles from "./talk-setup.module.css";
import { type TalkWish, talkSetupAddress } from "./talk-wish.ts";

/** Talks that are listed. */
const MOST_LISTED = 200;

const PROBLEM_WORDS = {
  "no-talk": "page.none",
  later: "page.later",
  unreadable: "page.unreadable",
} as const;

export default function TalkSetup(props: { readonly wish: TalkWish }): JSX.Element {
  const { language } = useI18n();
  const { fetch: network } = useApp();
  // Other talks are another page.
  const wish = untrack(() => props.wish);
  const controller = new AbortController();
  onCleanup(() => controller.abort());
  const asking = { fetch: network, signal: controller.signal };
  const [talks] = createResource(() =>
    wish.token === undefined
      ? loadPublished(asking, "all", MOST_LISTED)
      : loadOwn(asking, wish.token, wish.name),
  );
  const [words] = createResource(language, loadTalkSetupWords);
  const problem = () => {
    const read = talks.latest;
    return read === undefined || read.ok ? undefined : read.error;
  };
  const found = (): readonly Published[] | undefined => {
    const read = talks.latest;
    return read?.ok === true ? read.value : undefined;
  };
  return (
    <Show when={words.latest}>
      {(loaded) => {
        const { say } = createTalkSetupWords(loaded);
        const why = (): string => {
          const what = problem();
          return what === undefined ? "" : say(PROBLEM_WORDS[what]);
        };
        return (
          <main class={event["page"]} lang={loaded().language} dir={loaded().direction}>
            <Page say={say} wish={wish} talks={found()} problem={why()} />
          </main>
        );
      }}
    </Show>
  );
}

type PageProps = {
  readonly say: TalkSetupWords["say"];
  readonly wish: TalkWish;
  /** Nothing while they are asked for, and where they cannot be had. */
  readonly talks: readonly Published[] | undefined;
  readonly problem: string;
};

function Page(props: PageProps): JSX.Element {
  const { config } = useApp();
  const [site, setSite] = createSignal(readSite(new URLSearchParams(location.search).get("site") ?? ""));
  const origin = (): string => originOfLinks(location.origin, site());
  const one = (): Published | undefined => (props.wish.name === undefined ? undefined : props.talks?.[0]);
  const title = (): string => {
    const talk = one();
    return talk === undefined ? props.say("page.title") : titleOf(talk);
  };
  createEffect(() => {
    document.title = one() === undefined ? title() : `${title()} – ${props.say("page.title")}`;
  });
  return (
    <>
      <header>
        <Show when={one()}>
          <p class={setup["hint"]}>{props.say("page.title")}</p>
        </Show>
        <h1 class={setup["title"]}>
          <bdi>{title()}</bdi>
        </h1>
        <p class={setup["lead"]}>{props.say("page.lead")}</p>
        <p class={setup["ways"]}>
          <Show when={props.wish.token !== undefined}>
            <a class={event["link"]} href={talkSetupAddress({})} rel="external">
              {props.say("page.all")}
            </a>
          </Show>
          <a class={event["link"]} href="/setup" rel="external">
            {props.say("page.broadcast")}
          </a>
        </p>
        <PublicAddress origin={location.origin} site={site()} onSite={setSite} />
        <p class={styles["problem"]} role="status">
          {props.problem}
        </p>
      </header>
      <Show when={one()}>
        {(talk) => (
          <OneTalk say={props.say} published={talk()} origin={origin()} hasFrames={config.features.embed} />
        )}
      </Show>
      <Show when={one() === undefined && props.talks}>
        {(talks) => <TalkList say={props.say} talks={talks()} />}
      </Show>
      <Show when={config.features.kiosk && props.talks}>
        <section class={event["section"]} aria-labelledby="talk-setup-foyer">
          <h2 id="talk-setup-foyer" class={event["heading"]}>
            {props.say("foyer.title")}
          </h2>
          <p class={event["about"]}>{props.say("foyer.about")}</p>
          <div class={styles["parts"]}>
            <CopyField label={props.say("foyer.link")} text={foyerLink(origin())} isMain />
            <TalkPreview title={props.say("foyer.preview")} address={foyerLink("")} {...SCREEN} />
          </div>
        </section>
      </Show>
    </>
  );
}

/** The talks there are, each with the way to its links. */
function TalkList(props: Pick<PageProps, "say"> & { readonly talks: readonly Published[] }): JSX.Element {
  const { date } = useI18n();
  const facts = ({ talk }: Published): string => {
    if (!("head" in talk)) return props.say("list.locked");
    const { recorded = talk.published } = talk.head;
    return date(recorded, { dateStyle: "medium" });
  };
  return (
    <section class={event["section"]} aria-labelledby="talk-setup-list">
      <h2 id="talk-setup-list" class={event["heading"]}>
        {props.say("list.title")}
      </h2>
      <ul class={event["lines"]}>
        <For each={props.talks}>
          {(one) => (
            <li class={event["tick"]}>
              <a class={event["link"]} href={talkSetupAddress(one.place)} rel="external">
                <bdi>{titleOf(one)}</bdi>
              </a>
              <span class={setup["hint"]}>{facts(one)}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
