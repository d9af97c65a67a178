/**
 * The page of a password channel in the reader, with the language of the page: who was sent a link has chosen none yet. Few
 * broadcasts have a password, so it is fetched where one does.
 */
import { Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { UnlockFormProps } from "../../ui/access/unlock-form-props.ts";
import { UnlockPage } from "../../ui/access/unlock-page.tsx";
import corner from "../../ui/interface-language.module.css";
import { InterfaceLanguage } from "../../ui/interface-language.tsx";
import { useApp } from "../../visit/app-context-signals.ts";

export default function LockedPage(props: UnlockFormProps & { readonly name: string }) {
  const { t } = useI18n();
  const { settings } = useApp();
  return (
    <>
      <UnlockPage {...props} />
      <Show when={props.inFrame !== true}>
        <aside class={corner["corner"]} aria-label={t("settings.interface")}>
          <InterfaceLanguage onChoose={(language) => settings.change({ ui: language })} />
        </aside>
      </Show>
    </>
  );
}
