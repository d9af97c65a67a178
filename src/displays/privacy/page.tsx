/**
 * `/privacy`: what is kept on this device and sent from it, and how to delete it.
 */
import { createEffect, createResource, type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { loadPrivacyWords } from "../../i18n/privacy-words.ts";
import { createPrivacyWords } from "../../i18n/privacy-words.ts";
import { systemClock } from "../../lib/clock.ts";
import { forgetViewer } from "../../offline/forget.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { forgetDevice } from "../../visit/forget-device.ts";
import { startBroadcastArchive } from "../../archive/device-archive.ts";
import { ARCHIVE_LIMITS } from "../../archive/limits.ts";
import { PrivacyPage } from "./privacy-page.tsx";
import { aboutLinks } from "../shared/about-links.ts";

const MEGABYTE = 1_024 * 1_024;
const DAY_MS = 24 * 3_600_000;

const channel = (name: string): BroadcastChannel => new BroadcastChannel(name);

/** Deletes all broadcasts that are kept, and tells other tabs. */
async function forgetTalks(): Promise<boolean> {
  const broadcastArchive = startBroadcastArchive({
    clock: systemClock,
    wallNow: Date.now,
    page: window,
    channel,
  });
  const { ok } = await broadcastArchive.forgetAll();
  broadcastArchive.dispose();
  return ok;
}

export default function PrivacyRoute(): JSX.Element {
  const app = useApp();
  const { language } = useI18n();
  const [words] = createResource(language, loadPrivacyWords);
  const { brand, features, serviceOrigin } = app.config;
  return (
    <Show when={words.latest}>
      {(loaded) => {
        const { say } = createPrivacyWords(loaded);
        createEffect(() => {
          document.title = say("page.title");
        });
        return (
          <PrivacyPage
            say={say}
            language={loaded().language}
            direction={loaded().direction}
            brand={{ name: brand.name, logo: app.logo() }}
            about={{ ...aboutLinks(brand, undefined), data: undefined }}
            service={serviceOrigin === "" ? undefined : new URL(serviceOrigin).host}
            features={features}
            bounds={{
              megabytes: Math.round(ARCHIVE_LIMITS.bytes / MEGABYTE),
              broadcasts: ARCHIVE_LIMITS.broadcasts,
              days: Math.round(ARCHIVE_LIMITS.ageMs / DAY_MS),
            }}
            onDelete={() =>
              forgetDevice({
                deviceStorage: () => localStorage,
                tabStorage: () => sessionStorage,
                channel,
                forgetTalks,
                forgetViewer: () => forgetViewer(window),
              })
            }
          />
        );
      }}
    </Show>
  );
}
