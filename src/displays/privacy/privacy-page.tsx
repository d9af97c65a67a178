/**
 * What this viewer keeps and sends, in sentences a guest understands, and the button that deletes it. It speaks only of
 * what is switched on here.
 */
import { type JSX, Show } from "solid-js";

import type { Features } from "../../config/config.ts";
import type { PrivacyWords } from "../../i18n/privacy-words.ts";
import type { Direction } from "../../lib/language-tag.ts";
import { AboutLinks, type AboutLinksProps } from "../../ui/about-links.tsx";
import { BrandMark, type BrandMarkProps } from "../../ui/brand-mark.tsx";
import sheet from "../../ui/sheet.module.css";
import { DeleteAll } from "./delete-all.tsx";
import styles from "./privacy.module.css";

export type PrivacyPageProps = {
  readonly say: PrivacyWords["say"];
  /** The language of these words, which may be English where the interface is another. */
  readonly language: string;
  readonly direction: Direction;
  readonly brand: Omit<BrandMarkProps, "class">;
  readonly about: AboutLinksProps;
  /** The host of the service; nothing where it is this page's own. */
  readonly service: string | undefined;
  readonly features: Features;
  /** How much is kept of what was said. */
  readonly bounds: { readonly megabytes: number; readonly broadcasts: number; readonly days: number };
  /** Deletes everything; false where something is left. */
  readonly onDelete: () => Promise<boolean>;
};

export function PrivacyPage(props: PrivacyPageProps): JSX.Element {
  return (
    <main class={styles["page"]} lang={props.language} dir={props.direction}>
      <BrandMark {...props.brand} class={sheet["brand"]} />
      <h1 class={sheet["title"]}>{props.say("page.title")}</h1>
      <p class={styles["lead"]}>{props.say("page.lead")}</p>

      <h2 class={styles["heading"]}>{props.say("kept.title")}</h2>
      <dl class={styles["list"]}>
        <Fact what={props.say("kept.settings")} why={props.say("kept.settingsWhy")} />
        <Show when={props.features.keeping}>
          <Fact what={props.say("kept.talks")} why={props.say("kept.talksWhy", props.bounds)} />
        </Show>
        <Fact what={props.say("kept.own")} why={props.say("kept.ownWhy")} />
        <Show when={props.features.offline}>
          <Fact what={props.say("kept.published")} why={props.say("kept.publishedWhy")} />
          <Fact what={props.say("kept.viewer")} why={props.say("kept.viewerWhy")} />
        </Show>
        <Fact what={props.say("kept.tab")} why={props.say("kept.tabWhy")} />
        <Show when={props.features.kiosk || props.features.overlay}>
          <Fact what={props.say("kept.passwords")} why={props.say("kept.passwordsWhy")} />
        </Show>
        <Fact what={props.say("kept.tabs")} why={props.say("kept.tabsWhy")} />
      </dl>

      <h2 class={styles["heading"]}>{props.say("sent.title")}</h2>
      <dl class={styles["list"]}>
        <Fact
          what={props.say("sent.service")}
          why={props.say("sent.serviceWhat", { service: props.service ?? props.say("sent.ownService") })}
        />
        <Show when={props.features.speech}>
          <Fact what={props.say("sent.clips")} why={props.say("sent.clipsWhat")} />
          <Fact what={props.say("sent.voices")} why={props.say("sent.voicesWhat")} />
        </Show>
        <Fact what={props.say("sent.page")} why={props.say("sent.pageWhat")} />
        <Fact what={props.say("sent.others")} why={props.say("sent.othersWhat")} />
      </dl>

      <DeleteAll say={props.say} onDelete={props.onDelete} />

      <footer class={styles["foot"]}>
        <p>
          <a class={styles["back"]} href="/" rel="external">
            {props.say("page.back")}
          </a>
        </p>
        <AboutLinks {...props.about} />
      </footer>
    </main>
  );
}

function Fact(props: { readonly what: string; readonly why: string }): JSX.Element {
  return (
    <div class={styles["fact"]}>
      <dt>{props.what}</dt>
      <dd>{props.why}</dd>
    </div>
  );
}
