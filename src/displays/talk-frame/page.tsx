/**
 * `/embed/talk/{token}/{name}`: a published talk in a frame on somebody else's page, which is told how it is.
 */
import { type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { EmbedNowhere } from "../embed/embed-nowhere.tsx";
import { wearHostColours } from "../embed/frame-surface-signals.ts";
import { TalkRoute } from "../talk/talk-route.tsx";
import { linkTalk } from "./link-talk.ts";

export default function TalkFrameRoute(): JSX.Element {
  wearHostColours();
  const { t } = useI18n();
  const { config } = useApp();
  return (
    <Show
      when={config.features.embed}
      fallback={<EmbedNowhere message={t("notice.off")} more={t("notice.offWhy")} error="refused" />}
    >
      <TalkRoute linkFrame={linkTalk} />
    </Show>
  );
}
